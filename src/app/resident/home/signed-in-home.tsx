import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import type { Me } from '../../state/session';
import { Hotline } from '../parts/hotline';
import { WorkspaceRow } from '../parts/workspace-row';
import { BindRoomCard } from './bind-room-card';
import { Greeting } from './greeting';
import { LatestRequests } from './latest-requests';
import { MainActions } from './main-actions';
import { useConfirm } from './use-confirm';
import { useHome } from './use-home';
import { WaitingCards } from './waiting-cards';
import { WindowLine } from './window-line';

/** The home of somebody who is signed in: what waits for them comes first. */
export function SignedInHome({ me }: { readonly me: Me }) {
  const home = useHome(me);
  const { satisfied, confirming, problem } = useConfirm();
  const resident = me.role === 'resident';

  return (
    <Page aboveTabs>
      <View className="stack">
        <Greeting me={me} now={home.now} />
        {home.opening && <WindowLine opening={home.opening} now={home.now} />}
        <WorkspaceRow role={me.role} />
        <Problem problem={problem ?? home.open.error} onRetry={() => void home.reload()} />
        {home.open.loading ? (
          // Until it is known whether something waits, nothing stands below it: it would move away under the thumb.
          <Skeleton cards={3} />
        ) : (
          <>
            <WaitingCards
              waiting={home.waiting}
              confirming={confirming}
              onSatisfied={({ id }) => void satisfied(id)}
            />
            {resident && me.rooms.length === 0 && <BindRoomCard />}
            {resident && <MainActions />}
            <Hotline number={me.community.hotline} />
            {resident && <LatestRequests requests={home.underWay} now={home.now} />}
          </>
        )}
      </View>
    </Page>
  );
}
