import { useEffect, useSyncExternalStore } from 'react';
import type { FeedItem } from '../../../contract/live';
import { isAppShown, watchAppShown } from '../../platform/app-shown';
import { sayInTitle } from '../../platform/say-in-title';
import { signal } from '../../platform/signal';
import { recall, remember } from '../../platform/storage';
import { watchLive } from '../../state/live/live';
import { currentSession } from '../../state/session';
import { LIVE } from '../../words/live';

const KEY = 'ring-muted';
const DESK: readonly string[] = ['frontDesk', 'supervisor'];

export interface Ring {
  readonly muted: boolean;
  readonly toggle: () => void;
}

let listening = false;
let muted = false;
let unseen = 0;
const changes = new Set<() => void>();

/** What somebody new at the window looks like: a request has come in. */
const isNew = ({ subject, type }: FeedItem) => subject === 'serviceRequest' && type === 'received';

/** From the first page of the desk on, whichever page is open: a bell hangs in the room, not on one sheet of paper. */
function listen(): void {
  if (listening) return;
  listening = true;
  muted = recall<boolean>(KEY) ?? false;
  watchLive((message) => {
    if (message.type !== 'items' || !DESK.includes(currentSession().me?.role ?? '')) return;
    const came = message.items.filter(isNew).length;
    if (came === 0) return;
    // Once for a burst, as a door bell.
    if (!muted) signal('bell');
    if (isAppShown()) return;
    unseen += came;
    sayInTitle(LIVE.titleWaiting(unseen));
  });
  watchAppShown(() => {
    unseen = 0;
    sayInTitle(null);
  });
}

function toggle(): void {
  muted = !muted;
  remember(KEY, muted);
  for (const change of changes) change();
}

/**
 * Rings when somebody new waits, and counts them in the title until somebody looks. Quiet on request, on this device.
 *
 * @standard TEL-1
 */
export function useRing(): Ring {
  useEffect(listen, []);
  const now = () => muted;
  const quiet = useSyncExternalStore(
    (change) => {
      changes.add(change);
      return () => void changes.delete(change);
    },
    now,
    now,
  );
  return { muted: quiet, toggle };
}
