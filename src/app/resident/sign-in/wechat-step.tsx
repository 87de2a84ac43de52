import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { RESIDENT } from '../../words/resident';
import type { SignIn } from './use-sign-in';
import './steps.scss';

/** In WeChat: one tap for whoever is known; the telephone for whoever would rather. */
export function WeChatStep({ signIn }: { readonly signIn: SignIn }) {
  const words = RESIDENT.signIn.weChat;
  return (
    <View className="sign-in">
      <Text className="type-title">{words.title}</Text>
      <Text className="type-small">{words.lead}</Text>
      <Button
        id="sign-in-wechat"
        text={words.submit}
        busy={signIn.busy}
        onPress={() => void signIn.enterByWeChat()}
      />
      <Button id="sign-in-by-phone" kind="tonal" text={words.byPhone} onPress={signIn.typePhone} />
    </View>
  );
}
