import { useEffect } from 'react';
import { PAGES } from '../../pages';
import { setTabBadge } from '../../platform/tab-badge';
import { refreshMe, useSession } from '../session';
import { useVisible } from '../use-visible';
import { useLive } from './live';
import { useCoalesced } from './use-coalesced';

const TABS = Object.values<object>(PAGES).filter((page) => 'tab' in page);
const REQUESTS = TABS.indexOf(PAGES.requests);

/**
 * On a page with tabs: keeps the number on 事项 at how many things wait for this resident.
 *
 * @param askAtFirst whether the page asks when it is shown: what was remembered of this person may be old
 */
export function useTabBadge(askAtFirst = false): void {
  const { me } = useSession();
  const visible = useVisible();
  const count = me?.role === 'resident' ? me.waiting : 0;
  const askAgain = useCoalesced(refreshMe);
  useLive(me?.role === 'resident' ? { subject: 'serviceRequest' } : null, () => {
    if (visible) askAgain();
  });
  useEffect(() => {
    if (askAtFirst && visible && me?.role === 'resident') askAgain();
  }, [askAtFirst, visible, me?.role, askAgain]);
  useEffect(() => {
    if (visible) setTabBadge(REQUESTS, count);
  }, [visible, count]);
}
