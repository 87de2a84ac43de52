import { Button as WeChatButton } from '@tarojs/components';
import { Button } from '../button/button';
import type { AgreeButtonProps } from './agree-button-props';
import './agree-button.scss';

/**
 * The press by which a person who has ticked the box begins. Where WeChat has not been told yet, it has to be a button of WeChat's own
 * kind: only that counts as agreeing to the mini-program's privacy contract.
 */
export function AgreeButton({ asksWeChat, ...button }: AgreeButtonProps) {
  if (!asksWeChat || button.busy) return <Button {...button} />;
  return (
    <WeChatButton
      id={button.id}
      className="agree-button ui-button ui-button--primary ui-button--normal"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={button.onPress}
    >
      {button.text}
    </WeChatButton>
  );
}
