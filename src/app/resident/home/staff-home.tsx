import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { type Me, refreshMe } from '../../state/session';
import { useRefresh } from '../../state/use-refresh';
import { Hotline } from '../parts/hotline';
import { WorkspaceRow } from '../parts/workspace-row';
import { Greeting } from './greeting';
import { useOpening } from './use-opening';
import { WindowLine } from './window-line';

/** The first tab of somebody who works here: the window's state, and the way to their work. Staff file nothing of their own. */
export function StaffHome({ me }: { readonly me: Me }) {
  const { opening, now, error, reload } = useOpening(me);
  useRefresh(() => Promise.all([reload(), refreshMe()]));
  return (
    <Page aboveTabs>
      <View className="stack">
        <Greeting me={me} now={now} />
        {opening && <WindowLine opening={opening} now={now} />}
        <WorkspaceRow role={me.role} />
        <Problem problem={error} onRetry={() => void reload()} />
        <Hotline number={me.community.hotline} />
      </View>
    </Page>
  );
}
