import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Skeleton } from '../../components/skeleton/skeleton';
import { useSignedIn } from '../../state/session';
import { TITLES } from '../../words/titles';
import { Consents } from './consents';
import { Looks } from './looks';
import { Rights } from './rights';

export default function MyDataPage() {
  const me = useSignedIn();

  return (
    <Page title={TITLES.myData}>
      {me ? (
        <View className="stack">
          <Consents me={me} />
          <Looks />
          <Rights me={me} />
        </View>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
