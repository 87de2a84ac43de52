import type { RequestOf } from '../../../contract/endpoints';
import { isoDateOf } from '../../../domain/calendar/civil-date';
import type { DayPart, Kind, Urgency } from '../../../domain/service-request/kinds';
import { DAY, type Instant } from '../../../domain/time';

/** The days that can be preferred; `any` says that it does not matter. */
export const DAY_CHOICES = ['any', 'today', 'tomorrow', 'dayAfter'] as const;
export type DayChoice = (typeof DAY_CHOICES)[number];

/** What a resident has filled in so far. */
export interface Filing {
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly matter: string;
  readonly place: string;
  /** Null: the server takes the one room that they have. */
  readonly roomId: string | null;
  /** A civil date, so that a draft of yesterday does not slide with the days; null when any day will do. */
  readonly date: string | null;
  readonly part: DayPart;
  readonly aboutWindow: boolean;
}

export const NOTHING_FILED: Filing = {
  kind: 'repair',
  urgency: 'routine',
  matter: '',
  place: '',
  roomId: null,
  date: null,
  part: 'any',
  aboutWindow: false,
};

const DAYS_AHEAD = { today: 0, tomorrow: 1, dayAfter: 2 } as const;

export function dateOf(choice: DayChoice, now: Instant): string | null {
  return choice === 'any' ? null : isoDateOf(now + DAYS_AHEAD[choice] * DAY);
}

/** The choice that a date stands for today; a date that is past or further off is none of them, and falls back to any. */
export function choiceOf(date: string | null, now: Instant): DayChoice {
  return DAY_CHOICES.find((choice) => choice !== 'any' && dateOf(choice, now) === date) ?? 'any';
}

/** Whether somebody comes to the home for it, at a time that should suit. */
export const hasVisit = (kind: Kind): boolean => kind === 'repair' || kind === 'assistance';

/** Matters that can be dangerous; a suggestion or a question never is. */
export const canBeUrgent = (kind: Kind): boolean => kind === 'repair' || kind === 'assistance';

/** What is sent: only the answers that were asked for this kind, so that a change of mind leaves nothing behind. */
export function bodyOf(
  filing: Filing,
  photoIds: string[],
  now: Instant,
): RequestOf<'createServiceRequest'>['body'] {
  const { kind, urgency, matter, place, roomId, date, part, aboutWindow } = filing;
  const suits = hasVisit(kind) && urgency === 'routine' && choiceOf(date, now) !== 'any';
  return {
    kind,
    urgency: canBeUrgent(kind) ? urgency : 'routine',
    matter: matter.trim(),
    place: place.trim() || null,
    roomId,
    photoIds,
    preferredTime: suits && date !== null ? { date, part } : null,
    aboutWindow: kind === 'complaint' && aboutWindow,
  };
}
