import { addOpenDays, addOpenMinutes, type BusinessCalendar, openMinutesBetween } from '../calendar';
import { DAY, type Instant, MINUTE, SECOND } from '../time';
import type { Kind, Urgency } from './kinds';
import type { Promised } from './state';

/** A community's clocks. Minutes are open minutes of the window, except where an emergency ignores office hours. */
export interface ServiceLevels {
  /** Seconds that one ring of the waiting clock lasts in the app (TEL-1). */
  readonly ringSeconds: number;
  /** The first answer is due within so many rings (TEL-1). */
  readonly answerWithinRings: number;
  /** Open minutes from acceptance until the matter is dealt with, by kind. */
  readonly resolutionMinutes: Readonly<Record<Kind, number>>;
  /** Minutes by the wall clock until an emergency is dealt with (CRISIS-1). */
  readonly emergencyMinutes: number;
  /** Open days from the end of the work until the callback (DESK-6). */
  readonly callbackDays: number;
  /** Open minutes until an answer that staff promised to find out (TEN-4). */
  readonly promisedReplyMinutes: number;
  /** Tries after which a supervisor may close a request whose resident cannot be reached. */
  readonly callbackTries: number;
  /** Days by the wall calendar in which a closed request may be reopened. */
  readonly reopenDays: number;
  /** Minutes by the wall clock between two urges. */
  readonly urgeEveryMinutes: number;
  /** So many who wait for a first answer make a busy hour: whoever comes then is told their turn at once (DESK-7). */
  readonly busyFromWaiting: number;
}

const OPEN_HOUR = 60;

export const STANDARD_SERVICE_LEVELS: ServiceLevels = {
  ringSeconds: 20,
  answerWithinRings: 3,
  resolutionMinutes: {
    repair: 8 * OPEN_HOUR,
    complaint: 16 * OPEN_HOUR,
    suggestion: 24 * OPEN_HOUR,
    inquiry: 4 * OPEN_HOUR,
    assistance: 2 * OPEN_HOUR,
  },
  emergencyMinutes: 60,
  callbackDays: 1,
  promisedReplyMinutes: 30,
  callbackTries: 3,
  reopenDays: 7,
  urgeEveryMinutes: 30,
  busyFromWaiting: 3,
};

/** A span that runs in open minutes, or by the wall clock for an emergency (HOURS-2, CRISIS-1). */
export function promiseWithin(
  calendar: BusinessCalendar,
  urgency: Urgency,
  at: Instant,
  minutes: number,
): Promised {
  if (urgency === 'emergency') return { dueAt: at + minutes * MINUTE, certain: true };
  const due = addOpenMinutes(calendar, at, minutes);
  return { dueAt: due.at, certain: due.certain };
}

/** When the first answer is due: three rings, counted while the window is open (`@standard TEL-1`). */
export function firstAnswerDue(
  calendar: BusinessCalendar,
  levels: ServiceLevels,
  urgency: Urgency,
  at: Instant,
): Promised {
  const minutes = (levels.answerWithinRings * levels.ringSeconds * SECOND) / MINUTE;
  return promiseWithin(calendar, urgency, at, minutes);
}

/** Whether so many wait already that whoever comes now is told their turn (`@standard DESK-7`). */
export function isBusy(levels: ServiceLevels, ahead: number): boolean {
  return ahead >= levels.busyFromWaiting;
}

/** When the matter is to be dealt with, counted from acceptance (`@standard RULES-4`). */
export function resolutionDue(
  calendar: BusinessCalendar,
  levels: ServiceLevels,
  kind: Kind,
  urgency: Urgency,
  at: Instant,
): Promised {
  const minutes = urgency === 'emergency' ? levels.emergencyMinutes : levels.resolutionMinutes[kind];
  return promiseWithin(calendar, urgency, at, minutes);
}

/** When the callback is due: one open day after the work (`@standard DESK-6`). */
export function callbackDue(calendar: BusinessCalendar, levels: ServiceLevels, at: Instant): Promised {
  const due = addOpenDays(calendar, at, levels.callbackDays);
  return { dueAt: due.at, certain: due.certain };
}

/** When the resident hears again while the work is on hold: within one open day (`@standard DESK-5`). */
export function wordDuringHoldDue(calendar: BusinessCalendar, at: Instant): Promised {
  const due = addOpenDays(calendar, at, 1);
  return { dueAt: due.at, certain: due.certain };
}

/** A promise after a hold: the clock stood still from `since` until `at`, and what was overdue stays so. */
export function afterHold(
  calendar: BusinessCalendar,
  urgency: Urgency,
  promised: Promised,
  since: Instant,
  at: Instant,
): Promised {
  if (promised.dueAt <= since) return promised;
  if (urgency === 'emergency') return { dueAt: promised.dueAt + (at - since), certain: promised.certain };
  return promiseWithin(calendar, urgency, at, openMinutesBetween(calendar, since, promised.dueAt));
}

/** The last moment at which a request closed at `at` may be reopened. */
export function reopenDeadline(levels: ServiceLevels, at: Instant): Instant {
  return at + levels.reopenDays * DAY;
}
