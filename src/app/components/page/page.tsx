import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { back } from '../../platform/navigate';
import { typeScale } from '../../platform/type-scale';
import { Problem, type ProblemProps } from '../problem/problem';
import { PageHeading } from './page-heading';
import './page.scss';

interface PageProps {
  /** Shown with a way back where the platform has no navigation bar of its own. Leave it out on tabs with a greeting. */
  readonly title?: string;
  /** Whether there is a page to go back to; false for tabs and a role's first page. */
  readonly canGoBack?: boolean;
  /** What stays at the thumb: one or two buttons, or a composer. */
  readonly bar?: ReactNode;
  /** What was refused when a button of the bar was pressed: it stands above the button, however long the page is. */
  readonly problem?: ProblemProps['problem'];
  /** A bar without a ground and a line of its own. */
  readonly plainBar?: boolean;
  /** A staff role's TabBar, at the foot of the page. */
  readonly tabs?: ReactNode;
  /** The residents' tabs stand below this page. */
  readonly aboveTabs?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: paper, gutters, safe areas, the reader's own type size, and the bar at the thumb. */
export function Page({
  title,
  canGoBack = true,
  bar,
  problem = null,
  plainBar = false,
  tabs,
  aboveTabs = false,
  children,
}: PageProps) {
  const style = { '--type-scale': String(typeScale()) } as CSSProperties;
  return (
    <View className={`ui-page ${aboveTabs ? 'ui-page--above-tabs' : ''}`} style={style}>
      {title !== undefined && (
        <PageHeading title={title} {...(canGoBack ? { onBack: () => void back() } : {})} />
      )}
      <View className="ui-page__body">{children}</View>
      {bar && (
        <View className={`ui-page__bar ${plainBar ? 'ui-page__bar--plain' : ''}`}>
          {problem && (
            <View className="ui-page__problem">
              <Problem problem={problem} />
            </View>
          )}
          <View className="ui-page__bar-inner">{bar}</View>
        </View>
      )}
      {tabs}
    </View>
  );
}
