import { View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Page } from '../../components/page/page';
import { incompleteIn } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { ConsentFirst } from '../../privacy/consent-first';
import { useSignedIn } from '../../state/session';
import { lacksConsent } from '../../state/use-consent';
import { RESIDENT } from '../../words/resident';
import { PhotoPicker } from '../parts/photo-picker';
import { AboutWindowChoice } from './about-window-choice';
import { KindChoice } from './kind-choice';
import { MatterField } from './matter-field';
import { PlaceField } from './place-field';
import { PreferredTimeChoice } from './preferred-time-choice';
import { RoomChoice } from './room-choice';
import { UrgencyChoice } from './urgency-choice';
import { useNewRequest } from './use-new-request';

export default function NewRequestPage() {
  const { kind } = usePageParams('newRequest');
  const me = useSignedIn();
  const { filing, change, photos, submit, busy, matterMissing, problem } = useNewRequest(kind);
  const words = RESIDENT.newRequest;

  if (me && lacksConsent(me, 'requestHandling'))
    return <ConsentFirst title={words.title} purpose="requestHandling" />;
  return (
    <Page
      title={words.title}
      problem={problem ?? incompleteIn(matterMissing ? { matter: true } : {})}
      bar={
        <Button
          id="new-request-submit"
          text={words.submit}
          busy={busy}
          disabled={photos.uploading}
          onPress={() => void submit()}
        />
      }
    >
      {me ? (
        <View className="stack">
          <KindChoice filing={filing} onChange={change} />
          <UrgencyChoice filing={filing} hotline={me.community.hotline} onChange={change} />
          <MatterField filing={filing} missing={matterMissing} onChange={change} />
          <PhotoPicker id="new-request-photos" photos={photos} />
          <RoomChoice rooms={me.rooms} filing={filing} onChange={change} />
          <PlaceField
            filing={filing}
            needed={!me.rooms.some(({ status }) => status === 'verified')}
            onChange={change}
          />
          <PreferredTimeChoice filing={filing} onChange={change} />
          <AboutWindowChoice filing={filing} onChange={change} />
        </View>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
