import { Button } from '../button/button';
import type { AgreeButtonProps } from './agree-button-props';

/** See agree-button.weapp.tsx: in a browser it is a button like any other. */
export function AgreeButton({ asksWeChat: _, ...button }: AgreeButtonProps) {
  return <Button {...button} />;
}
