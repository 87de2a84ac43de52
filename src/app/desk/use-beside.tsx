import { type ReactNode, useState } from 'react';
import { Empty } from '../components/empty/empty';
import { go } from '../platform/navigate';
import { useWide } from '../platform/use-wide';
import type { Me } from '../state/session';
import { DESK } from '../words/desk';
import { OpenRequest } from './request/open-request';

interface Beside {
  /** Opens a request: beside the list where there is room, otherwise as a page above it. */
  readonly open: (id: string) => void;
  /** The one that is open beside the list. */
  readonly openId: string | null;
  /** What stands beside the list; null where there is no room. */
  readonly aside: ReactNode;
}

/** The list and what was opened from it, side by side on a wide screen: the next one is a key away. */
export function useBeside(me: Me): Beside {
  const wide = useWide();
  const [openId, setOpenId] = useState<string | null>(null);
  if (!wide) return { open: (id) => void go('deskRequest', { id }), openId: null, aside: null };
  return {
    open: setOpenId,
    openId,
    aside: openId ? (
      <OpenRequest key={openId} id={openId} me={me} canGoBack={false} />
    ) : (
      <Empty icon="list" {...DESK.beside} />
    ),
  };
}
