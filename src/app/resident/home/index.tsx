import { Page } from '../../components/page/page';
import { Skeleton } from '../../components/skeleton/skeleton';
import { useSession } from '../../state/session';
import { SignedInHome } from './signed-in-home';
import { Welcome } from './welcome';

export default function HomePage() {
  const { status, me } = useSession();
  if (me) return <SignedInHome me={me} />;
  if (status === 'signedOut') return <Welcome />;
  return (
    <Page aboveTabs>
      <Skeleton />
    </Page>
  );
}
