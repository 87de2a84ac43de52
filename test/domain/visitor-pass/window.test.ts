import fc from 'fast-check';
import { isoDateOf, startOfDay } from '../../../src/domain/calendar';
import { DAY, MINUTE } from '../../../src/domain/time';
import { passWindowAt } from '../../../src/domain/visitor-pass';
import { friday, nextMonday, saturday, thursday, tuesday, wednesday } from '../support/times';
import { visitorPass } from './passes';

describe('a pass for Tuesday from 14:00 to 18:00', () => {
  it.each([
    ['13:57:59', { type: 'tooEarly', opensAt: tuesday('14:00') }],
    ['13:58', { type: 'open' }],
    ['14:00', { type: 'open' }],
    ['18:00', { type: 'open' }],
    ['18:02', { type: 'open' }],
    ['18:02:01', { type: 'expired' }],
  ])('at %s', (time, expected) => {
    expect(passWindowAt(visitorPass(), tuesday(time))).toEqual(expected);
  });

  it('on the day before it is early, on the day after it is over', () => {
    expect(passWindowAt(visitorPass({ notBefore: wednesday('14:00') }), tuesday('15:00'))).toEqual({
      type: 'tooEarly',
      opensAt: wednesday('14:00'),
    });
    expect(passWindowAt(visitorPass(), wednesday('15:00'))).toEqual({ type: 'expired' });
  });
});

describe('a regular pass for Mondays and Thursdays from 9:00 to 11:30, for two weeks from a Tuesday on', () => {
  const pass = visitorPass({
    notBefore: tuesday('00:00'),
    durationMinutes: 14 * 24 * 60,
    maxUses: 0,
    weekdays: [1, 4],
    dayStart: 36,
    dayEnd: 46,
  });

  it.each([
    ['on Tuesday', tuesday('10:00'), { type: 'notToday', opensAt: thursday('09:00') }],
    ['on Thursday, early', thursday('08:57'), { type: 'tooEarly', opensAt: thursday('09:00') }],
    ['on Thursday, a minute before', thursday('08:59'), { type: 'open' }],
    ['on Thursday at eleven', thursday('11:00'), { type: 'open' }],
    ['on Thursday, a minute late', thursday('11:31'), { type: 'open' }],
    ['on Thursday, late', thursday('11:33'), { type: 'notToday', opensAt: nextMonday('09:00') }],
    ['on Friday', friday('10:00'), { type: 'notToday', opensAt: nextMonday('09:00') }],
    ['on Monday', nextMonday('09:30'), { type: 'open' }],
    ['after the last Monday', nextMonday('12:00') + 7 * DAY, { type: 'expired' }],
  ])('%s', (_when, at, expected) => {
    expect(passWindowAt(pass, at)).toEqual(expected);
  });
});

it('a weekday’s edge at midnight is as soft as any other', () => {
  const saturdays = visitorPass({
    notBefore: tuesday('00:00'),
    durationMinutes: 10 * 24 * 60,
    weekdays: [6],
  });
  expect(passWindowAt(saturdays, saturday('00:00') - 2 * MINUTE)).toEqual({ type: 'open' });
  expect(passWindowAt(saturdays, saturday('00:00') - 3 * MINUTE)).toMatchObject({ type: 'notToday' });
  expect(passWindowAt(saturdays, saturday('23:59:59') + 2 * MINUTE)).toEqual({ type: 'open' });
  expect(passWindowAt(saturdays, saturday('23:59:59') + 3 * MINUTE)).toMatchObject({ type: 'expired' });
});

it('a day of a regular pass that the window cuts off is as short as the window', () => {
  const pass = visitorPass({ notBefore: tuesday('10:00'), durationMinutes: 60, dayStart: 36, dayEnd: 72 });
  expect(passWindowAt(pass, tuesday('09:30'))).toEqual({ type: 'tooEarly', opensAt: tuesday('10:00') });
  expect(passWindowAt(pass, tuesday('12:00'))).toEqual({ type: 'expired' });
});

/** Minute by minute, as one would count on one’s fingers. */
function openByHand(pass: ReturnType<typeof visitorPass>, at: number): boolean {
  const within = (moment: number) => {
    const minuteOfDay = (moment - startOfDay(isoDateOf(moment))) / MINUTE;
    const weekday = new Date(moment + 8 * 60 * MINUTE).getUTCDay() || 7;
    return (
      moment >= pass.notBefore &&
      moment <= pass.notBefore + pass.durationMinutes * MINUTE &&
      (pass.weekdays.length === 0 || pass.weekdays.includes(weekday)) &&
      minuteOfDay >= pass.dayStart * 15 &&
      minuteOfDay <= pass.dayEnd * 15
    );
  };
  return [-2, -1, 0, 1, 2].some((minutes) => within(at + minutes * MINUTE));
}

it('any window agrees with counting it minute by minute', () => {
  fc.assert(
    fc.property(
      fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 36 }),
      fc.nat(3 * 24 * 60),
      fc.integer({ min: 1, max: 10 * 24 * 60 }),
      fc.nat(14 * 24 * 60),
      (weekdays, dayStart, quarters, begin, durationMinutes, minute) => {
        const pass = visitorPass({
          notBefore: tuesday('00:00') + begin * MINUTE,
          durationMinutes,
          weekdays,
          dayStart,
          dayEnd: dayStart + quarters,
        });
        const at = tuesday('00:00') - DAY + minute * MINUTE;
        expect(passWindowAt(pass, at).type === 'open').toBe(openByHand(pass, at));
      },
    ),
    { numRuns: 1_000 },
  );
});

it('an opening that is promised is one', () => {
  fc.assert(
    fc.property(
      fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      fc.integer({ min: 0, max: 95 }),
      fc.nat(14 * 24 * 60),
      (weekdays, dayStart, minute) => {
        const pass = visitorPass({
          notBefore: tuesday('09:00'),
          durationMinutes: 10_000,
          weekdays,
          dayStart,
        });
        const window = passWindowAt(pass, tuesday('00:00') - DAY + minute * MINUTE);
        if ('opensAt' in window) expect(passWindowAt(pass, window.opensAt)).toEqual({ type: 'open' });
      },
    ),
  );
});
