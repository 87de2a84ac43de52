import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { Page } from '../../components/page/page';
import { go } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';

/** A tab that needs a person, seen by nobody in particular: tabs are not left by themselves. */
export function SignInFirst({ title }: { readonly title: string }) {
  const { signedOut, signIn } = RESIDENT.me;
  return (
    <Page title={title} canGoBack={false} aboveTabs>
      <Empty
        icon="me"
        title={signedOut.title}
        help={signedOut.help}
        action={<Button id="sign-in-first" text={signIn} onPress={() => void go('signIn')} />}
      />
    </Page>
  );
}
