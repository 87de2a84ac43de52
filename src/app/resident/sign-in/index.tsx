import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { TITLES } from '../../words/titles';
import { CodeStep } from './code-step';
import { CommunityStep } from './community-step';
import { PhoneStep } from './phone-step';
import { useSignIn } from './use-sign-in';
import { WeChatPhoneStep } from './wechat-phone-step';
import { WeChatStep } from './wechat-step';

export default function SignInPage() {
  const { back } = usePageParams('signIn');
  const signIn = useSignIn(back);

  return (
    <Page title={TITLES.signIn}>
      {signIn.step === 'opening' && <Skeleton cards={1} />}
      {signIn.step === 'weChat' && <WeChatStep signIn={signIn} />}
      {signIn.step === 'weChatPhone' && <WeChatPhoneStep signIn={signIn} />}
      {signIn.step === 'phone' && <PhoneStep signIn={signIn} />}
      {signIn.step === 'code' && <CodeStep signIn={signIn} />}
      {signIn.step === 'community' && <CommunityStep signIn={signIn} />}
      <Problem problem={signIn.problem} />
    </Page>
  );
}
