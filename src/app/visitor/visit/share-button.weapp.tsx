import { Button as NativeButton, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { aria } from '../../platform/aria';
import type { ShareButtonProps } from './use-sharing';
import './share-button.scss';

/** WeChat shares only by a button of its own: it lies, unseen, over ours. */
export function ShareButton({ id, text, sharing }: ShareButtonProps) {
  return (
    <View className="share-button">
      <Button icon="share" text={text} busy={sharing.busy} onPress={() => {}} />
      <NativeButton
        id={id}
        className="share-button__native"
        openType="share"
        {...aria({ role: 'button', label: text })}
      />
    </View>
  );
}
