import { Button } from '../../components/button/button';
import type { ShareButtonProps } from './use-sharing';

/** In a browser: the device's own way to share, or else the link to be copied. */
export function ShareButton({ id, text, sharing }: ShareButtonProps) {
  return <Button id={id} icon="share" text={text} busy={sharing.busy} onPress={() => void sharing.send()} />;
}
