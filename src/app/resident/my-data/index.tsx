import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Skeleton } from '../../components/skeleton/skeleton';
import { useSignedIn } from '../../state/session';
import { TITLES } from '../../words/titles';
import { AccountDeletion } from './account-deletion';
import { Consents } from './consents';
import { ExportRow } from './export-row';
import { Looks } from './looks';

export default function MyDataPage() {
  const me = useSignedIn();

  return (
    <Page title={TITLES.myData}>
      {me ? (
        <View className="stack">
          <Consents me={me} />
          <Looks />
          <ExportRow />
          <AccountDeletion me={me} />
        </View>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
