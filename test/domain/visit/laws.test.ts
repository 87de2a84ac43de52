import fc from 'fast-check';
import {
  mayReadVisit,
  permittedVisitCommands,
  type VisitActor,
  WHO_MAY_VISIT,
} from '../../../src/domain/access/visit-access';
import { DomainError } from '../../../src/domain/errors';
import { HOUR, MINUTE } from '../../../src/domain/time';
import {
  decideVisit,
  evolveVisit,
  maxUsesOf,
  replayVisit,
  STEPS,
  usesOf,
  type Visit,
  type VisitCommand,
  type VisitCommandType,
  type VisitEvent,
} from '../../../src/domain/visit';
import { EVERYONE, li } from '../support/people';
import { tuesday } from '../support/times';
import {
  announced,
  ONCE,
  REGULAR,
  SEVERAL,
  system,
  type VisitSaid,
  visitor,
  walkedIn,
} from '../support/visits';

/* Anyone gives any command at any time, again and again, and the laws of the gate hold. */

const ACTORS: readonly VisitActor[] = [...EVERYONE, system, visitor];
const COMMANDS = Object.keys(WHO_MAY_VISIT) as VisitCommandType[];

interface Step {
  readonly choice: number;
  readonly wait: number;
  readonly variant: number;
}
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    choice: fc.nat(1_000_000),
    wait: fc.constantFrom(0, 1_000, MINUTE, 5 * MINUTE, HOUR, 5 * HOUR),
    variant: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

function said(type: VisitCommandType, variant: number, at: number): VisitSaid {
  const pick = <T>(...options: T[]): T => options[variant % options.length] as T;
  switch (type) {
    case 'fillIn':
      return { type, consent: pick(true, true, false) };
    case 'answerHost':
    case 'recordHostAnswer':
      return { type, answer: pick('welcome', 'welcome', 'decline') };
    case 'arrive':
      return { type, gateNumber: pick(1, 2), means: pick('pass', 'code') };
    case 'stamp':
      return { type, step: pick(...STEPS) };
    case 'turnAway':
      return { type, reason: pick('notVerified', 'other') };
    case 'mergeEntry': {
      const scannedAt = at - pick(0, MINUTE, HOUR);
      const done = STEPS.slice(0, variant % 6).map((step) => ({ step, at: scannedAt }));
      const leftAt = pick(null, scannedAt);
      const entryId = `e${variant % 7}`;
      return {
        type,
        entryId,
        gateNumber: pick(1, 2),
        means: 'pass',
        scannedAt,
        steps: done,
        leftAt,
        turnedAway: pick(null, null, 'other' as const),
        blocked: false,
      };
    }
    default:
      return { type } as VisitSaid;
  }
}

const beginnings = fc.constantFrom(
  announced(ONCE),
  announced(SEVERAL),
  announced(REGULAR, tuesday('08:00')),
  walkedIn(tuesday('13:40')),
);

describe('the laws of the gate', () => {
  it('hold whatever is done, in whatever order', () => {
    fc.assert(
      fc.property(beginnings, steps, (beginning, walk) => {
        let at = tuesday('13:40');
        let visit = replayVisit(beginning) as Visit;
        const events: VisitEvent[] = [...beginning];
        for (const { choice, wait, variant } of walk) {
          at += wait;
          const permitted = ACTORS.flatMap((by) =>
            permittedVisitCommands(by, visit).map((type) => [by, type] as const),
          );
          const lawful = choice % 6 !== 0 && permitted.length > 0;
          const [by, type] = lawful
            ? (permitted[choice % permitted.length] as (typeof permitted)[number])
            : [
                ACTORS[choice % ACTORS.length] as VisitActor,
                COMMANDS[variant % COMMANDS.length] as VisitCommandType,
              ];
          const command = { ...said(type, variant, at), by, at } as VisitCommand;
          let now: VisitEvent[] = [];
          try {
            now = decideVisit(command, visit);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            if (!mayReadVisit(by, visit)) expect(error.code).toBe('notFound');
            continue;
          }
          // A refusal is the only way out for who may not.
          expect(permittedVisitCommands(by, visit)).toContain(type);
          const before = visit;
          for (const event of now) visit = evolveVisit(visit, event);
          events.push(...now);
          check(before, visit, now);
        }
        expect(replayVisit(events)).toEqual(visit);
        expect(visit.version).toBe(events.length);
        expect(JSON.stringify(events)).not.toContain('"name"');
      }),
      { numRuns: 400 },
    );
  });
});

function check(before: Visit, after: Visit, events: readonly VisitEvent[]): void {
  const most = maxUsesOf(after.schedule);
  const flagged = events.some(({ type }) => type === 'entryConflicted');
  // More uses than the pass allows come from offline gates only, and are flagged.
  if (most !== null && usesOf(after) > Math.max(most, usesOf(before))) expect(flagged).toBe(true);
  for (const entry of after.entries) {
    const done = STEPS.filter((step) => entry.steps[step]);
    // GATE-2: every step after all those before it.
    expect(done).toEqual(STEPS.slice(0, done.length));
    const times = done.map((step) => entry.steps[step]?.at as number);
    // What a device tells of an entry that the server knew the beginning of has two clocks.
    if (!entry.offline) expect([...times].sort((a, b) => a - b)).toEqual(times);
    if (entry.enteredAt !== null) expect(done).toHaveLength(5);
    if (entry.turnedAway !== null) expect([entry.enteredAt, entry.leftAt]).toEqual([null, null]);
  }
  expect(after.entries.map(({ no }) => no)).toEqual(after.entries.map((_, index) => index + 1));
  const inside = after.entries.some(({ enteredAt, leftAt }) => enteredAt !== null && leftAt === null);
  expect(after.status === 'inside').toBe(inside);
  const ended = ['over', 'withdrawn', 'declined', 'unanswered'].includes(after.status);
  expect(after.endedAt !== null).toBe(ended);
  expect(after.version).toBe(before.version + events.length);
  if (after.origin === 'preRegistered') expect(after.hostId).toBe(li.personId);
}
