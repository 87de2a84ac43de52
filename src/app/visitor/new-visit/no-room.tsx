import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { go } from '../../platform/navigate';
import { VISITOR } from '../../words/visitor';

/** Who lives nowhere yet can invite nobody there. */
export function NoRoom() {
  const { title, help, action } = VISITOR.newVisit.noRoom;
  return (
    <Empty
      icon="building"
      title={title}
      help={help}
      action={<Button id="new-visit-bind-room" text={action} onPress={() => void go('bindRoom')} />}
    />
  );
}
