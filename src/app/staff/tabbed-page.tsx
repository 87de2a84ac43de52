import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Page } from '../components/page/page';
import { TabBar, type TabItem } from '../components/tab-bar/tab-bar';
import './tabbed-page.scss';

interface TabbedPageProps<V extends string> {
  readonly title: string;
  readonly tabs: readonly TabItem<V>[];
  readonly tab: V;
  readonly onTab: (tab: V) => void;
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}

/** A page of a staff role: its tabs at the foot, its buttons above them. */
export function TabbedPage<V extends string>({ title, tabs, tab, onTab, bar, children }: TabbedPageProps<V>) {
  return (
    <View className="tabbed-page">
      <Page title={title} canGoBack={false} bar={bar} plainBar>
        {children}
      </Page>
      <TabBar tabs={tabs} value={tab} onChange={onTab} />
    </View>
  );
}
