import { enqueue } from '../../../src/server/outbox/outbox';
import { type Deliver, OutboxWorker } from '../../../src/server/outbox/worker';
import { openSqlite } from '../../../src/server/store/sqlite';
import type { Store } from '../../../src/server/store/store';

describe('the outbox', () => {
  let store: Store;
  let now = 1_000_000;
  const failures: number[] = [];
  beforeEach(async () => {
    store = await openSqlite(':memory:');
    now = 1_000_000;
    failures.length = 0;
  });
  afterEach(() => store.close());

  const put = (id: string, dueAt = now, topic = 'bell') =>
    store.write((tx) => enqueue(tx, [{ communityId: 'c', id, topic, payload: { ring: id }, dueAt }]));
  const worker = (deliver: Deliver) =>
    new OutboxWorker({
      store,
      topics: { bell: deliver },
      now: () => now,
      onError: (_, __, attempts) => failures.push(attempts),
    });

  it('delivers what is due, once, in the order in which it fell due', async () => {
    await put('later', now - 1);
    await put('sooner', now - 2);
    await put('future', now + 5);
    const rung: unknown[] = [];
    const bell = worker(async (_, __, payload) => void rung.push(payload));
    await bell.runDue();
    await bell.runDue();
    expect(rung).toEqual([{ ring: 'sooner' }, { ring: 'later' }]);
    now += 5;
    await bell.runDue();
    expect(rung).toHaveLength(3);
  });

  it('takes the same id twice as one item', async () => {
    await put('same');
    await put('same');
    const rung: unknown[] = [];
    await worker(async (_, __, payload) => void rung.push(payload)).runDue();
    expect(rung).toHaveLength(1);
  });

  it('tries again what failed, later each time, and keeps nothing of a failed try', async () => {
    await put('stubborn');
    let times = 0;
    const bell = worker(async (tx) => {
      times += 1;
      await tx
        .insertInto('department')
        .values({ community_id: 'c', id: String(times), name: 'half done' })
        .execute();
      if (times < 3) throw new Error('nobody answers');
    });
    await bell.runDue();
    await bell.runDue();
    expect(times).toBe(1);
    now += 2_000;
    await bell.runDue();
    now += 2_000;
    await bell.runDue();
    expect(times).toBe(2);
    now += 2_000;
    await bell.runDue();
    expect(times).toBe(3);
    expect(failures).toEqual([1, 2]);
    const kept = await store.db.selectFrom('department').select('id').execute();
    expect(kept).toEqual([{ id: '3' }]);
  });

  it('says which topic nobody delivers, and goes on with the others', async () => {
    await put('lost', now - 1, 'unknown');
    await put('found');
    const rung: unknown[] = [];
    await worker(async (_, __, payload) => void rung.push(payload)).runDue();
    expect(rung).toEqual([{ ring: 'found' }]);
    expect(failures).toEqual([1]);
  });
});
