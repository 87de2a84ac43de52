import { Page } from '../../components/page/page';
import { Skeleton } from '../../components/skeleton/skeleton';
import { useSession } from '../../state/session';
import { ResidentHome } from './resident-home';
import { StaffHome } from './staff-home';
import { Welcome } from './welcome';

export default function HomePage() {
  const { status, me } = useSession();
  if (me) return me.role === 'resident' ? <ResidentHome me={me} /> : <StaffHome me={me} />;
  if (status === 'signedOut') return <Welcome />;
  return (
    <Page aboveTabs>
      <Skeleton />
    </Page>
  );
}
