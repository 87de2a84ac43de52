import type { Role } from '../../../domain/access/actor';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { startAt } from '../../platform/navigate';
import { firstPageOf } from '../../state/first-page';
import { RESIDENT } from '../../words/resident';

/** The way back to work for staff who look at the residents' side. Residents see nothing. */
export function WorkspaceRow({ role }: { readonly role: Role }) {
  const page = firstPageOf(role);
  if (page === 'home') return null;
  const { title, note, enter } = RESIDENT.home.workspace;
  return (
    <Card kind="list">
      <Row
        id="workspace"
        title={title}
        note={note}
        start={<IconTile name="building" />}
        end={enter}
        onPress={() => void startAt(page)}
      />
    </Card>
  );
}
