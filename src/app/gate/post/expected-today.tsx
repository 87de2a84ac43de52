import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { isOffline } from '../../api/api-error';
import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { Tag } from '../../components/tag/tag';
import { TextField } from '../../components/text-field/text-field';
import { GATE } from '../../words/gate';
import { trueTime } from '../offline/clock';
import { deviceTime } from '../offline/device-time';
import type { GateMemory } from '../offline/gate-memory';
import { findExpected } from '../offline/knowledge';
import { sayWindow } from '../parts/say-window';
import { VisitorCard } from '../parts/visitor-card';
import { useExpected } from './use-expected';

/** As many as are drawn without a network; a search narrows them. */
const MOST_OFFLINE = 50;

interface ExpectedTodayProps {
  readonly gate: number;
  readonly memory: GateMemory;
}

/** Who is expected today, masked; found by a look-up that is counted. Without a network only seen, not let in. */
export function ExpectedToday({ gate, memory }: ExpectedTodayProps) {
  const words = GATE.post;
  const [written, setWritten] = useState('');
  const [asked, setAsked] = useState('');
  const find = () => setAsked(written.trim());
  return (
    <View className="stack">
      <TextField
        id="gate-search"
        label={words.search}
        value={written}
        max={20}
        placeholder={memory.online ? words.searchPlaceholder : words.searchPlaceholderOffline}
        onChange={(text) => {
          setWritten(text);
          if (text.trim() === '') setAsked('');
        }}
        onConfirm={find}
        end={<Button id="gate-find" kind="tonal" size="small" text={words.find} onPress={find} />}
      />
      <Text className="type-small">{words.logged}</Text>
      {memory.online ? <Online gate={gate} asked={asked} /> : <Offline memory={memory} asked={asked} />}
    </View>
  );
}

function Online({ gate, asked }: { readonly gate: number; readonly asked: string }) {
  const words = GATE.post;
  const { list, open, problem } = useExpected(gate, asked);
  const now = list.first?.now ?? 0;
  return (
    <View className="stack">
      <View className="gate__section">
        <Text>{asked === '' ? words.expected : words.found(list.items.length)}</Text>
      </View>
      {!isOffline(list.error) && <Problem problem={list.error} onRetry={() => void list.reload()} />}
      <Problem problem={problem} />
      {list.loading && <Skeleton />}
      {list.first && list.items.length === 0 && (
        <Empty icon="guest" {...(asked === '' ? words.empty : words.notFound)} />
      )}
      {list.items.map((visit) => (
        <VisitorCard
          key={visit.visitId}
          id={`expected-${visit.visitId}`}
          name={visit.visitor.name}
          time={sayWindow(visit.window, now)}
          notes={[
            visit.host,
            visit.visitor.plate,
            GATE.purposes[visit.purpose],
            words.people(visit.partySize),
          ]}
          needsHelp={visit.needsHelp}
          tags={visit.status === 'expected' ? null : <Tag text={GATE.statuses[visit.status]} />}
          onPress={() => void open(visit)}
        />
      ))}
      {list.hasMore && (
        <Button id="expected-more" kind="tonal" text={words.more} onPress={() => void list.loadMore()} />
      )}
    </View>
  );
}

function Offline({ memory: { kept }, asked }: { readonly memory: GateMemory; readonly asked: string }) {
  const words = GATE.post;
  if (kept === null) return null;
  const now = trueTime(kept.reading, deviceTime());
  const found = findExpected(kept.bundle, asked);
  return (
    <View className="stack">
      <Notice tone="amber" title={words.listNeedsNetwork} />
      {found.length === 0 && <Empty icon="guest" {...(asked === '' ? words.empty : words.notFound)} />}
      {found.slice(0, MOST_OFFLINE).map((visit) => (
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
