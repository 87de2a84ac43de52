import type { StoryItem } from '../../contract/schemas/service-request';
import type { ServiceRequestEvent } from '../../domain/service-request';
import { type EventRow, toldBy } from '../events/event-log';
import type { ShowPhotos } from '../photos/shown-photos';
import type { Names } from './names';

/** An event of the log with what it told, or null when its words were erased. */
export interface Told {
  readonly row: EventRow;
  readonly event: ServiceRequestEvent | null;
}

export function readTold(rows: readonly EventRow[]): Told[] {
  return rows.map((row) => ({ row, event: toldBy<ServiceRequestEvent>(row) }));
}

/** Events that have just been told, with their rows: nothing of them has to be read. */
export function toldOf(rows: readonly EventRow[], events: readonly ServiceRequestEvent[]): Told[] {
  return rows.map((row, index) => ({ row, event: events[index] as ServiceRequestEvent }));
}

/** People and departments that a story names. */
export function namedIn(story: readonly Told[]): { people: string[]; departments: string[] } {
  const people: string[] = [];
  const departments: string[] = [];
  for (const { row, event } of story) {
    people.push(row.actor_id);
    if (event?.type !== 'dispatched' && event?.type !== 'reassigned') continue;
    departments.push(event.departmentId);
    if (event.technicianId) people.push(event.technicianId);
  }
  return { people, departments };
}

interface Telling {
  readonly names: Names;
  readonly photos: ShowPhotos;
  /** Residents are told what concerns them; staff see everything. */
  readonly forResident: boolean;
  readonly readerId: string;
}

/** What only staff need to know happened at all. */
export const STAFF_ONLY: ReadonlySet<string> = new Set([
  'taken',
  'sentBack',
  'escalated',
  'replyPromised',
  'photoReleased',
  'photoRefused',
]);

/** The events as a story for one reader. */
export function tell(story: readonly Told[], telling: Telling): StoryItem[] {
  return story
    .filter(({ row }) => !telling.forResident || !STAFF_ONLY.has(row.type))
    .map((told) => itemOf(told, telling));
}

function itemOf({ row, event }: Told, { names, photos: shown, forResident, readerId }: Telling): StoryItem {
  const actor = names.person(row.actor_id);
  const item: StoryItem = {
    seq: row.seq,
    type: row.type,
    at: row.at,
    actor:
      row.actor_id === 'system'
        ? null
        : { id: actor.id, name: actor.name, role: actor.role as NonNullable<StoryItem['actor']>['role'] },
    reply: null,
    words: null,
    photos: [],
    promised: null,
    assignee: null,
    verdict: null,
    closeReason: null,
    channel: null,
    seconds: null,
    clientId: null,
  };
  if (event === null) return item;
  const inside = (text: string | null) => (forResident ? null : text);
  switch (event.type) {
    case 'received':
      return { ...item, words: event.matter, photos: shown(event.photoIds), channel: event.channel };
    case 'taken':
      return { ...item, words: event.outOfTurnReason };
    case 'accepted':
      return { ...item, reply: said(event.reply), promised: event.resolution };
    case 'askedBack':
      return { ...item, reply: said(event.reply) };
    case 'dispatched':
      return {
        ...item,
        reply: said(event.reply),
        promised: event.resolution,
        assignee: assignee(event, names),
      };
    case 'reassigned':
      return { ...item, words: inside(event.reason), assignee: assignee(event, names) };
    case 'sentBack':
    case 'escalated':
      return { ...item, words: event.reason };
    case 'held':
      return { ...item, reply: said(event.reply), words: inside(event.reason) };
    case 'resumed':
      return { ...item, promised: event.resolution };
    case 'handled':
      return {
        ...item,
        reply: said(event.reply),
        words: event.note,
        photos: shown(event.photoIds),
        promised: event.callback,
      };
    case 'callbackAttempted':
      return {
        ...item,
        reply: event.reply && said(event.reply),
        words: event.words || null,
        verdict: event.verdict,
        channel: event.channel,
        seconds: event.seconds,
      };
    case 'callbackAnswered':
      return { ...item, words: event.words || null, photos: shown(event.photoIds), verdict: event.verdict };
    case 'returned':
    case 'reopened':
      return { ...item, reply: said(event.reply), words: event.reason, promised: event.resolution };
    case 'closed':
      return { ...item, reply: said(event.reply), words: event.words || null, closeReason: event.reason };
    case 'messageSent':
      return {
        ...item,
        reply: event.reply && said(event.reply),
        words: event.reply ? null : event.text,
        photos: shown(event.photoIds),
        clientId: row.actor_id === readerId ? (event.clientId ?? null) : null,
      };
    case 'replyPromised':
      return { ...item, promised: event.promise };
    case 'rated':
    case 'urged':
    case 'started':
    case 'photoReleased':
    case 'photoRefused':
      return item;
  }
}

function said(reply: {
  readonly text: string;
  readonly moment: NonNullable<StoryItem['reply']>['moment'];
  readonly present: readonly string[];
  readonly missing: readonly string[];
}): NonNullable<StoryItem['reply']> {
  return { ...reply, present: [...reply.present], missing: [...reply.missing] } as NonNullable<
    StoryItem['reply']
  >;
}

function assignee(
  event: { departmentId: string; technicianId: string | null },
  names: Names,
): StoryItem['assignee'] {
  return {
    departmentName: names.departmentName(event.departmentId) ?? '',
    name: names.personOrNull(event.technicianId)?.name ?? null,
  };
}
