import fc from 'fast-check';
import { type Actor, mayRead, permittedCommands, SYSTEM } from '../../../src/domain/access';
import { isOpen, isoDateOf } from '../../../src/domain/calendar';
import { findTaboos, SEEDED_TABOOS, unfilledBlanks } from '../../../src/domain/courtesy';
import { DomainError } from '../../../src/domain/errors';
import {
  type Command,
  decide,
  evolve,
  KINDS,
  type Promised,
  receive,
  replay,
  type ServiceRequest,
  type ServiceRequestEvent,
  STATUSES,
  type Status,
  URGENCIES,
} from '../../../src/domain/service-request';
import { DAY, HOUR, type Instant, MINUTE } from '../../../src/domain/time';
import { realCalendar } from '../calendar/real-years';
import { COMMANDS, WELL_FORMED } from '../support/commands';
import { contextAt } from '../support/context';
import { isBarred, type Said } from '../support/given';
import { EVERYONE, li } from '../support/people';
import { tuesday } from '../support/times';

/*
 * Anyone gives any command at any time, again and again, and the laws of the flow hold. Five of six commands are
 * drawn from those that somebody may give, so that walks go far; the rest are anything by anyone.
 */

interface Step {
  readonly choice: number;
  readonly lawful: boolean;
  readonly wait: Instant;
  readonly variant: number;
}

interface Beginning {
  readonly kind: (typeof KINDS)[number];
  readonly urgency: (typeof URGENCIES)[number];
  readonly channel: 'app' | 'phone' | 'counter';
  readonly aboutWindow: boolean;
  readonly aboutStaffId: string | null;
  readonly at: Instant;
  /** A resident who neither answers the telephone nor writes, unless by chance. */
  readonly unreachable: boolean;
}

const ACTORS: readonly Actor[] = [...EVERYONE, SYSTEM];

const beginnings: fc.Arbitrary<Beginning> = fc.record({
  kind: fc.constantFrom(...KINDS, 'repair' as const, 'repair' as const),
  urgency: fc.constantFrom(...URGENCIES, 'routine' as const),
  channel: fc.constantFrom('app' as const, 'phone' as const, 'counter' as const),
  aboutWindow: fc.constantFrom(false, false, true),
  aboutStaffId: fc.constantFrom(null, null, null, 'chen', 'wang', 'sun'),
  unreachable: fc.constantFrom(false, false, true),
  at: fc.oneof(
    fc.integer({ min: 0, max: 14 * 24 * 60 }).map((minutes) => tuesday('00:00') + minutes * MINUTE),
    fc.integer({ min: 0, max: 9 * 60 }).map((minutes) => tuesday('08:00') + minutes * MINUTE),
  ),
});

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    choice: fc.nat(1_000_000),
    lawful: fc.constantFrom(true, true, true, true, true, false),
    wait: fc.constantFrom(1, 20_000, MINUTE, 10 * MINUTE, HOUR, DAY, DAY, DAY, 3 * DAY, 8 * DAY),
    variant: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

/** The command that a step stands for: the well-formed one, varied in what matters to the laws. */
function saidAs(type: Command['type'], variant: number, unreachable: boolean): Said {
  const pick = <T>(...options: T[]): T => options[variant % options.length] as T;
  switch (type) {
    case 'take':
    case 'accept':
      return {
        ...WELL_FORMED[type],
        inTurn: pick(true, true, false),
        ...pick({}, { outOfTurnReason: '孕妇，先办' }),
      };
    case 'dispatch':
    case 'reassign': {
      const [departmentId, technicianId] = pick(
        ['engineering', null],
        ['engineering', 'wang'],
        ['engineering', 'zhao'],
        ['desk', 'chen'],
        ['desk', null],
        ['engineering', 'sun'],
      );
      return { ...WELL_FORMED[type], departmentId, technicianId } as Said;
    }
    case 'recordCallback':
      return {
        ...WELL_FORMED.recordCallback,
        verdict: unreachable ? 'unreached' : pick('notSatisfied', 'satisfied', 'unreached'),
        words: pick('还在漏', '很好', ''),
      };
    case 'answerCallback':
      return {
        ...WELL_FORMED.answerCallback,
        verdict: pick('satisfied', 'notSatisfied'),
        words: pick('还在漏', '还在漏', ''),
      };
    case 'sendMessage':
      return {
        ...WELL_FORMED.sendMessage,
        text: pick(
          '好的',
          '对不起，请您稍等，我了解一下再回复您。',
          '干什么的？到哪里去？',
          '您好，{time} 前到',
          '证件！',
        ),
        moment: pick('progress', 'checking'),
      };
    case 'handle':
      return { ...WELL_FORMED.handle, ...pick({}, { aftermath: '' }) };
    case 'hold':
      return { ...WELL_FORMED.hold, ...pick({}, { reply: '嘿，站住！' }, { reply: '请您稍等，{reason}' }) };
    default:
      return WELL_FORMED[type];
  }
}

interface Walk {
  readonly before: ServiceRequest;
  readonly after: ServiceRequest;
  readonly command: Command;
  /** Empty when the command was refused. */
  readonly events: readonly ServiceRequestEvent[];
  readonly refusal: DomainError | null;
  readonly history: readonly ServiceRequestEvent[];
}

function* walk(beginning: Beginning, path: readonly Step[]): Generator<Walk> {
  const { unreachable, ...filed } = beginning;
  const begun = receive(
    {
      by: li,
      id: 'r1',
      communityId: 'taoyuan',
      requesterId: 'li',
      roomId: '3-1201',
      matter: '厨房漏水',
      place: null,
      photoIds: [],
      preferredTime: null,
      readBack: null,
      ...filed,
    },
    contextAt(beginning.at),
  );
  const history = [...begun];
  let state = replay(begun) as ServiceRequest;
  let at = beginning.at;
  for (const { choice, lawful, wait, variant } of path) {
    at += wait;
    const lawfully = lawful ? chances(state, unreachable) : [];
    const choices = lawfully.length > 0 ? lawfully : ANYTHING;
    const [by, type] = choices[choice % choices.length] as Choice;
    const command = deepFreeze({ ...saidAs(type, variant, unreachable), by, at }) as Command;
    const context = deepFreeze(contextAt(at));
    const before = deepFreeze(state);
    let events: ServiceRequestEvent[] = [];
    let refusal: DomainError | null = null;
    try {
      events = decide(command, before, context);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusal = error;
    }
    history.push(...events);
    state = events.reduce<ServiceRequest>(evolve, before);
    yield { before, after: state, command, events, refusal, history };
  }
}

type Choice = readonly [Actor, Command['type']];

const ANYTHING: readonly Choice[] = ACTORS.flatMap((actor) => COMMANDS.map((type): Choice => [actor, type]));

/** How often a command is drawn: what moves a request along more often, what ends it early less. */
const WEIGHTS: Partial<Record<Command['type'], number>> = {
  accept: 20,
  dispatch: 20,
  start: 20,
  handle: 20,
  recordCallback: 20,
  answerCallback: 10,
  closeUnreached: 20,
  closeAssisted: 4,
  reopen: 10,
  withdraw: 1,
};

function chances(state: ServiceRequest, unreachable: boolean): Choice[] {
  const silent = unreachable && state.status !== 'closed';
  return ACTORS.filter(({ role }) => !(silent && role === 'resident')).flatMap((actor) =>
    permittedCommands(actor, state).flatMap((type) =>
      Array.from({ length: WEIGHTS[type] ?? 2 }, (): Choice => [actor, type]),
    ),
  );
}

/** Freezes what the domain is given, so that writing to it throws; shared constants are frozen once. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

function forAllWalks(law: (beginning: Beginning, path: readonly Step[]) => void, numRuns = 250): void {
  // Unbiased: the library's preference for small values would make most walks a step or two long.
  fc.assert(fc.property(beginnings, steps, law), { numRuns, unbiased: true });
}

describe('whatever anyone does, in any order', () => {
  it('DESK-6: nothing that owes a callback is closed without its verdict', () => {
    const seen: Record<string, number> = {};
    forAllWalks((beginning, path) => {
      /** What the standard asks for, kept apart from the state that the flow keeps. */
      const workers = new Set<string>();
      let triedOn = new Set<string>();
      for (const { before, after, command, events, refusal } of walk(beginning, path)) {
        if (refusal !== null) continue;
        const { by, at } = command;
        if (command.type === 'start' || command.type === 'handle') workers.add(by.personId);
        if (command.type === 'handle') triedOn = new Set();
        if (command.type === 'recordCallback') {
          expect(workers).not.toContain(by.personId);
          if (command.verdict === 'unreached') {
            expect(isOpen(realCalendar, at)).toBe(true);
            expect(triedOn).not.toContain(isoDateOf(at));
            triedOn.add(isoDateOf(at));
          }
        }
        if (before.status === 'closed' || after.status !== 'closed') continue;

        seen[`${command.type}: ${after.closeReason}`] =
          (seen[`${command.type}: ${after.closeReason}`] ?? 0) + 1;
        expect(events[events.length - 1]?.type).toBe('closed');
        switch (command.type) {
          case 'recordCallback':
            expect(['frontDesk', 'supervisor']).toContain(by.role);
            expect(command.verdict).toBe('satisfied');
            expect(after.closeReason).toBe('satisfied');
            break;
          case 'answerCallback':
            expect(by.role).toBe('resident');
            expect(by.roomIds).toContain('3-1201');
            expect(command.verdict).toBe('satisfied');
            expect(after.closeReason).toBe('satisfied');
            break;
          case 'closeUnreached':
            expect(by.role).toBe('supervisor');
            expect(workers).not.toContain(by.personId);
            expect(triedOn.size).toBeGreaterThanOrEqual(3);
            expect(after.closeReason).toBe('unreached');
            break;
          case 'closeAssisted':
            expect(beginning.kind).toBe('assistance');
            expect(after.closeReason).toBe('assisted');
            break;
          case 'withdraw':
            expect(by.role).toBe('resident');
            expect(workers.size).toBe(0);
            expect(after.closeReason).toBe('withdrawn');
            break;
          default:
            throw new Error(`closed by ${command.type}`);
        }
      }
    }, 1_000);
    // The walks went everywhere, or the law would hold of nothing.
    expect(Object.keys(seen).sort()).toEqual([
      'answerCallback: satisfied',
      'closeAssisted: assisted',
      'closeUnreached: unreached',
      'recordCallback: satisfied',
      'withdraw: withdrawn',
    ]);
  });

  it('RULES-5: no step is skipped', () => {
    const arrows: Readonly<Record<Status, readonly Status[]>> = {
      received: ['accepted', 'closed'],
      accepted: ['dispatched', 'closed'],
      dispatched: ['underway', 'accepted', 'closed'],
      underway: ['onHold', 'handled', 'dispatched', 'accepted'],
      onHold: ['underway', 'dispatched', 'accepted'],
      handled: ['accepted', 'closed'],
      closed: ['accepted'],
    };
    const gone = new Set<string>();
    forAllWalks((beginning, path) => {
      for (const { before, after } of walk(beginning, path)) {
        if (before.status === after.status) continue;
        expect(arrows[before.status]).toContain(after.status);
        gone.add(`${before.status} → ${after.status}`);
      }
    }, 600);
    const all = STATUSES.flatMap((from) => arrows[from].map((to) => `${from} → ${to}`));
    expect([...gone].sort()).toEqual(all.sort());
  });

  it('the log is the truth: replayed it gives the same state, and the version counts its events', () => {
    forAllWalks((beginning, path) => {
      for (const { after, history } of walk(beginning, path)) {
        expect(after.version).toBe(history.length);
        if (history.length % 7 === 0) expect(replay(history)).toStrictEqual(after);
      }
    }, 150);
  });

  it('JSON keeps everything of events and states', () => {
    forAllWalks((beginning, path) => {
      for (const { after, events } of walk(beginning, path)) {
        if (events.length === 0) continue;
        expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
        expect(JSON.parse(JSON.stringify(events))).toStrictEqual(events);
      }
    }, 120);
  });

  it('the same command on the same state decides the same, and writes to nothing that it was given', () => {
    forAllWalks((beginning, path) => {
      for (const { before, command, events, refusal } of walk(beginning, path)) {
        const again = () => decide(command, before, contextAt(command.at));
        if (refusal === null) expect(again()).toStrictEqual(events);
        else expect(again).toThrow(refusal.code);
      }
    }, 150);
  });

  it('RULES-5: who is refused for what they are, or for the state, was never shown the button', () => {
    forAllWalks((beginning, path) => {
      for (const { before, command, refusal } of walk(beginning, path)) {
        const shown = permittedCommands(command.by, before).includes(command.type);
        expect(isBarred(refusal?.code, before)).toBe(!shown);
        if (!mayRead(command.by, before)) expect(refusal?.code).toBe('notFound');
      }
    });
  });

  it('RULES-8: a complaint about the window is touched by nobody of the desk, none by the one complained about', () => {
    forAllWalks((beginning, path) => {
      for (const { before, command, refusal } of walk(beginning, path)) {
        const desk = before.aboutWindow && command.by.role === 'frontDesk';
        const themself = before.aboutStaffId === command.by.personId;
        if (desk || themself) expect(refusal?.code).toBe('notFound');
      }
    });
  });

  it('TEN-2: nothing rude and no empty blank is ever sent; TEN-6: the first word of staff greets', () => {
    let replies = 0;
    forAllWalks((beginning, path) => {
      for (const { before, command, events } of walk(beginning, path)) {
        for (const event of events) {
          const reply = 'reply' in event ? event.reply : null;
          if (reply === null) continue;
          replies += 1;
          expect(findTaboos(reply.text, SEEDED_TABOOS)).toEqual([]);
          expect(unfilledBlanks(reply.text)).toEqual([]);
          const opens = !before.greeted && command.by.role !== 'resident';
          if (opens) expect(reply.present).toContain('您好');
          if (event.type === 'closed') expect(reply.present).toContain('再见');
        }
      }
    });
    expect(replies).toBeGreaterThan(1_000);
  });

  it('TEL-1: a first answer after its time apologises, and no later word has to', () => {
    forAllWalks((beginning, path) => {
      for (const { before, after, events } of walk(beginning, path)) {
        const first = before.firstAnsweredAt === null && after.firstAnsweredAt !== null;
        if (!first || after.firstAnsweredAt <= before.firstAnswer.dueAt) continue;
        const reply = events
          .map((event) => ('reply' in event ? event.reply : null))
          .find((said) => said !== null);
        expect(reply?.present).toContain('对不起');
      }
    });
  });

  it('HOURS-1: every promise falls into open time, or on its very end, but in an emergency', () => {
    let promises = 0;
    forAllWalks((beginning, path) => {
      for (const { after, events } of walk(beginning, path)) {
        if (after.urgency === 'emergency') continue;
        for (const promised of events.flatMap(promisedBy)) {
          promises += 1;
          const kept = isOpen(realCalendar, promised.dueAt) || isOpen(realCalendar, promised.dueAt - 1);
          expect(kept).toBe(true);
        }
      }
    }, 600);
    expect(promises).toBeGreaterThan(1_000);
  });

  it('rounds are rated once each, and only grow', () => {
    forAllWalks((beginning, path) => {
      for (const { before, after } of walk(beginning, path)) {
        const rounds = after.ratings.map(({ round }) => round);
        expect(new Set(rounds).size).toBe(rounds.length);
        expect(after.ratings.slice(0, before.ratings.length)).toEqual(before.ratings);
        expect(after.round - before.round).toBeGreaterThanOrEqual(0);
        expect(after.round).toBeGreaterThan(after.returns);
        expect(after.workedBy.slice(0, before.workedBy.length)).toEqual(before.workedBy);
      }
    }, 150);
  });
});

function promisedBy(event: ServiceRequestEvent): Promised[] {
  switch (event.type) {
    case 'handled':
      return [event.callback];
    case 'replyPromised':
      return [event.promise];
    case 'accepted':
    case 'dispatched':
    case 'resumed':
    case 'returned':
    case 'reopened':
      return [event.resolution];
    default:
      return [];
  }
}
