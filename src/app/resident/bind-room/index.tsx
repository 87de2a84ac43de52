import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { Empty } from '../../components/empty/empty';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { PAGES } from '../../pages';
import { useSignedIn } from '../../state/session';
import { useRooms } from '../../state/use-rooms';
import { RESIDENT } from '../../words/resident';
import { ChoiceField } from '../parts/choice-field';
import { PendingBinding } from './pending-binding';
import { useBinding } from './use-binding';

const WORDS = RESIDENT.bindRoom;
const RELATIONS = (['owner', 'family', 'tenant'] as const).map((value) => ({
  value,
  text: WORDS.relations[value],
}));

/** A building, a room of it, and who one is there: three presses, nothing to type. The desk then verifies it (RULES-2). */
export default function BindRoomPage() {
  const me = useSignedIn();
  const [building, setBuilding] = useState<string>();
  const { buildings, rooms, loading, error, reload } = useRooms(me ? building : undefined);
  const binding = useBinding();

  if (binding.asked) return <PendingBinding roomLabel={binding.asked.room.label} />;
  const nothingToChoose = !loading && error === null && buildings.length === 0;
  return (
    <Page
      title={PAGES.bindRoom.title}
      bar={
        <Button
          id="bind-submit"
          text={WORDS.submit}
          busy={binding.busy}
          onPress={() => void binding.submit()}
        />
      }
    >
      <View className="stack">
        <Text>{WORDS.lead}</Text>
        <Problem problem={error} onRetry={() => void reload()} />
        <Problem problem={binding.problem} />
        {loading && <Skeleton cards={2} />}
        {nothingToChoose && <Empty icon="building" {...WORDS.noRooms} />}
        {buildings.length > 0 && (
          <ChoiceField label={WORDS.building}>
            <ChoiceRow
              id="bind-building"
              value={building}
              choices={buildings.map((value) => ({ value, text: value }))}
              onChange={(value) => {
                setBuilding(value);
                binding.chooseRoom(undefined);
              }}
            />
          </ChoiceField>
        )}
        {rooms.length > 0 && (
          <ChoiceField label={WORDS.room}>
            <ChoiceRow
              id="bind-room"
              value={binding.roomId}
              choices={rooms.map(({ id, number }) => ({ value: id, text: number }))}
              onChange={binding.chooseRoom}
            />
          </ChoiceField>
        )}
        {binding.roomId && (
          <ChoiceField label={WORDS.relation}>
            <ChoiceRow
              id="bind-relation"
              value={binding.relation}
              choices={RELATIONS}
              onChange={binding.chooseRelation}
            />
          </ChoiceField>
        )}
        {binding.missing && <Text className="type-small">{WORDS.incomplete[binding.missing]}</Text>}
      </View>
    </Page>
  );
}
