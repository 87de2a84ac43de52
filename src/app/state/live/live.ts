import { useEffect, useRef, useSyncExternalStore } from 'react';
import {
  type FeedItem,
  type FromServer,
  LIVE_PATH,
  type Subject,
  TYPING_EVERY_MS,
} from '../../../contract/live';
import { addressOf } from '../../api/transport';
import { watchAppShown } from '../../platform/app-shown';
import { watchNetwork } from '../../platform/network';
import { newId } from '../../platform/new-id';
import { openSocket } from '../../platform/open-socket';
import { recall, remember } from '../../platform/storage';
import { currentSession, refreshMe, sessionToken, watchSession } from '../session';
import { LiveLine } from './line';

/** What a page wants to hear of: everything of a kind, or one thing. */
export interface LiveOf {
  readonly subject: Subject;
  readonly id?: string;
}

/** How far somebody's feed was heard on this device. */
interface Kept {
  readonly who: string;
  readonly position: number;
}

const KEY = 'live';

const listeners = new Set<(message: FromServer) => void>();
const changes = new Set<() => void>();
let on = false;
let position: number | null = null;

const line = new LiveLine({
  open: (events) => openSocket(addressOf(LIVE_PATH), events),
  token: sessionToken,
  app: newId(),
  position: {
    read: () => position,
    keep(next) {
      position = next;
      const who = currentSession().me?.id;
      if (who !== undefined) remember(KEY, { who, position: next } satisfies Kept);
    },
  },
  onMessage: tellLive,
  onChange(next) {
    on = next;
    for (const change of changes) change();
  },
  // The next call is told the same, and signs this device out.
  onRefused: () => void refreshMe().catch(() => undefined),
});

/** Tells everybody in the app what the server has said. */
export function tellLive(message: FromServer): void {
  for (const listener of [...listeners]) listener(message);
}

/**
 * Keeps the app's one connection from now on, for whoever is signed in. The app does this once.
 *
 * The position outlives the app, so that what happens between the first page's reading and the connection is not missed.
 */
export function startLive(): void {
  let token: string | undefined;
  const onSession = () => {
    if (sessionToken() === token) return;
    token = sessionToken();
    line.rest();
    const kept = recall<Kept>(KEY);
    position = kept && kept.who === currentSession().me?.id ? kept.position : null;
    if (token !== undefined) line.wake();
  };
  watchSession(onSession);
  onSession();
  const wake = () => {
    if (token !== undefined) line.wake();
  };
  watchNetwork((online) => {
    if (online) wake();
  });
  watchAppShown(wake);
  watchLive((message) => {
    if (message.type === 'welcome') sayWatched();
  });
}

/** Calls `listener` with everything that the server says. @returns how to stop */
export function watchLive(listener: (message: FromServer) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls `listener` when the connection comes or goes. @returns how to stop */
export function watchLiveOn(listener: () => void): () => void {
  changes.add(listener);
  return () => void changes.delete(listener);
}

/** Whether what happens is heard at once; otherwise it has to be asked for. */
export function useLiveOn(): boolean {
  return useSyncExternalStore(
    watchLiveOn,
    () => on,
    () => on,
  );
}

/**
 * Calls `onChange` when something happens to what is named, or may have happened unheard: then without an item.
 *
 * @param of null hears nothing
 */
export function useLive(of: LiveOf | null, onChange: (item: FeedItem | null) => void): void {
  const newest = useRef(onChange);
  newest.current = onChange;
  const subject = of?.subject;
  const id = of?.id;
  useEffect(() => {
    if (subject === undefined) return;
    return watchLive((message) => {
      if (message.type === 'reset' || (message.type === 'welcome' && message.reset)) newest.current(null);
      if (message.type !== 'items') return;
      const concerns = (item: FeedItem) =>
        item.subject === subject && (id === undefined || item.id === id || item.id === null);
      // Whoever reads anew reads all of it: the last one tells how far.
      const item = message.items.filter(concerns).pop();
      if (item) newest.current(item.id === null ? null : item);
    });
  }, [subject, id]);
}

/** How many pages show each request: a page below another has not gone. */
const watched = new Map<string, number>();

function sayWatched(): void {
  line.say({ type: 'watch', ids: [...watched.keys()] });
}

/** Says that a request is on the screen, so that what passes in it without being kept is heard. @returns how to say that it is not */
export function watchRequest(id: string): () => void {
  watched.set(id, (watched.get(id) ?? 0) + 1);
  if (on) sayWatched();
  return () => {
    const left = (watched.get(id) ?? 1) - 1;
    if (left > 0) watched.set(id, left);
    else watched.delete(id);
    if (on) sayWatched();
  };
}

let saidTypingAt = 0;

/** Says that somebody is writing in a request; now and then is enough. */
export function sayTyping(id: string): void {
  const now = Date.now();
  if (!on || now - saidTypingAt < TYPING_EVERY_MS) return;
  saidTypingAt = now;
  line.say({ type: 'typing', id });
}
