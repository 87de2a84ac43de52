import { Button } from '../../components/button/button';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { back } from '../../platform/navigate';
import { ConsentFirst } from '../../privacy/consent-first';
import { useSignedIn } from '../../state/session';
import { lacksConsent } from '../../state/use-consent';
import { RESIDENT } from '../../words/resident';
import { Hotline } from '../parts/hotline';
import { BindingPending } from './binding-pending';
import { RoomFields } from './room-fields';
import { useBindRoom } from './use-bind-room';

export default function BindRoomPage() {
  const me = useSignedIn();
  const form = useBindRoom();
  const words = RESIDENT.bindRoom;
  const hasNoRooms = !form.loading && form.error === null && form.buildings.length === 0;

  if (me && lacksConsent(me, 'roomBinding'))
    return <ConsentFirst title={words.title} purpose="roomBinding" />;
  return (
    <Page
      title={words.title}
      problem={form.problem}
      bar={
        form.asked !== null ? (
          <Button id="bind-room-done" text={words.done} onPress={() => void back()} />
        ) : hasNoRooms ? null : (
          <Button
            id="bind-room-submit"
            text={form.missing ? words.incomplete[form.missing] : words.submit}
            disabled={form.missing !== null}
            busy={form.busy}
            onPress={() => void form.submit()}
          />
        )
      }
    >
      {form.loading && <Skeleton />}
      <Problem problem={form.error} onRetry={() => void form.reload()} />
      {form.asked === null ? <RoomFields form={form} /> : <BindingPending room={form.asked} />}
      {me && hasNoRooms && <Hotline number={me.community.hotline} />}
    </Page>
  );
}
