import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { Tag } from '../../components/tag/tag';
import { sayDone } from '../../platform/say-done';
import { ReasonSheet } from '../../staff/reason-sheet';
import { sayPast } from '../../words/common';
import { GATE } from '../../words/gate';
import type { useWatch } from './use-watch';

/** Entries that an offline gate made and that do not fit, and words that may not be fit: each waits for a supervisor's word. */
export function Conflicts({ watch }: { readonly watch: ReturnType<typeof useWatch> }) {
  const words = GATE.watch;
  const { conflicts, settling } = watch;
  const [settles, setSettles] = useState<string | null>(null);
  const now = conflicts.data?.now ?? 0;
  const settle = async (id: string, note: string) => {
    if (!(await settling.submit({ id, note }))) return;
    sayDone(words.settledDone);
    setSettles(null);
    await conflicts.reload();
  };
  return (
    <View className="stack">
      <Text className="gate__strong">{words.conflicts}</Text>
      <Problem problem={conflicts.error} onRetry={() => void conflicts.reload()} />
      {conflicts.loading && <Skeleton cards={1} />}
      {conflicts.data?.conflicts.length === 0 && <Text className="type-small">{words.noConflicts}</Text>}
      {conflicts.data?.conflicts.map((conflict) => (
        <Card key={conflict.id} id={`conflict-${conflict.id}`}>
          <View className="stack">
            <Text className="gate__strong">{GATE.conflicts[conflict.kind]}</Text>
            <Text>{[conflict.visitor?.name ?? GATE.verify.unknownVisitor, conflict.host].join(' · ')}</Text>
            <Text className="type-small">
              {(conflict.kind === 'riskyWords' ? words.writtenAt : words.scannedAt)(
                sayPast(conflict.scannedAt, now),
                conflict.gate.name,
              )}
            </Text>
            {conflict.settledAt === null ? (
              <Button
                id={`settle-${conflict.id}`}
                kind="tonal"
                text={words.settle}
                onPress={() => setSettles(conflict.id)}
              />
            ) : (
              <Tag text={words.settled(conflict.settledBy?.name ?? '', conflict.note ?? '')} />
            )}
          </View>
        </Card>
      ))}
      {settles !== null && (
        <ReasonSheet
          id="settle"
          words={words.settleWords}
          busy={settling.busy}
          problem={settling.problem}
          onSubmit={(note) => void settle(settles, note)}
          onClose={() => setSettles(null)}
        />
      )}
    </View>
  );
}
