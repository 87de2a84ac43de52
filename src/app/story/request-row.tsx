import { Text, View } from '@tarojs/components';
import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import type { Kind } from '../../domain/service-request/kinds';
import type { Instant } from '../../domain/time';
import { Card } from '../components/card/card';
import { type IconName, IconTile } from '../components/icon/icon';
import { Tag, type Tone } from '../components/tag/tag';
import { COMMON, KIND_NAMES, STATUS_FOR_RESIDENTS, STATUS_NAMES, sayPast } from '../words/common';
import { nextStepWords, type Reader } from './next-step-words';
import './request-row.scss';

export const KIND_ICONS: Readonly<Record<Kind, IconName>> = {
  repair: 'fix',
  complaint: 'warn',
  suggestion: 'star',
  inquiry: 'chat',
  assistance: 'me',
};

interface RequestRowProps {
  readonly id?: string;
  readonly request: ServiceRequestSummary;
  readonly now: Instant;
  readonly reader: Reader;
  readonly onPress: () => void;
}

/** A request in a list: what it is about, how it stands, and what happens next. */
export function RequestRow({ id, request, now, reader, onPress }: RequestRowProps) {
  const { matter, kind, urgency, status, receivedAt } = request;
  const next = nextStepWords(request, now, reader).what;
  return (
    <Card {...(id ? { id } : {})} onPress={onPress} label={`${matter} ${next}`}>
      <View className="request-row">
        <IconTile name={KIND_ICONS[kind]} quiet={status === 'closed'} />
        <View className="request-row__words">
          <Text className="request-row__matter">{matter}</Text>
          <Text className="request-row__next">{next}</Text>
          <View className="request-row__foot">
            {urgency === 'emergency' && <Tag text={COMMON.emergency} tone="red" />}
            <Tag
              text={(reader === 'resident' ? STATUS_FOR_RESIDENTS : STATUS_NAMES)[status]}
              tone={toneOf(request)}
            />
            <Text className="request-row__time">{`${KIND_NAMES[kind]} ${sayPast(receivedAt, now)}`}</Text>
          </View>
        </View>
      </View>
    </Card>
  );
}

/** Amber while it is the resident's turn, so that it is not overlooked. */
function toneOf({ status, nextStep, rated }: ServiceRequestSummary): Tone {
  if (status === 'closed') return rated ? 'quiet' : 'brand';
  return nextStep.who === 'resident' || status === 'onHold' ? 'amber' : 'brand';
}
