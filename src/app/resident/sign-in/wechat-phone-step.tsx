import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { PhoneNumberButton } from '../../components/phone-number-button/phone-number-button';
import { RESIDENT } from '../../words/resident';
import type { SignIn } from './use-sign-in';
import './steps.scss';

/** The first time in WeChat: which telephone it is, by WeChat's own button or by hand. */
export function WeChatPhoneStep({ signIn }: { readonly signIn: SignIn }) {
  const words = RESIDENT.signIn.weChat;
  return (
    <View className="sign-in">
      <Text className="type-title">{words.phoneTitle}</Text>
      <Text className="type-small">{words.phoneLead}</Text>
      <PhoneNumberButton
        id="sign-in-wechat-phone"
        text={words.phoneByWeChat}
        busy={signIn.busy}
        onCode={(code) => (code === null ? signIn.typePhone() : void signIn.enterByButton(code))}
      />
      <Button id="sign-in-type-phone" kind="tonal" text={words.typePhone} onPress={signIn.typePhone} />
    </View>
  );
}
