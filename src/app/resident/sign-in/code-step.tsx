import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { TextField } from '../../components/text-field/text-field';
import { RESIDENT } from '../../words/resident';
import { useCountdown } from './use-countdown';
import type { SignIn } from './use-sign-in';
import './steps.scss';

/** The server sends one number no second code within a minute. */
const AGAIN_AFTER_SECONDS = 60;

/** The one-time code; in demo mode the page itself shows it. */
export function CodeStep({ signIn }: { readonly signIn: SignIn }) {
  const [wrong, setWrong] = useState(false);
  const [left, restart] = useCountdown(AGAIN_AFTER_SECONDS);
  const words = RESIDENT.signIn;
  const enter = () => {
    const complete = /^\d{6}$/.test(signIn.code);
    setWrong(!complete);
    if (complete) void signIn.enter();
  };
  return (
    <View className="sign-in">
      <Text className="type-title">{words.codeTitle}</Text>
      <Text className="type-small">{words.sentTo(signIn.phone)}</Text>
      {signIn.demoCode && (
        <Notice
          title={words.demo(signIn.demoCode)}
          action={{ text: words.fill, onPress: () => signIn.setCode(signIn.demoCode ?? '') }}
        />
      )}
      <TextField
        id="sign-in-code"
        label={words.code}
        value={signIn.code}
        onChange={(code) => {
          setWrong(false);
          signIn.setCode(code.replace(/\D/g, ''));
        }}
        placeholder={words.codePlaceholder}
        type="number"
        max={6}
        focus
        onConfirm={enter}
        {...(wrong ? { error: words.codeWrong } : signIn.codeRefused ? { error: signIn.codeRefused } : {})}
      />
      <Button id="sign-in-submit" text={words.submit} busy={signIn.busy} onPress={enter} />
      <View className="row row--between">
        <Button
          id="sign-in-change-phone"
          kind="quiet"
          size="small"
          text={words.changePhone}
          onPress={signIn.changePhone}
        />
        <Button
          id="sign-in-again"
          kind="quiet"
          size="small"
          text={left > 0 ? words.wait(left) : words.again}
          disabled={left > 0}
          onPress={() => {
            restart();
            void signIn.sendCode();
          }}
        />
      </View>
    </View>
  );
}
