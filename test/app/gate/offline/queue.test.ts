import fc from 'fast-check';
import {
  batchOf,
  checkOut,
  enqueue,
  isInside,
  nextStepOf,
  type OfflineEntry,
  type QueuedEntry,
  settle,
  stamp,
  turnAway,
  usesIn,
} from '../../../../src/app/gate/offline/queue';
import { MINUTE } from '../../../../src/domain/time';
import { STEPS } from '../../../../src/domain/visit/kinds';
import { AT, entry } from './given';

const STEP_TIMES = { greet: AT + 1, verify: AT + 2, register: AT + 2, issue: AT + 3, guide: AT + 4 };
const merged = (
  entryId: string,
  outcome: 'merged' | 'alreadyMerged' | 'conflict' | 'refused' = 'merged',
) => ({
  entryId,
  outcome,
  visitId: null,
  conflict: null,
  verdict: null,
});
const done = (change: Partial<QueuedEntry> = {}) =>
  entry({ steps: STEPS.map((step) => ({ step, at: STEP_TIMES[step] })), ...change });

describe('the five steps without a network', () => {
  it('GATE-2 given a good scan, when each step is stamped in its order, then register goes with verify', () => {
    let queue: readonly QueuedEntry[] = [entry()];
    const order = [];
    for (let step = nextStepOf(entry()); step; step = nextStepOf(queue[0] as QueuedEntry)) {
      order.push(step);
      queue = stamp(queue, 'entry-1', step, STEP_TIMES[step]);
    }
    expect(order).toEqual(['greet', 'verify', 'issue', 'guide']);
    expect(queue).toEqual([done()]);
  });

  it.each(['verify', 'register', 'issue', 'guide'] as const)(
    'GATE-2 given a good scan, when %s is stamped first, then nothing happens',
    (step) => {
      expect(stamp([entry()], 'entry-1', step, AT)).toEqual([entry()]);
    },
  );

  it('given a pass that was refused, then there is no step', () => {
    expect(nextStepOf(entry({ verdict: 'expired' }))).toBeNull();
    expect(stamp([entry({ verdict: 'expired' })], 'entry-1', 'greet', AT)[0]?.steps).toEqual([]);
  });

  it('given somebody whom the guard turned away, then there is no step, and their pass is not used', () => {
    const [away] = turnAway([entry()], 'entry-1', 'notVerified') as [QueuedEntry];
    expect(nextStepOf(away)).toBeNull();
    expect(usesIn([away])).toEqual([]);
    expect(usesIn([entry()])).toEqual([{ useId: entry().entryId, passId: entry().passId, at: AT }]);
  });

  it('given somebody inside, when they leave, then the time is kept; nobody leaves who is not inside', () => {
    expect(isInside(done())).toBe(true);
    expect(checkOut([done()], 'entry-1', AT + MINUTE)).toEqual([done({ leftAt: AT + MINUTE })]);
    expect(checkOut([entry()], 'entry-1', AT + MINUTE)).toEqual([entry()]);
  });
});

describe('telling the server', () => {
  it('given an entry that a guard is working on, then it waits, and is told after ten minutes as it is', () => {
    const queue = [entry({ steps: [{ step: 'greet', at: AT }] })];
    expect(batchOf(queue, AT + MINUTE)).toEqual([]);
    expect(batchOf(queue, AT + 11 * MINUTE)).toHaveLength(1);
  });

  it('given finished, refused and turned-away ones, then all are told, without what only the device knows', () => {
    const queue = [
      done({ entryId: 'a' }),
      entry({ entryId: 'b', verdict: 'expired' }),
      entry({ entryId: 'c', turnAwayReason: 'notVerified' }),
    ];
    const batch = batchOf(queue, AT + MINUTE);
    expect(batch.map(({ entryId }) => entryId)).toEqual(['a', 'b', 'c']);
    expect(batch[0]).toEqual({
      entryId: 'a',
      text: 'PASS',
      scannedAt: AT,
      steps: done().steps,
      leftAt: null,
      turnAwayReason: null,
      verdict: 'admit',
    });
  });

  it('given more than a hundred, then the oldest hundred are told first', () => {
    const queue = Array.from({ length: 120 }, (_, index) => done({ entryId: `e${index}` }));
    expect(batchOf(queue, AT).map(({ entryId }) => entryId)).toEqual(
      queue.slice(0, 100).map(({ entryId }) => entryId),
    );
  });

  it('given a lost answer, then everything is told again; given an answer, then what it names goes', () => {
    const queue = [done({ entryId: 'a' }), done({ entryId: 'b' })];
    const sent = batchOf(queue, AT);
    expect(settle(queue, sent, [])).toEqual(queue);
    expect(settle(queue, sent, [merged('a', 'conflict')])).toEqual([queue[1]]);
    expect(settle(queue, sent, [merged('a', 'alreadyMerged'), merged('b', 'refused')])).toEqual([]);
  });

  it('given somebody who left while it was under way, then that is told, too', () => {
    const queue = [done()];
    const sent = batchOf(queue, AT);
    const left = checkOut(queue, 'entry-1', AT + MINUTE);
    expect(settle(left, sent, [merged('entry-1')])).toEqual(left);
  });

  it('whatever is lost, repeated or shuffled, every scan arrives, and none twice', () => {
    const scans = fc.array(fc.record({ id: fc.nat(30), answered: fc.boolean(), half: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(scans, (happenings) => {
        const server = new Map<string, number>();
        let queue: readonly QueuedEntry[] = [];
        const told = (batch: readonly OfflineEntry[]) =>
          batch.map(({ entryId }) => {
            const known = server.has(entryId);
            server.set(entryId, 1);
            return merged(entryId, known ? 'alreadyMerged' : 'merged');
          });
        const scanned = new Set<string>();
        for (const { id, answered, half } of happenings) {
          const entryId = `e${id}`;
          if (!scanned.has(entryId)) queue = enqueue(queue, done({ entryId }));
          scanned.add(entryId);
          const sent = batchOf(queue, AT);
          const results = told(half ? sent.slice(0, Math.ceil(sent.length / 2)) : sent);
          if (answered) queue = settle(queue, sent, results);
        }
        const sent = batchOf(queue, AT);
        queue = settle(queue, sent, told(sent));
        expect(queue).toEqual([]);
        expect([...server.keys()].sort()).toEqual([...scanned].sort());
      }),
    );
  });
});
