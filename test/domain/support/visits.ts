import { SYSTEM } from '../../../src/domain/access';
import { type VisitActor, visitorOf } from '../../../src/domain/access/visit-access';
import type { ErrorCode } from '../../../src/domain/errors';
import type { Instant } from '../../../src/domain/time';
import {
  decideVisit,
  evolveVisit,
  preRegister,
  registerWalkIn,
  replayVisit,
  type Schedule,
  type Visit,
  type VisitCommand,
  type VisitEvent,
  type VisitEventType,
} from '../../../src/domain/visit';
import { refusalOf } from './given';
import { gao, li } from './people';
import { tuesday } from './times';

/** A visit command without who and when. */
export type VisitSaid = VisitCommand extends infer C
  ? C extends VisitCommand
    ? Omit<C, 'by' | 'at'>
    : never
  : never;

export const HOME = '3-1201';
export const visitor = visitorOf('v1');
export const system = SYSTEM;

export const ONCE: Extract<Schedule, { type: 'once' }> = {
  type: 'once',
  from: tuesday('14:00'),
  until: tuesday('18:00'),
};
export const SEVERAL: Schedule = { ...ONCE, type: 'several', maxEntries: 2 };
/** Monday, Tuesday and Thursday mornings. */
export const REGULAR: Extract<Schedule, { type: 'regular' }> = {
  type: 'regular',
  firstDay: '2026-03-10',
  lastDay: '2026-03-24',
  weekdays: [1, 2, 4],
  start: '09:00',
  end: '12:00',
};

const COMMON = {
  id: 'v1',
  communityId: 'c1',
  roomId: HOME,
  gateNumber: 1,
  purpose: 'friend',
  partySize: 2,
  needsHelp: ['elderly'],
} as const;

/** The host announces somebody on Tuesday morning. */
export function announced(schedule: Schedule = ONCE, at: Instant = tuesday('09:00')): VisitEvent[] {
  return preRegister({ ...COMMON, schedule, passId: '00112233445566778899', by: li, at });
}

/** Somebody stands at the gate unexpectedly. */
export function walkedIn(at: Instant = tuesday('15:00'), consent = true): VisitEvent[] {
  return registerWalkIn({ ...COMMON, by: gao, at, consent });
}

/** What follows when these commands are given one after the other. */
export function told(
  history: readonly VisitEvent[],
  ...given: readonly (readonly [by: VisitActor, at: Instant, said: VisitSaid])[]
): VisitEvent[] {
  const events = [...history];
  for (const [by, at, said] of given)
    events.push(...decideVisit({ ...said, by, at } as VisitCommand, replayVisit(events) as Visit));
  return events;
}

/** The steps of a whole entry at the gate, a minute apart, begun by a scan. */
export function entering(at: Instant): (readonly [VisitActor, Instant, VisitSaid])[] {
  const steps = ['greet', 'verify', 'issue', 'guide'] as const;
  return [
    [gao, at, { type: 'arrive', gateNumber: 1, means: 'pass' }],
    ...steps.map((step, index) => [gao, at + (index + 1) * 60_000, { type: 'stamp', step }] as const),
  ];
}

/** Given these events, when this command, then these events or this refusal. */
export function givenVisit(...history: readonly VisitEvent[]) {
  const before = replayVisit(history) as Visit;
  return {
    state: before,
    when(by: VisitActor, at: Instant, said: VisitSaid) {
      const outcome = () => decideVisit({ ...said, by, at } as VisitCommand, before);
      return {
        /** These events and no others, each with at least these properties. Gives the state that they lead to. */
        thenThese(
          ...expected: readonly ({ readonly type: VisitEventType } & Readonly<Record<string, unknown>>)[]
        ): Visit {
          const events = outcome();
          expect(events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
          expect(events).toMatchObject(expected);
          return events.reduce<Visit>(evolveVisit, before);
        },
        thenNothing(): void {
          expect(outcome()).toEqual([]);
        },
        thenRefused(code: ErrorCode): void {
          expect(refusalOf(outcome)?.code).toBe(code);
        },
      };
    },
  };
}
