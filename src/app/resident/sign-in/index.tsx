import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { usePageParams } from '../../platform/use-page-params';
import { TITLES } from '../../words/titles';
import { CodeStep } from './code-step';
import { CommunityStep } from './community-step';
import { PhoneStep } from './phone-step';
import { useSignIn } from './use-sign-in';

export default function SignInPage() {
  const { back } = usePageParams('signIn');
  const signIn = useSignIn(back);

  return (
    <Page title={TITLES.signIn}>
      {signIn.step === 'phone' && <PhoneStep signIn={signIn} />}
      {signIn.step === 'code' && <CodeStep signIn={signIn} />}
      {signIn.step === 'community' && <CommunityStep signIn={signIn} />}
      <Problem problem={signIn.problem} />
    </Page>
  );
}
