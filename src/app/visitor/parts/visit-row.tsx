import { Text, View } from '@tarojs/components';
import type { VisitSummary } from '../../../contract/schemas/visit';
import type { Instant } from '../../../domain/time';
import { Avatar } from '../../components/avatar/avatar';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Tag, type Tone } from '../../components/tag/tag';
import { aria } from '../../platform/aria';
import { sayPast } from '../../words/common';
import { PURPOSE_NAMES, saySchedule, VISIT_STATUS_NAMES, VISITOR } from '../../words/visitor';
import './visit-row.scss';

interface VisitRowProps {
  readonly visit: VisitSummary;
  readonly now: Instant;
  readonly onPress: () => void;
  /** To invite the same visitor again; left out where the visit is still to come. */
  readonly onAgain?: () => void;
}

const TONES: Readonly<Record<VisitSummary['status'], Tone>> = {
  awaitingHost: 'amber',
  expected: 'brand',
  atGate: 'amber',
  inside: 'brand',
  over: 'quiet',
  withdrawn: 'quiet',
  declined: 'quiet',
  unanswered: 'quiet',
};

/** Who comes, when, and how it stands. */
export function VisitRow({ visit, now, onPress, onAgain }: VisitRowProps) {
  const { id, visitor, status, overdue, schedule, window, purpose, origin, registeredAt } = visit;
  const words = VISITOR.visits;
  const when =
    origin === 'walkIn' ? words.came(sayPast(registeredAt, now)) : saySchedule(schedule, window, now);
  const name = visitor?.name ?? words.erased;
  return (
    <Card>
      <View className="visit-row">
        <View
          id={`visit-${id}`}
          className="visit-row__main"
          onClick={onPress}
          {...aria({ role: 'button', contents: name })}
        >
          <Avatar name={name} />
          <View className="grow">
            <View className="row row--between">
              <Text className="visit-row__name">{name}</Text>
              <Tag
                text={overdue ? words.overdue : VISIT_STATUS_NAMES[status]}
                tone={overdue ? 'red' : TONES[status]}
              />
            </View>
            <Text className="type-small">{words.row(when, PURPOSE_NAMES[purpose])}</Text>
          </View>
        </View>
        {onAgain && visitor && (
          <Button id={`visit-again-${id}`} kind="tonal" size="small" text={words.again} onPress={onAgain} />
        )}
      </View>
    </Card>
  );
}
