import { useEffect, useSyncExternalStore } from 'react';
import type { ResponseOf } from '../../contract/endpoints';
import { isOffline } from '../api/api-error';
import { call, connectSession } from '../api/transport';
import { hereUrl, startAt } from '../platform/navigate';
import { forget, recall, remember } from '../platform/storage';

export type Me = ResponseOf<'getMe'>;

/** Who is signed in on this device. `unknown` until the device's memory was read and the server has agreed. */
export type Session =
  | { readonly status: 'unknown'; readonly me: null }
  | { readonly status: 'signedOut'; readonly me: null }
  | { readonly status: 'signedIn'; readonly me: Me };

interface Kept {
  readonly token: string;
  /** As the server last described the person, so that the app opens at once and also without a network. */
  readonly me: Me;
}

const KEY = 'session';
const SIGNED_OUT: Session = { status: 'signedOut', me: null };

let token: string | undefined;
/** The person has ended their account, and is not to be sent to sign in from the page that they leave. */
let goingHome = false;
let session: Session = { status: 'unknown', me: null };
const listeners = new Set<() => void>();
const keepers = new Set<() => void>();

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` when somebody signs in or out, or is described anew. @returns how to stop */
export function watchSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who is signed in, for what is no component. */
export function currentSession(): Session {
  return session;
}

/** What proves it to the server. */
export function sessionToken(): string | undefined {
  return token;
}

/** Reads the device's memory and hands the token to the transport. The app does this once, before its first page. */
export function openSession(): void {
  connectSession({ token: () => token, signedOut: leave });
  const kept = recall<Kept>(KEY);
  token = kept?.token;
  become(kept ? { status: 'signedIn', me: kept.me } : SIGNED_OUT);
}

function enter(kept: Kept): void {
  token = kept.token;
  remember(KEY, kept);
  become({ status: 'signedIn', me: kept.me });
}

/** Whoever keeps on the device what only the signed-in person may have forgets it when they leave. */
export function whenSignedOut(forgetToo: () => void): void {
  keepers.add(forgetToo);
}

/** Forgets the session on this device; drafts stay. */
function leave(): void {
  token = undefined;
  forget(KEY);
  for (const forgetToo of keepers) forgetToo();
  become(SIGNED_OUT);
}

/** Takes over who the server says this is now, e.g. after consent was given. */
export function becomeMe(me: Me): void {
  if (token !== undefined) enter({ token, me });
}

/** Ends the session here: the server has ended it already. */
export async function sessionIsOver(): Promise<void> {
  goingHome = true;
  leave();
  await startAt('home');
  goingHome = false;
}

/** Signs in with what `POST /api/sessions` gave. */
export function signIn({ token: given, me }: ResponseOf<'signIn'>): void {
  enter({ token: given, me });
}

/** Ends the session here and on the server. Without a network it ends here alone, and runs out there. */
export async function signOut(): Promise<void> {
  const ending = call('signOut', {}).catch(() => undefined);
  leave();
  await ending;
  await startAt('home');
}

/** Asks the server anew who this is: rooms may have been verified, a role may have changed. */
export async function refreshMe(): Promise<void> {
  if (token === undefined) return;
  try {
    const me = await call('getMe', {});
    if (token !== undefined) enter({ token, me });
  } catch (error) {
    if (!isOffline(error)) throw error;
  }
}

export function useSession(): Session {
  return useSyncExternalStore(
    watchSession,
    () => session,
    () => session,
  );
}

/**
 * For pages that need a person: whoever is signed out is sent to sign in, and comes back to this page afterwards.
 * Returns the person, or null meanwhile.
 */
export function useSignedIn(): Me | null {
  const { status, me } = useSession();
  useEffect(() => {
    const back = hereUrl();
    if (status === 'signedOut' && !goingHome) void startAt('signIn', back ? { back } : {});
  }, [status]);
  return me;
}
