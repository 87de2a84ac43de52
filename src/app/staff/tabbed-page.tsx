import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Page } from '../components/page/page';
import type { ProblemProps } from '../components/problem/problem';
import { TabBar, type TabItem } from '../components/tab-bar/tab-bar';
import './tabbed-page.scss';

interface TabbedPageProps<V extends string> {
  readonly title: string;
  readonly tabs: readonly TabItem<V>[];
  readonly tab: V;
  readonly onTab: (tab: V) => void;
  readonly bar?: ReactNode;
  /** What was refused when a button of the bar was pressed. */
  readonly problem?: ProblemProps['problem'];
  /** Stands beside the page: for wide screens only. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page of a staff role: its tabs at the foot, its buttons above them. */
export function TabbedPage<V extends string>({
  title,
  tabs,
  tab,
  onTab,
  bar,
  problem = null,
  aside,
  children,
}: TabbedPageProps<V>) {
  return (
    <View className={`tabbed-page ${aside ? 'tabbed-page--split' : ''}`}>
      <Page title={title} canGoBack={false} bar={bar} problem={problem}>
        {children}
      </Page>
      {aside && <View className="tabbed-page__aside">{aside}</View>}
      <TabBar tabs={tabs} value={tab} onChange={onTab} />
    </View>
  );
}
