import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { CLOCK_TOLERANCE, type Instant, MINUTE } from '../../../domain/time';
import type { ApiError } from '../../api/api-error';
import { Icon } from '../../components/icon/icon';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { aria } from '../../platform/aria';
import { asApiError } from '../../state/use-load';
import { GATE } from '../../words/gate';
import { skewOf, trueTime } from '../offline/clock';
import { deviceTime } from '../offline/device-time';
import type { GateMemory } from '../offline/gate-memory';
import { isValid, type KeptBundle } from '../offline/knowledge';
import { upkeep } from '../offline/upkeep';
import { sayAge } from './say-age';
import { useTick } from './use-tick';
import './online-line.scss';

const EVERY_MS = 10_000;

/** Whether the gate has a network, how old its data are, whether its clock can be trusted, and what it still has to tell. Nothing before it is known which gate it is. */
export function OnlineLine({ memory }: { readonly memory: GateMemory }) {
  const { gate, online, kept, queue } = memory;
  useTick(EVERY_MS);
  const device = deviceTime();
  const now = trueTime(kept?.reading ?? null, device);
  const skew = kept === null ? 0 : skewOf(kept.reading, device);
  const words = GATE.online;
  const age = kept ? ageOf(kept, now) : online ? words.preparing : words.noData;
  if (gate === null && online) return null;
  return (
    <View className="stack">
      <View
        id="gate-online"
        className={`online-line ${online ? '' : 'online-line--off'}`}
        {...aria({ role: 'status' })}
      >
        <View className="online-line__head">
          <Icon name={online ? 'check' : 'warn'} size="small" />
          <Text className="online-line__word">{online ? words.on : words.off}</Text>
          <Text className="online-line__age">{age}</Text>
        </View>
        {!online && <Text className="online-line__note">{words.oneGate}</Text>}
      </View>
      {Math.abs(skew) > CLOCK_TOLERANCE && (
        <Notice tone="red" title={words.clock(Math.max(1, Math.round(Math.abs(skew) / MINUTE)), skew > 0)} />
      )}
      {queue.length > 0 && <Waiting count={queue.length} />}
    </View>
  );
}

function Waiting({ count }: { readonly count: number }) {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const upload = () =>
    upkeep()
      .then(() => setProblem(null))
      .catch((caught) => setProblem(asApiError(caught)));
  return (
    <View className="stack">
      <Notice
        tone="amber"
        title={GATE.online.waiting(count)}
        help={GATE.online.waitingHelp}
        action={{ text: GATE.online.upload, onPress: () => void upload() }}
      />
      <Problem problem={problem} />
    </View>
  );
}

function ageOf(kept: KeptBundle, now: Instant): string {
  return isValid(kept, now) ? GATE.online.age(sayAge(kept.bundle.at, now)) : GATE.online.tooOld;
}
