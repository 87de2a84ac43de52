import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { GATE } from '../../words/gate';
import type { GateBundle } from '../offline/knowledge';
import type { QueuedEntry } from '../offline/queue';
import { clock } from '../parts/say-window';
import { VisitorCard } from '../parts/visitor-card';

interface InsideOfflineProps {
  readonly entries: readonly QueuedEntry[];
  readonly bundle: GateBundle | null;
  readonly onCheckOut: (entryId: string, name: string) => void;
}

/** Who came in at this gate while there was no network, and is not told yet. */
export function InsideOffline({ entries, bundle, onCheckOut }: InsideOfflineProps) {
  const words = GATE.inside;
  if (entries.length === 0) return null;
  return (
    <View className="stack">
      <Text className="gate__section">{words.offlineOnes}</Text>
      {entries.map(({ entryId, passId, steps }) => {
        const visit = bundle?.expected.find((one) => one.passId === passId);
        const name = visit?.maskedName ?? GATE.verify.unknownVisitor;
        const enteredAt = steps.find(({ step }) => step === 'guide')?.at ?? 0;
        return (
          <VisitorCard
            key={entryId}
            id={`inside-offline-${entryId}`}
            name={name}
            time={words.since(clock(enteredAt))}
            notes={[visit?.host ?? null, visit?.maskedPlate ?? null]}
            needsHelp={visit?.needsHelp ?? []}
          >
            <Button
              id={`check-out-${entryId}`}
              kind="tonal"
              text={words.checkOut}
              onPress={() => onCheckOut(entryId, name)}
            />
          </VisitorCard>
        );
      })}
    </View>
  );
}
