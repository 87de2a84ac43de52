import type { Instant } from '../time';
import { STEPS, type Step } from './kinds';
import { maxUsesOf, windowNear } from './schedule';
import type { Entry, Visit } from './state';

/** How often the pass has been used. */
export function usesOf(visit: Pick<Visit, 'entries'>): number {
  return visit.entries.filter(({ counts }) => counts).length;
}

/** Whether the pass allows one more entry. */
export function hasUsesLeft(visit: Pick<Visit, 'entries' | 'schedule'>): boolean {
  const most = maxUsesOf(visit.schedule);
  return most === null || usesOf(visit) < most;
}

/** The entry that is going on at a gate: neither inside, nor turned away, nor gone. */
export function entryAtGate(visit: Pick<Visit, 'entries'>): Entry | null {
  return visit.entries.find((entry) => isAtGate(entry)) ?? null;
}

/** Whether an entry is going on. */
export function isAtGate({ enteredAt, leftAt, turnedAway }: Entry): boolean {
  return enteredAt === null && leftAt === null && turnedAway === null;
}

/** Those who are inside and have not left: more than one only where offline gates contradict each other. */
export function entriesInside(visit: Pick<Visit, 'entries'>): readonly Entry[] {
  return visit.entries.filter(({ enteredAt, leftAt }) => enteredAt !== null && leftAt === null);
}

/** Since when somebody is inside; null when nobody is. */
export function insideSince(visit: Pick<Visit, 'entries'>): Instant | null {
  const times = entriesInside(visit).map(({ enteredAt }) => enteredAt as Instant);
  return times.length === 0 ? null : Math.min(...times);
}

/** Until when whoever is inside was expected to stay; null when nobody is. */
export function dueOut(visit: Pick<Visit, 'entries' | 'schedule'>): Instant | null {
  const since = insideSince(visit);
  return since === null ? null : windowNear(visit.schedule, since).until;
}

/** Inside after the window's end. */
export function isOverdue(visit: Pick<Visit, 'entries' | 'schedule'>, at: Instant): boolean {
  const due = dueOut(visit);
  return due !== null && at > due;
}

/** The step that is next, in the standard's order; null when all are done. @standard GATE-2 */
export function nextStepOf(entry: Pick<Entry, 'steps'>): Step | null {
  return STEPS.find((step) => entry.steps[step] === undefined) ?? null;
}
