import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import type { Rings } from '../../../domain/courtesy';
import { promiseLine } from '../../staff/promise-line';
import { DESK } from '../../words/desk';
import { STAFF } from '../../words/staff';
import { ringClock } from './ring-clock';

/** One person in the queue, in words. */
export interface WaitingWords {
  /** Who and where from. */
  readonly name: string;
  /** How long they wait; or, when nobody waits for a word, what the desk still has to do. */
  readonly wait: string;
  /** What the wait calls for; null while there is nothing to say. */
  readonly note: string | null;
  /** Who is on it, or what was promised. */
  readonly more: string | null;
  /** The waiting clock; null when nobody waits for a word. */
  readonly rings: Rings | null;
  /** As much of what it is about as two lines hold. */
  readonly matter: string;
  /** What a screen reader says after the name: the clock, or what it is about. */
  readonly said: string;
}

/** More than two lines of a phone, in characters: a matter may be a page long, and the list is no place for it. */
const MATTER_SHOWN = 60;

interface Reading {
  /** The server's clock as it ticks. */
  readonly now: number;
  /** The server's clock when it gave the request. */
  readonly asOf: number;
  readonly ringSeconds: number;
  readonly myId: string;
}

/** What a card of the queue says; every platform's card says the same. @standard TEL-1 RULES-3 */
export function waitingWords(
  request: ServiceRequestSummary,
  { now, asOf, ringSeconds, myId }: Reading,
): WaitingWords {
  const { requester, roomLabel, takenBy, status, promise } = request;
  const clock = ringClock(request, now - asOf, ringSeconds);
  const matter = clip(request.matter);
  return {
    name: `${requester.name} · ${roomLabel ?? STAFF.noRoom}`,
    wait: clock?.wait ?? (status === 'accepted' ? DESK.queue.toDispatch : DESK.queue.toReply),
    note: clock?.note ?? null,
    more:
      takenBy && status === 'received'
        ? takenBy.id === myId
          ? DESK.queue.takenByMe
          : DESK.queue.takenBy(takenBy.name)
        : !clock && promise
          ? promiseLine(promise, now)
          : null,
    rings: clock?.rings ?? null,
    matter,
    said: clock?.label ?? matter,
  };
}

function clip(matter: string): string {
  const characters = [...matter];
  return characters.length > MATTER_SHOWN ? `${characters.slice(0, MATTER_SHOWN).join('')}…` : matter;
}
