import { usePageParams } from '../../platform/use-page-params';
import type { Me } from '../../state/session';
import { DESK } from '../../words/desk';
import { DeskOnly } from '../desk-tabs';
import { OpenRequest } from './open-request';

export default function DeskRequestPage() {
  return <DeskOnly title={DESK.request.title}>{(me) => <Request me={me} />}</DeskOnly>;
}

function Request({ me }: { readonly me: Me }) {
  const { id } = usePageParams('deskRequest');
  return <OpenRequest id={id} me={me} />;
}
