import { Text, View } from '@tarojs/components';
import type { VisitDetail } from '../../../contract/schemas/visit';
import type { Instant } from '../../../domain/time';
import { Timeline, TimelineItem } from '../../components/timeline/timeline';
import { sayPast } from '../../words/common';
import { VISITOR } from '../../words/visitor';

interface Moment {
  readonly key: string;
  readonly title: string;
  readonly at: Instant;
  readonly note?: string;
  readonly state: 'done' | 'open' | 'alert';
}

/** When the visitor came, went in and left. */
export function VisitEntries({ visit, now }: { readonly visit: VisitDetail; readonly now: Instant }) {
  return (
    <View className="stack">
      <Text className="type-heading">{VISITOR.visit.entries}</Text>
      <Timeline>
        {momentsOf(visit).map(({ key, title, at, note, state }) => (
          <TimelineItem
            key={key}
            title={title}
            time={sayPast(at, now)}
            state={state}
            {...(note ? { note } : {})}
          />
        ))}
      </Timeline>
    </View>
  );
}

/** The latest first, down to the registration. */
function momentsOf({ entries, origin, registeredAt, overdue }: VisitDetail): Moment[] {
  const words = VISITOR.visit;
  const moments = entries.flatMap((entry): Moment[] => {
    const key = (what: string) => `${entry.no}-${what}`;
    const found: Moment[] = [
      {
        key: key('arrived'),
        title: words.arrived(entry.gate.name),
        at: entry.arrivedAt,
        state: 'done',
        ...(entry.offline ? { note: words.offline } : {}),
      },
    ];
    if (entry.turnedAway !== null) {
      found.push({
        key: key('turned-away'),
        title: words.turnedAway(entry.turnedAway),
        at: entry.leftAt ?? entry.arrivedAt,
        state: 'alert',
      });
      return found;
    }
    if (entry.enteredAt !== null) {
      const still = entry.leftAt === null;
      const state = still ? (overdue ? 'alert' : 'open') : 'done';
      found.push({ key: key('entered'), title: words.entered, at: entry.enteredAt, state });
    }
    if (entry.leftAt !== null) {
      found.push({ key: key('left'), title: words.left, at: entry.leftAt, state: 'done' });
    }
    return found;
  });
  const begun = origin === 'walkIn' ? words.walkIn : words.registered;
  return [
    { key: 'registered', title: begun, at: registeredAt, state: 'done' as const },
    ...moments,
  ].reverse();
}
