import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { useTabBadge } from '../../state/live/use-tab-badge';
import type { Me } from '../../state/session';
import { Hotline } from '../parts/hotline';
import { BindRoomCard } from './bind-room-card';
import { Greeting } from './greeting';
import { LatestRequests } from './latest-requests';
import { MainActions } from './main-actions';
import { useConfirm } from './use-confirm';
import { useHome } from './use-home';
import { useHostVisits } from './use-host-visits';
import { AskedCards, PresentVisitors } from './visitor-cards';
import { WaitingCards } from './waiting-cards';
import { WindowLine } from './window-line';

/** A resident's home: what waits for them comes first. */
export function ResidentHome({ me }: { readonly me: Me }) {
  const home = useHome(me);
  useTabBadge(true);
  const { satisfied, confirming, problem } = useConfirm();
  const visits = useHostVisits();

  return (
    <Page aboveTabs>
      <View className="stack">
        <Greeting me={me} now={home.now} />
        {home.opening && <WindowLine opening={home.opening} now={home.now} />}
        <Problem
          problem={problem ?? visits.problem ?? home.open.error ?? visits.error}
          onRetry={() => void home.reload()}
        />
        {home.open.loading || visits.loading ? (
          // Until it is known whether something waits, nothing stands below it: it would move away under the thumb.
          <Skeleton cards={3} />
        ) : (
          <>
            <AskedCards visits={visits} />
            <WaitingCards
              waiting={home.waiting}
              confirming={confirming}
              onSatisfied={({ id }) => void satisfied(id)}
            />
            <PresentVisitors visits={visits} />
            {me.rooms.length === 0 && <BindRoomCard />}
            <MainActions />
            <Hotline number={me.community.hotline} />
            {home.open.known && <LatestRequests requests={home.underWay} now={home.now} />}
          </>
        )}
      </View>
    </Page>
  );
}
