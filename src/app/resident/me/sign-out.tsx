import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { signOut } from '../../state/session';
import { COMMON } from '../../words/common';
import { RESIDENT } from '../../words/resident';

/** The way out, which asks once: signing in again takes a code. */
export function SignOut() {
  const [asking, setAsking] = useState(false);
  const { signOut: leave, signOutTitle, signOutHelp } = RESIDENT.me;
  return (
    <View>
      <Button id="sign-out" kind="outline" text={leave} onPress={() => setAsking(true)} />
      <Sheet
        title={signOutTitle}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <View className="two-columns">
            <Button kind="tonal" text={COMMON.cancel} onPress={() => setAsking(false)} />
            <Button id="sign-out-confirm" text={leave} onPress={() => void signOut()} />
          </View>
        }
      >
        <Text>{signOutHelp}</Text>
      </Sheet>
    </View>
  );
}
