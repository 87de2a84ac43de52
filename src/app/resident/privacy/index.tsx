import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { TITLES } from '../../words/titles';
import { NoticeContact } from './notice-contact';
import { NoticeItems } from './notice-items';
import { NoticeLead } from './notice-lead';
import { NoticePurposes } from './notice-purposes';
import { NoticeRights } from './notice-rights';
import { useNotice } from './use-notice';

export default function PrivacyPage() {
  const { data: notice, error, loading, reload } = useNotice();

  return (
    <Page title={TITLES.privacy}>
      {loading && <Skeleton />}
      <Problem problem={error} onRetry={() => void reload()} />
      {notice && (
        <View className="stack">
          <NoticeLead notice={notice} />
          <NoticePurposes notice={notice} />
          <NoticeItems notice={notice} />
          <NoticeRights notice={notice} />
          <NoticeContact notice={notice} />
        </View>
      )}
    </Page>
  );
}
