import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { AgreeButton } from '../../components/agree-button/agree-button';
import { TextField } from '../../components/text-field/text-field';
import { RESIDENT } from '../../words/resident';
import { Agreement } from './agreement';
import { usePrivacyAuthorization } from './use-privacy-authorization';
import type { SignIn } from './use-sign-in';
import './steps.scss';

const MOBILE = /^1[3-9]\d{9}$/;

/** The telephone number that the code is sent to, and the consent without which none is. */
export function PhoneStep({ signIn }: { readonly signIn: SignIn }) {
  const [wrong, setWrong] = useState(false);
  const [missing, setMissing] = useState(false);
  const asksWeChat = usePrivacyAuthorization();
  const words = RESIDENT.signIn;
  const send = () => {
    const complete = MOBILE.test(signIn.phone);
    setWrong(!complete);
    setMissing(!signIn.agreed);
    if (complete && signIn.agreed) void signIn.sendCode();
  };
  return (
    <View className="sign-in">
      <Text className="type-title">{words.title}</Text>
      <Text className="type-small">{words.lead}</Text>
      <TextField
        id="sign-in-phone"
        label={words.phone}
        value={signIn.phone}
        onChange={(phone) => {
          setWrong(false);
          signIn.setPhone(phone.replace(/\D/g, ''));
        }}
        placeholder={words.phonePlaceholder}
        type="number"
        max={11}
        focus
        onConfirm={send}
        {...(wrong ? { error: words.phoneWrong } : {})}
      />
      <Agreement
        agreed={signIn.agreed}
        onChange={(agreed) => {
          setMissing(false);
          signIn.setAgreed(agreed);
        }}
        missing={missing}
      />
      <AgreeButton
        id="sign-in-get-code"
        text={words.getCode}
        busy={signIn.busy}
        onPress={send}
        asksWeChat={asksWeChat && signIn.agreed}
      />
    </View>
  );
}
