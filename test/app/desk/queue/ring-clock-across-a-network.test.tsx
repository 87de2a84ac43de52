import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { ringClock, sayWait } from '../../../../src/app/desk/queue/ring-clock';
import { useClock } from '../../../../src/app/state/use-now';
import { usePagedList } from '../../../../src/app/state/use-paged-list';
import { ringsElapsed } from '../../../../src/domain/courtesy';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../src/domain/time';
import { summary } from '../../support/requests';
import Taro from '../../support/taro';

const RING_SECONDS = 20;

interface Way {
  /** How far the device's clock is off the server's. */
  readonly offset: number;
  /** How long the question takes to the server, and the answer back. */
  readonly up: number;
  readonly down: number;
  /** How long somebody has waited when the list is asked for. */
  readonly waited: number;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
/** Since a moment of `performance.now()`, in whole milliseconds, as the timers here count. */
const since = (moment: number) => Math.round(performance.now() - moment);

/** The queue of a desk as its page reads it, of a server that is so far away. */
async function openQueue({ offset, up, down, waited }: Way, meanwhile = () => {}) {
  const asked = performance.now();
  /** What the server's clock shows: it goes on by itself, however anybody sets the device's. */
  const began = Date.now() + offset;
  const serverNow = () => began + since(asked);
  const waitingSince = began - waited;
  Taro.request.mockImplementation(async () => {
    await sleep(up);
    const now = serverNow();
    meanwhile();
    await sleep(down);
    const row = summary({ waitingSince, waitingMs: now - waitingSince, clockRunning: true });
    return { statusCode: 200, data: { items: [row], nextCursor: null, counts: {}, now } };
  });
  const { result, unmount } = renderHook(() => {
    const list = usePagedList('queue', { state: 'open' });
    const now = useClock(list.ahead);
    const [row] = list.items;
    return (
      row && { clock: ringClock(row, now - list.asOf, RING_SECONDS), ms: row.waitingMs + now - list.asOf }
    );
  });
  await pass(up + down);
  return { shown: () => result.current, trueWait: () => serverNow() - waitingSince, unmount };
}

/** The page's clock ticks each second since it was opened: what is shown is looked at as it does. */
const nextTick = (opened: number) => pass(SECOND - (since(opened) % SECOND));

const offset = fc.integer({ min: -3 * DAY, max: 3 * DAY });
const oneWay = fc.integer({ min: 0, max: 7_000 });
const waited = fc.integer({ min: 0, max: 2 * HOUR });
const later = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

describe('The ring clock of a desk that is far from its server', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('TEL-1: given any clock of the device, when both ways are as long, then it is right to the second and the ring', async () => {
    await fc.assert(
      fc.asyncProperty(offset, oneWay, waited, later, async (offset, delay, waited, ticks) => {
        const opened = performance.now();
        const queue = await openQueue({ offset, up: delay, down: delay, waited });
        for (const seconds of ticks) {
          await pass((seconds - 1) * SECOND);
          await nextTick(opened);
          const wait = queue.trueWait();
          expect(queue.shown()?.clock?.wait).toBe(`等了 ${sayWait(wait)}`);
          expect(queue.shown()?.clock?.rings).toEqual(ringsElapsed(wait, RING_SECONDS));
        }
        queue.unmount();
      }),
      { numRuns: 40 },
    );
  });

  it('TEL-1: given ways of any length, then it is off by half of their difference, at most half the round trip', async () => {
    await fc.assert(
      fc.asyncProperty(offset, oneWay, oneWay, waited, async (offset, up, down, waited) => {
        const opened = performance.now();
        const queue = await openQueue({ offset, up, down, waited });
        await nextTick(opened);
        const off = Math.abs((queue.shown()?.ms ?? Number.NaN) - queue.trueWait());
        // Clocks tell whole milliseconds.
        expect(Math.abs(off - Math.abs(up - down) / 2)).toBeLessThanOrEqual(0.5);
        expect(off).toBeLessThanOrEqual((up + down + 1) / 2);
        queue.unmount();
      }),
      { numRuns: 40 },
    );
  });

  it('TEL-1: given somebody who sets the device’s clock while the answer is under way, then it is right all the same', async () => {
    await fc.assert(
      fc.asyncProperty(offset, oneWay, async (by, delay) => {
        const opened = performance.now();
        const way = { offset: 0, up: delay, down: delay, waited: MINUTE };
        const queue = await openQueue(way, () => jest.setSystemTime(Date.now() + by));
        await nextTick(opened);
        expect(queue.shown()?.clock?.wait).toBe(`等了 ${sayWait(queue.trueWait())}`);
        queue.unmount();
      }),
      { numRuns: 20 },
    );
  });
});
