import { View } from '@tarojs/components';
import { Empty } from '../../components/empty/empty';
import { Notice } from '../../components/notice/notice';
import { GATE } from '../../words/gate';
import { trueTime } from '../offline/clock';
import { deviceTime } from '../offline/device-time';
import { findExpected, type KeptBundle } from '../offline/knowledge';
import { sayWindow } from '../parts/say-window';
import { VisitorCard } from '../parts/visitor-card';

/** As many as are drawn; a search narrows them. */
const MOST = 50;

interface ExpectedOfflineProps {
  readonly kept: KeptBundle | null;
  readonly asked: string;
}

/** Who is expected, as the last bundle has it: to look at, because nobody can be let in from a list without the server. */
export function ExpectedOffline({ kept, asked }: ExpectedOfflineProps) {
  const words = GATE.post;
  if (kept === null) return null;
  const now = trueTime(kept.reading, deviceTime());
  const found = findExpected(kept.bundle, asked, now);
  return (
    <View className="stack">
      <Notice tone="amber" title={words.listNeedsNetwork} />
      {found.length === 0 && <Empty icon="guest" {...(asked === '' ? words.empty : words.notFound)} />}
      {found.slice(0, MOST).map((visit) => (
        <VisitorCard
          key={visit.visitId}
          id={`expected-${visit.visitId}`}
          name={visit.maskedName}
          time={sayWindow(visit.window, now)}
          notes={[visit.host, visit.maskedPlate, words.people(visit.partySize)]}
          needsHelp={visit.needsHelp}
        />
      ))}
    </View>
  );
}
