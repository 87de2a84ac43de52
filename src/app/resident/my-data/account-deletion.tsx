import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { Sheet } from '../../components/sheet/sheet';
import type { Me } from '../../state/session';
import { COMMON, sayDate } from '../../words/common';
import { PRIVACY } from '../../words/privacy';
import { useAccountDeletion } from './use-account-deletion';

/** Leaving for good: asked about once, told what is still open, and taken back while there is time. */
export function AccountDeletion({ me }: { readonly me: Me }) {
  const [asking, setAsking] = useState(false);
  const { remove, keep, open, busy, problem } = useAccountDeletion();
  const words = PRIVACY.myData;

  if (me.role !== 'resident') return <Text className="type-small">{words.staff}</Text>;
  if (me.deletion)
    return (
      <View className="stack">
        <Notice
          tone="amber"
          title={words.scheduledTitle}
          help={words.scheduled(sayDate(me.deletion.dueAt))}
        />
        {open.map(({ id, serial, matter }) => (
          <Text key={id} className="type-small">
            {words.open(serial, matter)}
          </Text>
        ))}
        <Button id="deletion-keep" kind="outline" text={words.keep} busy={busy} onPress={() => void keep()} />
        <Problem problem={problem} />
      </View>
    );
  return (
    <View className="stack">
      <Button id="deletion-open" kind="danger" text={words.delete} onPress={() => setAsking(true)} />
      <Sheet
        open={asking}
        title={words.deleteTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button id="deletion-cancel" kind="tonal" text={COMMON.cancel} onPress={() => setAsking(false)} />
            <Button
              id="deletion-confirm"
              kind="danger"
              text={words.deleteConfirm}
              busy={busy}
              onPress={() => void remove().then(() => setAsking(false))}
            />
          </>
        }
      >
        <View className="stack">
          <Text>{words.deleteHelp}</Text>
          <Text className="type-small">{words.deleteOpen}</Text>
          <Problem problem={problem} />
        </View>
      </Sheet>
    </View>
  );
}
