import { Avatar } from '../../components/avatar/avatar';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import type { Me } from '../../state/session';
import { ROLE_NAMES } from '../../words/common';
import { RESIDENT } from '../../words/resident';

/** Who is signed in, and where. */
export function Identity({ me }: { readonly me: Me }) {
  const { name, phone, role, departmentName, community } = me;
  const post = role === 'resident' ? '' : ` · ${RESIDENT.me.at(ROLE_NAMES[role], departmentName)}`;
  return (
    <Card kind="list">
      <Row title={name} note={`${phone} · ${community.name}${post}`} start={<Avatar name={name} />} />
    </Card>
  );
}
