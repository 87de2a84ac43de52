import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { PhoneNumberButton } from '../../components/phone-number-button/phone-number-button';
import { RESIDENT } from '../../words/resident';
import { Agreement } from './agreement';
import type { SignIn } from './use-sign-in';
import './steps.scss';

/** The first time in WeChat: which telephone it is, by WeChat's own button or by hand; and the consent without which none is asked for. */
export function WeChatPhoneStep({ signIn }: { readonly signIn: SignIn }) {
  const [missing, setMissing] = useState(false);
  const words = RESIDENT.signIn.weChat;
  return (
    <View className="sign-in">
      <Text className="type-title">{words.phoneTitle}</Text>
      <Text className="type-small">{words.phoneLead}</Text>
      <Agreement
        agreed={signIn.agreed}
        onChange={(agreed) => {
          setMissing(false);
          signIn.setAgreed(agreed);
        }}
        missing={missing}
      />
      {signIn.agreed ? (
        <PhoneNumberButton
          id="sign-in-wechat-phone"
          text={words.phoneByWeChat}
          busy={signIn.busy}
          onCode={(code) => (code === null ? signIn.typePhone() : void signIn.enterByButton(code))}
        />
      ) : (
        // WeChat's own button would ask for the number before anybody has agreed to it.
        <Button id="sign-in-wechat-phone" text={words.phoneByWeChat} onPress={() => setMissing(true)} />
      )}
      <Button id="sign-in-type-phone" kind="tonal" text={words.typePhone} onPress={signIn.typePhone} />
    </View>
  );
}
