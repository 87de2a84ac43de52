import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { signOut } from '../../state/session';
import { COMMON } from '../../words/common';
import { RESIDENT } from '../../words/resident';

/** Signing out, asked about once. */
export function SignOut() {
  const [asking, setAsking] = useState(false);
  const words = RESIDENT.me;
  return (
    <>
      <Button id="me-sign-out" kind="quiet" text={words.signOut} onPress={() => setAsking(true)} />
      <Sheet
        open={asking}
        title={words.signOutTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button id="sign-out-cancel" kind="tonal" text={COMMON.cancel} onPress={() => setAsking(false)} />
            <Button id="sign-out-confirm" kind="danger" text={words.signOut} onPress={() => void signOut()} />
          </>
        }
      >
        <Text className="type-small">{words.signOutHelp}</Text>
      </Sheet>
    </>
  );
}
