import { Text, View } from '@tarojs/components';
import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { Empty } from '../../components/empty/empty';
import { RoomChips } from '../../components/room-chips/room-chips';
import { RESIDENT } from '../../words/resident';
import type { BindRoom, Relation } from './use-bind-room';

const RELATIONS: readonly Relation[] = ['owner', 'family', 'tenant'];

/** Building, then room, then how one stands to the home. */
export function RoomFields({ form }: { readonly form: BindRoom }) {
  const words = RESIDENT.bindRoom;
  if (form.loading || form.error) return null;
  if (form.buildings.length === 0)
    return <Empty icon="building" title={words.noRooms.title} help={words.noRooms.help} />;
  return (
    <View className="stack">
      <Text className="type-small">{words.lead}</Text>
      <ChoiceField label={words.building}>
        <ChoiceRow
          id="bind-room-building"
          choices={form.buildings.map((building) => ({ value: building, text: building }))}
          value={form.building}
          onChange={form.chooseBuilding}
        />
      </ChoiceField>
      {form.building && (
        <ChoiceField label={words.room}>
          <RoomChips
            key={form.building}
            id="bind-room-room"
            rooms={form.rooms}
            value={form.roomId}
            onChange={form.chooseRoom}
          />
        </ChoiceField>
      )}
      {form.roomId && (
        <ChoiceField label={words.relation}>
          <ChoiceRow
            id="bind-room-relation"
            choices={RELATIONS.map((relation) => ({ value: relation, text: words.relations[relation] }))}
            value={form.relation}
            onChange={form.chooseRelation}
          />
        </ChoiceField>
      )}
    </View>
  );
}
