import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { go } from '../../platform/navigate';
import type { Me } from '../../state/session';
import { PRIVACY } from '../../words/privacy';

/** The way to what is known about the person, and what they can do about it. */
export function PrivacyRow({ me }: { readonly me: Me }) {
  const { title, note, changed } = PRIVACY.me;
  const outdated = me.consents.some(({ version }) => version < me.noticeVersion);
  return (
    <Card kind="list">
      <Row
        id="me-my-data"
        title={title}
        note={outdated ? changed : note}
        start={<IconTile name="shield" quiet />}
        onPress={() => void go('myData')}
      />
    </Card>
  );
}
