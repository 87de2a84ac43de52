import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { sayDone } from '../../platform/say-done';
import { ReasonSheet } from '../../staff/reason-sheet';
import { sayPast } from '../../words/common';
import { GATE } from '../../words/gate';
import { BlockSheet } from './block-sheet';
import type { NewBlock, useWatch } from './use-watch';

/** Persons and plates that are not received for the time being, each with its reason and its end. */
export function Blocks({ watch }: { readonly watch: ReturnType<typeof useWatch> }) {
  const words = GATE.watch;
  const { blocks, blocking, lifting } = watch;
  const [adding, setAdding] = useState(false);
  const [lifts, setLifts] = useState<string | null>(null);
  const now = blocks.data?.now ?? 0;
  const active = blocks.data?.blocks.filter((block) => block.active);
  const add = async (block: NewBlock) => {
    if (!(await blocking.submit(block))) return;
    sayDone(words.added);
    setAdding(false);
    await blocks.reload();
  };
  const lift = async (id: string, reason: string) => {
    if (!(await lifting.submit({ id, reason }))) return;
    sayDone(words.lifted);
    setLifts(null);
    await blocks.reload();
  };
  return (
    <View className="stack">
      <Text className="gate__strong">{words.blocks}</Text>
      <Problem problem={blocks.error} onRetry={() => void blocks.reload()} />
      {blocks.loading && <Skeleton cards={1} />}
      {active?.length === 0 && <Text className="type-small">{words.noBlocks}</Text>}
      {active?.map((block) => (
        <Card key={block.id} id={`block-${block.id}`}>
          <View className="stack">
            <Text className="gate__strong">{[block.name, block.plate].filter(Boolean).join(' · ')}</Text>
            <Text>{block.reason}</Text>
            <Text className="type-small">
              {[
                words.untilDay(sayPast(block.until, now)),
                words.by(block.createdBy.name, sayPast(block.createdAt, now)),
              ].join(' · ')}
            </Text>
            <Button
              id={`lift-${block.id}`}
              kind="tonal"
              text={words.lift}
              onPress={() => setLifts(block.id)}
            />
          </View>
        </Card>
      ))}
      {blocks.data && (
        <Button id="block-add" kind="outline" icon="plus" text={words.add} onPress={() => setAdding(true)} />
      )}
      {adding && (
        <BlockSheet
          busy={blocking.busy}
          problem={blocking.problem}
          onSubmit={(block) => void add(block)}
          onClose={() => setAdding(false)}
        />
      )}
      {lifts !== null && (
        <ReasonSheet
          id="lift"
          words={words.liftWords}
          busy={lifting.busy}
          problem={lifting.problem}
          onSubmit={(reason) => void lift(lifts, reason)}
          onClose={() => setLifts(null)}
        />
      )}
    </View>
  );
}
