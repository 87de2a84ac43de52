import fc from 'fast-check';
import { readingOf, skewOf, trueTime } from '../../../../src/app/gate/offline/clock';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/time';
import { AT, device } from './given';

const reading = { server: AT, device: device(AT) };

describe('given a device whose clock was right when it last heard from the server', () => {
  it('when the clock goes on, then it is trusted', () => {
    expect(skewOf(reading, device(AT + HOUR))).toBe(0);
  });

  it('when somebody sets it in the same run of the app, then it is known by how much', () => {
    const set = device(AT + HOUR, { wall: AT + HOUR + 7 * MINUTE });
    expect(skewOf(reading, set)).toBe(7 * MINUTE);
    expect(trueTime(reading, set)).toBe(AT + HOUR);
  });

  it('when somebody sets it back and starts the app anew, then it is known to be wrong', () => {
    const back = { wall: AT - 20 * MINUTE, steady: 5, run: 'b' };
    expect(skewOf(reading, back)).toBe(-20 * MINUTE);
    expect(trueTime(reading, back)).toBe(AT);
  });

  it('when the app was started anew and time went on, then nothing speaks against it', () => {
    expect(skewOf(reading, { wall: AT + HOUR, steady: 5, run: 'b' })).toBe(0);
  });
});

it('given a device that was five minutes ahead, then it still is after a new start', () => {
  const ahead = { server: AT, device: device(AT + 5 * MINUTE) };
  expect(skewOf(ahead, { wall: AT + HOUR + 5 * MINUTE, steady: null, run: 'b' })).toBe(5 * MINUTE);
  expect(trueTime(ahead, { wall: AT + HOUR + 5 * MINUTE, steady: null, run: 'b' })).toBe(AT + HOUR);
});

it('given an answer that took four seconds, then the middle of them is what the server’s clock is held against', () => {
  const asked = device(AT, { steady: 1_000 });
  const answered = device(AT + 4 * SECOND, { steady: 5_000 });
  expect(readingOf(AT + 2 * SECOND, asked, answered).device).toEqual({
    wall: AT + 2 * SECOND,
    steady: 3_000,
    run: 'a',
  });
});

it('given no reading at all, then the device’s own clock is all there is', () => {
  expect(trueTime(null, device(AT))).toBe(AT);
});

it('the true time never depends on how the clock was set within one run', () => {
  fc.assert(
    fc.property(fc.integer({ min: -HOUR, max: HOUR }), fc.nat(HOUR), (set, passed) => {
      const steady = (device(AT).steady as number) + passed;
      expect(trueTime(reading, { wall: AT + passed + set, steady, run: 'a' })).toBe(AT + passed);
    }),
  );
});
