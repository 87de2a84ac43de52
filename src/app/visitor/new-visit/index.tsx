import { View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Page } from '../../components/page/page';
import { incompleteIn } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { ConsentFirst } from '../../privacy/consent-first';
import { useSignedIn } from '../../state/session';
import { lacksConsent } from '../../state/use-consent';
import { TITLES } from '../../words/titles';
import { VISITOR } from '../../words/visitor';
import { MoreFields } from './more-fields';
import { NoRoom } from './no-room';
import { PartyField } from './party-field';
import { PurposeChoice } from './purpose-choice';
import { RecentVisitors } from './recent-visitors';
import { RoomChoice } from './room-choice';
import { roomOf, useNewVisit } from './use-new-visit';
import { VisitorName } from './visitor-name';
import { WhenField } from './when-field';

export default function NewVisitPage() {
  const { again } = usePageParams('newVisit');
  const me = useSignedIn();
  const visit = useNewVisit(me, again);
  const hasRoom = roomOf(me, visit.form) !== undefined;

  if (me && hasRoom && lacksConsent(me, 'requestHandling'))
    return <ConsentFirst title={TITLES.newVisit} purpose="requestHandling" />;
  return (
    <Page
      title={TITLES.newVisit}
      problem={visit.problem ?? incompleteIn(visit.wrong)}
      bar={
        hasRoom && (
          <Button
            id="new-visit-submit"
            text={VISITOR.newVisit.submit}
            busy={visit.busy}
            onPress={() => void visit.submit()}
          />
        )
      }
    >
      {!me && <Skeleton />}
      {me && !hasRoom && <NoRoom />}
      {me && hasRoom && (
        <View className="stack">
          <RecentVisitors visit={visit} />
          <VisitorName visit={visit} />
          <PurposeChoice visit={visit} />
          <WhenField visit={visit} />
          <PartyField visit={visit} />
          <RoomChoice visit={visit} rooms={me.rooms} />
          <MoreFields visit={visit} />
        </View>
      )}
    </Page>
  );
}
