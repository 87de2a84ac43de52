import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { go } from '../../platform/navigate';
import { useSignedIn } from '../../state/session';
import { TITLES } from '../../words/titles';
import { VISITOR } from '../../words/visitor';
import { useMyVisits } from './use-my-visits';
import { VisitList } from './visit-list';

const VIEWS = ['upcoming', 'past'] as const;

export default function VisitsPage() {
  const [view, setView] = useState<(typeof VIEWS)[number]>('upcoming');
  const me = useSignedIn();
  const list = useMyVisits(view);
  const words = VISITOR.visits;

  return (
    <Page
      title={TITLES.visits}
      bar={me && <Button id="visits-new" text={words.make} onPress={() => void go('newVisit')} />}
    >
      <View className="stack">
        <ChoiceRow
          id="visits"
          kind="tabs"
          choices={VIEWS.map((value) => ({ value, text: words[value] }))}
          value={view}
          onChange={setView}
        />
        <Problem problem={list.error} onRetry={() => void list.reload()} />
        <VisitList view={view} list={list} />
      </View>
    </Page>
  );
}
