import { Page } from '../../components/page/page';
import { Skeleton } from '../../components/skeleton/skeleton';
import { urlOf } from '../../platform/navigate';
import { useShareCard } from '../../platform/share-card';
import { useSession } from '../../state/session';
import { COMMON } from '../../words/common';
import { ResidentHome } from './resident-home';
import { StaffHome } from './staff-home';
import { Welcome } from './welcome';

export default function HomePage() {
  useShareCard(COMMON.shareTitle, urlOf('home'));
  const { status, me } = useSession();
  if (me) return me.role === 'resident' ? <ResidentHome me={me} /> : <StaffHome me={me} />;
  if (status === 'signedOut') return <Welcome />;
  return (
    <Page aboveTabs>
      <Skeleton />
    </Page>
  );
}
