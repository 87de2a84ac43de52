import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '../../components/chips/chips';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { RESIDENT } from '../../words/resident';
import { TITLES } from '../../words/titles';
import { SignInFirst } from '../parts/sign-in-first';
import { RequestList } from './request-list';
import { useMyRequests } from './use-my-requests';

const STATES = ['open', 'closed'] as const;

export default function RequestsPage() {
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const { signedOut, list } = useMyRequests(state);

  if (signedOut) return <SignInFirst title={TITLES.requests} />;
  return (
    <Page title={TITLES.requests} canGoBack={false} aboveTabs>
      <View className="stack">
        <ChoiceRow
          id="requests"
          kind="tabs"
          choices={STATES.map((value) => ({ value, text: RESIDENT.requests[value] }))}
          value={state}
          onChange={setState}
        />
        <Problem problem={list.error} onRetry={() => void list.reload()} />
        <RequestList state={state} list={list} />
      </View>
    </Page>
  );
}
