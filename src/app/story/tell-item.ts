import type { StoryItem } from '../../contract/schemas/service-request';
import { sayTime } from '../../domain/calendar/say-time';
import type { Kind } from '../../domain/service-request/kinds';
import type { Instant } from '../../domain/time';
import { CHANNEL_NAMES, CLOSE_REASON_NAMES, ROLE_NAMES, saySeconds, VERDICT_NAMES } from '../words/common';
import { STORY } from '../words/story';

export interface Telling {
  readonly kind: Kind;
  /** The reader, who is addressed as 您. */
  readonly readerId: string;
  readonly now: Instant;
}

/** One step of a story as it is shown. */
export interface ToldItem {
  readonly title: string;
  readonly note: string | null;
  /** Words that a person said or wrote at this step. */
  readonly said: string | null;
  readonly state: 'done' | 'alert';
}

/** Puts a step of the story into words for its reader. An unknown kind of step, from a newer server, is still shown. */
export function tellItem(item: StoryItem, telling: Telling): ToldItem {
  return {
    title: titleOf(item, telling),
    note: noteOf(item, telling.now),
    said: saidAt(item),
    state: item.type === 'returned' || item.type === 'escalated' ? 'alert' : 'done',
  };
}

/** Who did it: 您, 前台陈晓琳, a neighbour of the household by name, or the product itself. */
function whoOf({ actor }: StoryItem, { readerId }: Telling): string {
  if (actor === null || actor.role === 'system') return STORY.system;
  if (actor.id === readerId) return STORY.you;
  if (actor.role === 'resident') return actor.name;
  return actor.role === 'technician'
    ? `${actor.name}${ROLE_NAMES.technician}`
    : `${ROLE_NAMES[actor.role]}${actor.name}`;
}

function assigneeOf({ assignee }: StoryItem): string {
  if (assignee === null) return STORY.department(null);
  return [assignee.departmentName, assignee.name].filter(Boolean).join(' ');
}

function titleOf(item: StoryItem, telling: Telling): string {
  const { told } = STORY;
  const who = whoOf(item, telling);
  switch (item.type) {
    case 'received':
      return item.actor?.role === 'resident'
        ? told.received(who, telling.kind)
        : told.registered[item.channel ?? 'app'];
    case 'dispatched':
      return told.dispatched(assigneeOf(item));
    case 'reassigned':
      return told.reassigned(assigneeOf(item));
    case 'callbackAttempted':
      return told.called(
        who,
        item.channel ? CHANNEL_NAMES[item.channel] : '',
        item.verdict ? VERDICT_NAMES[item.verdict] : '',
      );
    case 'callbackAnswered':
      return told.answered(who, item.verdict ? VERDICT_NAMES[item.verdict] : '');
    case 'returned':
      return told.returned;
    case 'closed':
      return item.closeReason === 'withdrawn'
        ? told.withdrawn(who)
        : told.closed(item.closeReason ? CLOSE_REASON_NAMES[item.closeReason] : '');
    case 'messageSent':
      return item.actor === null || item.actor.role === 'system' ? told.acknowledged : told.said(who);
    case 'escalated':
      return told.escalated;
    case 'taken':
    case 'accepted':
    case 'askedBack':
    case 'sentBack':
    case 'started':
    case 'held':
    case 'resumed':
    case 'handled':
    case 'rated':
    case 'reopened':
    case 'urged':
    case 'replyPromised':
    case 'photoReleased':
    case 'photoRefused':
      return told[item.type](who);
    default:
      return told.other;
  }
}

/** What was promised at the step, or how long the call took. */
function noteOf({ type, promised, seconds, words }: StoryItem, now: Instant): string | null {
  if (seconds !== null) return STORY.callLength(saySeconds(seconds));
  if (
    type === 'sentBack' ||
    type === 'escalated' ||
    type === 'held' ||
    type === 'reassigned' ||
    type === 'taken'
  )
    return words;
  if (promised === null) return null;
  const time = sayTime(promised.dueAt, now);
  if (type === 'handled') return STORY.callbackBy(time);
  return type === 'replyPromised' ? STORY.promisedReply(time) : STORY.promised(time);
}

/** Steps that only repeat the words of the step before them. */
const REPEATS: ReadonlySet<string> = new Set([
  'returned',
  'sentBack',
  'escalated',
  'held',
  'reassigned',
  'taken',
]);

function saidAt({ type, words, closeReason }: StoryItem): string | null {
  if (REPEATS.has(type) || (type === 'closed' && closeReason !== 'withdrawn')) return null;
  return words === '' ? null : words;
}
