import { useSyncExternalStore } from 'react';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import type { Moment } from '../../../domain/courtesy';
import { ApiError } from '../../api/api-error';
import { call, uploadPhoto } from '../../api/transport';
import { watchAppShown } from '../../platform/app-shown';
import { dropFile, keepFile, keptFile } from '../../platform/keep-file';
import { watchNetwork } from '../../platform/network';
import { newId } from '../../platform/new-id';
import { recall, remember } from '../../platform/storage';
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

/** A message that the server has not taken yet. */
export interface Unsent {
  /** Its name for good: however often it is sent, it is kept once. */
  readonly clientId: string;
  readonly who: string;
  readonly requestId: string;
  readonly text: string;
  readonly photoIds: readonly string[];
  readonly localPhotos: readonly LocalPhoto[];
  readonly moment?: Moment | undefined;
  readonly state: 'waiting' | 'sending' | 'refused';
  /** Why the server did not take it. */
  readonly problem?: string;
}

const KEY = 'unsent';
/** Whoever sends something looks at it for so long; then it waits in the conversation, and they go on. */
const LOOKED_AT_MS = 3_000;
const TRY_AGAIN_MS = { first: 5_000, longest: 60_000 };

let messages: readonly Unsent[] = [];
let underWay = false;
let retry: ReturnType<typeof setTimeout> | undefined;
let wait = TRY_AGAIN_MS.first;

const changes = new Set<() => void>();
const sentTo = new Map<string, Set<(after: ServiceRequestDetail) => void>>();
/** Whoever waits to hear how the first try of a message went. */
const outcomes = new Map<string, (outcome: ServiceRequestDetail | ApiError | 'waiting') => void>();

function become(next: readonly Unsent[]): void {
  messages = next;
  remember(KEY, next);
  for (const change of changes) change();
}

function change(clientId: string, part: Partial<Unsent>): void {
  become(messages.map((message) => (message.clientId === clientId ? { ...message, ...part } : message)));
}

function remove(clientId: string): void {
  const message = messages.find((candidate) => candidate.clientId === clientId);
  for (const { path } of message?.localPhotos ?? []) void dropFile(path);
  become(messages.filter((candidate) => candidate.clientId !== clientId));
}

/** Takes up what an earlier run of the app has left, and sends it as soon as it can be. The app does this once. */
export function startSending(): void {
  messages = (recall<Unsent[]>(KEY) ?? []).map((message) =>
    message.state === 'sending' ? { ...message, state: 'waiting' } : message,
  );
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
  const kept = await Promise.all(
    localPhotos.map(async ({ localId, path }) => ({ localId, path: await keepFile(path, localId) })),
  );
  const message = { clientId, who, requestId, text, photoIds, localPhotos: kept, moment };
  const outcome = new Promise<ServiceRequestDetail | ApiError | 'waiting'>((resolve) => {
    outcomes.set(clientId, resolve);
    setTimeout(() => resolve('waiting'), LOOKED_AT_MS);
  });
  become([...messages, { ...message, state: 'waiting' }]);
  sendAll();
  const how = await outcome;
  outcomes.delete(clientId);
  if (how instanceof ApiError) throw how;
  return how;
}

/** Tries again what was refused. */
export function sendAgain(clientId: string): void {
  change(clientId, { state: 'waiting' });
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
  if (underWay) return;
  underWay = true;
  void sendNext();
}

/** One after the other: what was said first arrives first. */
async function sendNext(): Promise<void> {
  const who = currentSession().me?.id;
  const next = messages.find((message) => message.state === 'waiting' && message.who === who);
  if (!next) {
    underWay = false;
    return;
  }
  change(next.clientId, { state: 'sending' });
  const how = await attempt(next);
  if (how === 'waiting') {
    change(next.clientId, { state: 'waiting' });
    for (const looksOn of outcomes.values()) looksOn('waiting');
    retry = setTimeout(sendAll, wait);
    wait = Math.min(2 * wait, TRY_AGAIN_MS.longest);
    underWay = false;
    return;
  }
  wait = TRY_AGAIN_MS.first;
  settle(next, how);
  await sendNext();
}

function settle({ clientId, requestId }: Unsent, how: ServiceRequestDetail | ApiError): void {
  const looksOn = outcomes.get(clientId);
  if (how instanceof ApiError && !looksOn) {
    change(clientId, { state: 'refused', problem: how.title });
    return;
  }
  // Whoever looks on is told why it was not taken, and still has the words before them.
  remove(clientId);
  looksOn?.(how);
  if (how instanceof ApiError) return;
  for (const listener of sentTo.get(requestId) ?? []) listener(how);
}

async function attempt(message: Unsent): Promise<ServiceRequestDetail | ApiError | 'waiting'> {
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
