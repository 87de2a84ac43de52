import { useSyncExternalStore } from 'react';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import type { Moment } from '../../../domain/courtesy';
import { ApiError } from '../../api/api-error';
import { call, uploadPhoto } from '../../api/transport';
import { watchAppShown } from '../../platform/app-shown';
import { inOneTab } from '../../platform/in-one-tab';
import { dropFile, keepFile, keptFile } from '../../platform/keep-file';
import { watchNetwork } from '../../platform/network';
import { newId } from '../../platform/new-id';
import { KeptRows } from '../kept-rows';
import { watchLive } from '../live/live';
import { currentSession, watchSession } from '../session';
import { asApiError } from '../use-load';

/** A photo that the server does not have yet. */
export interface LocalPhoto {
  readonly localId: string;
  readonly path: string;
}

/** A message as somebody sends it. */
export interface MessageToSend {
  readonly text: string;
  readonly photoIds?: readonly string[];
  /** Photos that could not be uploaded yet; they go before the message does. */
  readonly localPhotos?: readonly LocalPhoto[];
  /** The moment of the template that it began with. */
  readonly moment?: Moment | undefined;
}

/** A message that the server has not taken yet, as the device keeps it. */
interface Kept {
  /** Its name for good: however often it is sent, it is kept once. */
  readonly clientId: string;
  readonly who: string;
  readonly requestId: string;
  readonly text: string;
  readonly photoIds: readonly string[];
  readonly localPhotos: readonly LocalPhoto[];
  readonly moment?: Moment | undefined;
  /** When it was said, after all that waited then: the order in which they go. */
  readonly saidAt: number;
  readonly state: 'waiting' | 'refused';
  /** Why the server did not take it. */
  readonly problem?: string;
}

/** The same as this tab shows it: only whoever sends it knows that it is on its way. */
export type Unsent = Omit<Kept, 'state'> & { readonly state: Kept['state'] | 'sending' };

/** Whoever sends something looks at it for so long; then it waits in the conversation, and they go on. */
const LOOKED_AT_MS = 3_000;
const TRY_AGAIN_MS = { first: 5_000, longest: 60_000 };

const kept = new KeptRows<Kept>({
  beginning: 'unsent:',
  nameOf: ({ clientId }) => clientId,
  order: (one, other) => one.saidAt - other.saidAt || (one.clientId < other.clientId ? -1 : 1),
});
let messages: readonly Unsent[] = [];
let sending: string | undefined;
let underWay = false;
let retry: ReturnType<typeof setTimeout> | undefined;
let wait = TRY_AGAIN_MS.first;

const changes = new Set<() => void>();
const sentTo = new Map<string, Set<(after: ServiceRequestDetail) => void>>();
/** Whoever waits to hear how the first try of a message went. */
const outcomes = new Map<string, (outcome: ServiceRequestDetail | ApiError | 'waiting') => void>();

function show(): void {
  messages = kept
    .all()
    .map((message) => (message.clientId === sending ? { ...message, state: 'sending' as const } : message));
  for (const change of changes) change();
}

function become(clientId: string, part: Partial<Kept>): void {
  kept.change((all) =>
    all.map((message) => (message.clientId === clientId ? { ...message, ...part } : message)),
  );
}

function remove(clientId: string): void {
  const message = kept.all().find((candidate) => candidate.clientId === clientId);
  for (const { path } of message?.localPhotos ?? []) void dropFile(path);
  kept.change((all) => all.filter((candidate) => candidate.clientId !== clientId));
}

/** Takes up what an earlier run of the app has left, and sends it as soon as it can be. The app does this once. */
export function startSending(): void {
  kept.watch(show);
  kept.watchOthers(hearOtherTab);
  show();
  watchNetwork((online) => {
    if (online) sendAll();
  });
  watchAppShown(sendAll);
  watchSession(sendAll);
  watchLive(({ type }) => {
    if (type === 'welcome') sendAll();
  });
  sendAll();
}

/** What another tab has said, sent or given up shows here, too; and if that tab goes, this one sends what it left. */
function hearOtherTab(before: readonly Kept[], now: readonly Kept[]): void {
  show();
  const names = new Set(now.map(({ clientId }) => clientId));
  for (const message of before) if (!names.has(message.clientId)) void readAfter(message);
  for (const { clientId, state } of now) if (state === 'refused') outcomes.get(clientId)?.('waiting');
  if (now.some(({ state }) => state === 'waiting')) tryLater();
}

/** Another tab has sent this: how the request stands now is told to whoever looks at it here. */
async function readAfter({ clientId, requestId }: Kept): Promise<void> {
  const looksOn = outcomes.get(clientId);
  if (!looksOn && !sentTo.get(requestId)?.size) return;
  try {
    const after = await call('getServiceRequest', { params: { id: requestId } });
    looksOn?.(after);
    tellSent(requestId, after);
  } catch {
    looksOn?.('waiting');
  }
}

/**
 * Sends a message, behind those that wait already. It is kept on this device until the server has it.
 *
 * @returns the request with it, or `waiting` when there is no network: then it goes by itself later
 * @throws ApiError when the server does not take it; then it is not kept
 */
export async function sayNow(
  requestId: string,
  { text, photoIds = [], localPhotos = [], moment }: MessageToSend,
): Promise<ServiceRequestDetail | 'waiting'> {
  const clientId = newId();
  const who = currentSession().me?.id ?? '';
  const files = await Promise.all(
    localPhotos.map(async ({ localId, path }) => ({ localId, path: await keepFile(path, localId) })),
  );
  const message = { clientId, who, requestId, text, photoIds, localPhotos: files, moment };
  const outcome = new Promise<ServiceRequestDetail | ApiError | 'waiting'>((resolve) => {
    outcomes.set(clientId, resolve);
    setTimeout(() => resolve('waiting'), LOOKED_AT_MS);
  });
  kept.change((all) => {
    const saidAt = Math.max(Date.now(), ...all.map((other) => other.saidAt + 1));
    return [...all, { ...message, saidAt, state: 'waiting' }];
  });
  sendAll();
  const how = await outcome;
  outcomes.delete(clientId);
  if (how instanceof ApiError) throw how;
  return how;
}

/** Tries again what was refused. */
export function sendAgain(clientId: string): void {
  become(clientId, { state: 'waiting' });
  sendAll();
}

/** Gives a message up. */
export function dropUnsent(clientId: string): void {
  remove(clientId);
}

/** Calls `listener` when a message of this request has been sent. @returns how to stop */
export function onSent(requestId: string, listener: (after: ServiceRequestDetail) => void): () => void {
  const listeners = sentTo.get(requestId) ?? new Set();
  sentTo.set(requestId, listeners.add(listener));
  return () => void listeners.delete(listener);
}

/** The messages of a request that the server has not taken yet, in the order in which they go. */
export function useUnsent(requestId: string): readonly Unsent[] {
  const all = useSyncExternalStore(
    (listener) => {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
    () => messages,
    () => messages,
  );
  const who = currentSession().me?.id;
  return all.filter((message) => message.requestId === requestId && message.who === who);
}

/** Whether messages of this request wait. */
export function hasUnsent(requestId: string): boolean {
  return messages.some((message) => message.requestId === requestId);
}

function sendAll(): void {
  clearTimeout(retry);
  retry = undefined;
  if (underWay) return;
  underWay = true;
  void inOneTab('unsent', sendInOrder);
}

function tryLater(): void {
  retry ??= setTimeout(sendAll, wait);
}

/** One after the other: what was said first arrives first. */
async function sendInOrder(): Promise<void> {
  for (;;) {
    const who = currentSession().me?.id;
    const next = kept.read().find((message) => message.state === 'waiting' && message.who === who);
    if (!next) break;
    sending = next.clientId;
    show();
    const how = await attempt(next);
    sending = undefined;
    if (how === 'waiting') {
      show();
      for (const looksOn of outcomes.values()) looksOn('waiting');
      tryLater();
      wait = Math.min(2 * wait, TRY_AGAIN_MS.longest);
      break;
    }
    wait = TRY_AGAIN_MS.first;
    settle(next, how);
  }
  underWay = false;
}

function settle({ clientId, requestId }: Kept, how: ServiceRequestDetail | ApiError): void {
  const looksOn = outcomes.get(clientId);
  if (how instanceof ApiError && !looksOn) {
    become(clientId, { state: 'refused', problem: how.title });
    return;
  }
  // Whoever looks on is told why it was not taken, and still has the words before them.
  remove(clientId);
  looksOn?.(how);
  if (!(how instanceof ApiError)) tellSent(requestId, how);
}

function tellSent(requestId: string, after: ServiceRequestDetail): void {
  for (const listener of sentTo.get(requestId) ?? []) listener(after);
}

async function attempt(message: Kept): Promise<ServiceRequestDetail | ApiError | 'waiting'> {
  const { clientId, requestId, text, moment } = message;
  try {
    const photoIds = [...message.photoIds];
    for (const photo of message.localPhotos) {
      const path = await keptFile(photo.path);
      // Whoever has cleared the browser's memory sends the words alone.
      if (path !== undefined) photoIds.push((await uploadPhoto(path, { idempotencyKey: photo.localId })).id);
    }
    const body = { text, photoIds, clientId, ...(moment ? { moment } : {}) };
    return await call('sendMessage', { params: { id: requestId }, body }, { idempotencyKey: clientId });
  } catch (caught) {
    const error = asApiError(caught);
    return isForNow(error) ? 'waiting' : error;
  }
}

/** Nothing is wrong with the message: it can be sent later. */
function isForNow({ status, code }: ApiError): boolean {
  return code === 'offline' || code === 'rateLimited' || code === 'notSignedIn' || status >= 500;
}
