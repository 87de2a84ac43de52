import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { TITLES } from '../../words/titles';
import { Hotline } from '../parts/hotline';
import { SignInFirst } from '../parts/sign-in-first';
import { WorkspaceRow } from '../parts/workspace-row';
import { Household } from './household';
import { Identity } from './identity';
import { PrivacyRow } from './privacy-row';
import { Rooms } from './rooms';
import { SignOut } from './sign-out';
import { useMe } from './use-me';
import { VisitsRow } from './visits-row';
import { WeChatBinding } from './wechat-binding';
import './me.scss';

export default function MePage() {
  const { me, signedOut, error, reload } = useMe();

  if (signedOut) return <SignInFirst title={TITLES.me} />;
  return (
    <Page title={TITLES.me} canGoBack={false} aboveTabs>
      <Problem problem={error} onRetry={() => void reload()} />
      {me ? (
        <View className="stack">
          <Identity me={me} />
          <WorkspaceRow role={me.role} />
          {me.role === 'resident' && <Rooms rooms={me.rooms} />}
          <Household people={me.household} />
          <View className="me-ways stack">
            {me.role === 'resident' && <VisitsRow />}
            <PrivacyRow me={me} />
            <Hotline number={me.community.hotline} />
          </View>
          <WeChatBinding />
          <SignOut />
        </View>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
