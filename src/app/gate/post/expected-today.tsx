import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { isOffline } from '../../api/api-error';
import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { TextField } from '../../components/text-field/text-field';
import { GATE } from '../../words/gate';
import type { GateMemory } from '../offline/gate-memory';
import { ExpectedOffline } from './expected-offline';
import { ExpectedRows } from './expected-rows';
import { useArrival, useExpected, useLookUp } from './use-expected';

interface ExpectedTodayProps {
  readonly gate: number;
  readonly memory: GateMemory;
}

/** Who is expected today, masked; found by a look-up that is counted. Without a network only seen, not let in. */
export function ExpectedToday({ gate, memory }: ExpectedTodayProps) {
  const words = GATE.post;
  const [written, setWritten] = useState('');
  const [asked, setAsked] = useState('');
  const { found, busy, problem, lookUp } = useLookUp();
  const ask = (text: string) => {
    setAsked(text);
    if (memory.online || text === '') void lookUp(text);
  };
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
          if (text.trim() === '') ask('');
        }}
        onConfirm={() => ask(written.trim())}
        end={
          <Button
            id="gate-find"
            kind="tonal"
            size="small"
            text={words.find}
            busy={busy}
            onPress={() => ask(written.trim())}
          />
        }
      />
      <Text className="type-small">{words.logged}</Text>
      {!isOffline(problem) && <Problem problem={problem} />}
      {memory.online ? (
        <Online gate={gate} found={found} />
      ) : (
        <ExpectedOffline kept={memory.kept} asked={asked} />
      )}
    </View>
  );
}

interface OnlineProps {
  readonly gate: number;
  readonly found: ReturnType<typeof useLookUp>['found'];
}

/** Those that a look-up found, or all of today. */
function Online({ gate, found }: OnlineProps) {
  const words = GATE.post;
  const list = useExpected();
  const { open, problem } = useArrival(gate);
  const items = found?.items ?? list.items;
  return (
    <View className="stack">
      <View className="gate__section">
        <Text>{found === null ? words.expected : words.found(items.length)}</Text>
      </View>
      {!isOffline(list.error) && <Problem problem={list.error} onRetry={() => void list.reload()} />}
      <Problem problem={problem} />
      {list.loading && <Skeleton />}
      {(found ?? list.newest) !== null && items.length === 0 && (
        <Empty icon="guest" {...(found === null ? words.empty : words.notFound)} />
      )}
      <ExpectedRows
        items={items}
        now={(found ?? list.newest)?.now ?? 0}
        onOpen={(visit) => void open(visit)}
      />
      {found === null && list.hasMore && (
        <Button id="expected-more" kind="tonal" text={words.more} onPress={() => void list.loadMore()} />
      )}
    </View>
  );
}
