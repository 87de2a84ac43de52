import { Text } from '@tarojs/components';
import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import type { Me } from '../../state/session';
import { RESIDENT } from '../../words/resident';
import type { FilingFieldProps } from './filing-field-props';

interface RoomChoiceProps extends FilingFieldProps {
  readonly rooms: Me['rooms'];
}

/** For which home, when there are several; who has none is asked to write the place. */
export function RoomChoice({ rooms, filing, onChange }: RoomChoiceProps) {
  const words = RESIDENT.newRequest;
  const verified = rooms.filter(({ status }) => status === 'verified');
  const [first, ...others] = verified;
  if (!first) return <Text className="type-small">{words.noRoom}</Text>;
  if (others.length === 0) return null;
  const chosen = verified.some(({ roomId }) => roomId === filing.roomId) ? filing.roomId : first.roomId;
  return (
    <ChoiceField label={words.room}>
      <ChoiceRow
        id="new-request-room"
        choices={verified.map(({ roomId, label }) => ({ value: roomId, text: label }))}
        value={chosen ?? undefined}
        onChange={(roomId) => onChange({ roomId })}
      />
    </ChoiceField>
  );
}
