import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { dial } from '../../platform/phone';
import { RESIDENT } from '../../words/resident';

/** The 400 number, to tap (ROOM-1). */
export function Hotline({ number }: { readonly number: string }) {
  return (
    <Card kind="list">
      <Row
        id="hotline"
        title={number}
        note={RESIDENT.home.dialNote}
        start={<IconTile name="tel" quiet />}
        end={RESIDENT.home.dial}
        onPress={() => void dial(number)}
      />
    </Card>
  );
}
