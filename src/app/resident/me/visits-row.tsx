import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { go } from '../../platform/navigate';
import { VISITOR } from '../../words/visitor';

/** The way to everybody who was announced. */
export function VisitsRow() {
  const { visits, visitsNote } = VISITOR.me;
  return (
    <Card kind="list">
      <Row
        id="me-visits"
        title={visits}
        note={visitsNote}
        start={<IconTile name="guest" />}
        onPress={() => void go('visits')}
      />
    </Card>
  );
}
