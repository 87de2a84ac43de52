import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import type { Me } from '../../state/session';
import { VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';

interface RoomChoiceProps extends FormPartProps {
  readonly rooms: Me['rooms'];
}

/** To which home, when there are several. */
export function RoomChoice({ visit: { form, change }, rooms }: RoomChoiceProps) {
  const verified = rooms.filter(({ status }) => status === 'verified');
  const [first] = verified;
  if (!first || verified.length === 1) return null;
  const chosen = verified.find(({ roomId }) => roomId === form.roomId) ?? first;
  return (
    <ChoiceField label={VISITOR.newVisit.room}>
      <ChoiceRow
        id="new-visit-room"
        choices={verified.map(({ roomId, label }) => ({ value: roomId, text: label }))}
        value={chosen.roomId}
        onChange={(roomId) => change({ roomId })}
      />
    </ChoiceField>
  );
}
