import fc from 'fast-check';
import { isoDateOf } from '../../../src/domain/calendar';
import { CLOCK_TOLERANCE } from '../../../src/domain/time';
import {
  acceptSchedule,
  preRegister,
  replayVisit,
  type Schedule,
  type Visit,
  windowAt,
  windowNear,
} from '../../../src/domain/visit';
import { encodePass, passWindowAt, readPass, STATIC_PASS_MINUTES } from '../../../src/domain/visitor-pass';
import { PassKeys } from '../../../src/server/pass-keys';
import { Keyring } from '../../../src/server/security/keyring';
import { openSqlite } from '../../../src/server/store/sqlite';
import type { Store } from '../../../src/server/store/store';
import { PassCodes, Passes } from '../../../src/server/visits';
import { passOf } from '../../../src/server/visits/passes';
import { DAY, MINUTE, TUESDAY_10 } from '../support/times';

const PASS_ID = '00112233445566778899';
const host = { personId: 'h1', role: 'resident' as const, departmentId: null, roomIds: ['r1'] };

function visitOf(schedule: Schedule): Visit {
  const events = preRegister({
    id: 'v1',
    communityId: 'guifangyuan',
    roomId: 'r1',
    gateNumber: 2,
    purpose: 'friend',
    partySize: 1,
    needsHelp: [],
    schedule,
    passId: PASS_ID,
    by: host,
    at: TUESDAY_10,
  });
  return replayVisit(events) as Visit;
}

const clock = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
const span = (longest: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 30 * 24 * 60 - 1 }), fc.integer({ min: 15, max: longest }))
    .map(([ahead, long]) => ({
      from: TUESDAY_10 + ahead * MINUTE,
      until: TUESDAY_10 + (ahead + long) * MINUTE,
    }));
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  span(24 * 60).map((times) => ({ type: 'once' as const, ...times })),
  fc
    .tuple(span(7 * 24 * 60), fc.integer({ min: 2, max: 20 }))
    .map(([times, maxEntries]) => ({ type: 'several' as const, ...times, maxEntries })),
  fc
    .record({
      first: fc.integer({ min: 0, max: 29 }),
      days: fc.integer({ min: 7, max: 30 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      hours: fc
        .tuple(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 0, max: 96 }))
        .filter(([a, b]) => a < b && a < 96),
    })
    .map(({ first, days, weekdays, hours: [start, end] }) => ({
      type: 'regular' as const,
      firstDay: isoDateOf(TUESDAY_10 + first * DAY),
      lastDay: isoDateOf(TUESDAY_10 + (first + days - 1) * DAY),
      weekdays,
      start: clock(start),
      end: clock(end),
    })),
);
const times = fc
  .integer({ min: -2 * 24 * 60, max: 65 * 24 * 60 })
  .map((minutes) => TUESDAY_10 + minutes * MINUTE);

describe('the pass says what the schedule says', () => {
  it('whatever the schedule and the time, but for the two minutes that two honest clocks may differ', () => {
    fc.assert(
      fc.property(schedules, times, (schedule, at) => {
        const visit = visitOf(acceptSchedule(schedule, TUESDAY_10));
        const pass = passOf(visit, 1, PASS_ID);
        // It fits into its 28 bytes, or this throws.
        encodePass(pass);
        const open = (near: number) => windowAt(visit.schedule, near).type === 'open';
        const soft = [at - CLOCK_TOLERANCE, at, at + CLOCK_TOLERANCE];
        const found = passWindowAt(pass, at).type === 'open';
        if (soft.every(open)) expect(found).toBe(true);
        if (!soft.some(open)) expect(found).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the pass as it is given out', () => {
  let store: Store;
  let passes: Passes;
  let codes: PassCodes;
  beforeAll(async () => {
    store = await openSqlite(':memory:');
    const keyring = new Keyring('a secret of the test that is long enough');
    codes = new PassCodes(keyring);
    passes = new Passes(new PassKeys(keyring), codes);
  });
  afterAll(() => store.close());

  it('a printed one has the first two hours of the window at hand, and no more', async () => {
    const codeHash = await store.write((tx) => codes.draw(tx, 'guifangyuan', PASS_ID));
    await fc.assert(
      fc.asyncProperty(schedules, times, async (schedule, at) => {
        const state = visitOf(acceptSchedule(schedule, TUESDAY_10));
        const made = await passes.of(store.db, { state, headHash: '', updatedAt: 0, codeHash }, at);
        const { from, until } = made.staticWindow;
        expect(until - from).toBeLessThanOrEqual(STATIC_PASS_MINUTES * MINUTE);
        expect(until).toBeLessThanOrEqual(windowNear(state.schedule, at).until);
        expect(made.staticText === null).toBe(at > until);
        const printed = made.staticText === null ? null : readPass(made.staticText);
        if (printed) expect(printed.pass).toMatchObject({ isStatic: true, gate: 2, passId: PASS_ID });
        expect(made.live.payload.length).toBeLessThanOrEqual(138);
        expect(made.code).toMatch(/^\d{6}$/);
      }),
      { numRuns: 50 },
    );
  });

  it('six digits that somebody has are not given to somebody else', async () => {
    const seal = await store.write((tx) => codes.draw(tx, 'guifangyuan', PASS_ID));
    expect(codes.codeOf('guifangyuan', PASS_ID, seal)).toMatch(/^\d{6}$/);
    expect(codes.codeOf('guifangyuan', PASS_ID, null)).toBeNull();
    expect(codes.codeOf('yunqili', PASS_ID, seal)).toBeNull();
  });
});
