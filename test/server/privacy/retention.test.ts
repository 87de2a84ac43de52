import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { enqueue } from '../../../src/server/outbox/outbox';
import { audit } from '../support/audit';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { DAY, HOUR, TUESDAY_10 } from '../support/times';

const YEAR = 365 * DAY;

let running: RunningServer;
beforeEach(async () => {
  running = await startServer({
    at: TUESDAY_10,
    env: {
      IDEMPOTENCY_DAYS: '3',
      CODE_HOURS: '2',
      SESSION_DAYS: '365',
      ENDED_SESSION_DAYS: '5',
      ACCESS_LOG_DAYS: '60',
      CLOSED_REQUEST_YEARS: '2',
      UNCLAIMED_PHOTO_DAYS: '4',
    },
  });
});
afterEach(() => running.stop());

const count = async (table: 'idempotency_key' | 'sign_in_code' | 'access_log' | 'photo' | 'session') => {
  const { n } = await running.server.store.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
};

/** Tidies up shortly before the time is over, and when it is. */
async function around(after: number, look: () => Promise<number>): Promise<[before: number, after: number]> {
  running.clock.to(TUESDAY_10 + after);
  await running.server.housekeeping.run();
  const before = await look();
  running.clock.by(1);
  await running.server.housekeeping.run();
  return [before, await look()];
}

const picture = () =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: '#8a6' } })
    .png()
    .toBuffer();

async function closedRequest(resident: Client): Promise<{ id: string; receipt: string; photo: string }> {
  const photo = await resident.upload(await picture());
  if (!photo.ok) throw new Error('no photo');
  const { id } = await resident.call('createServiceRequest', {
    body: { kind: 'inquiry', matter: '装修垃圾放在哪里', photoIds: [photo.body.id] },
  });
  const { receiptHash } = await resident.call('withdraw', { params: { id }, body: { reason: '知道了' } });
  return { id, receipt: receiptHash ?? '', photo: photo.body.id };
}

describe('what has served its time is thrown away', () => {
  it('answers to repeated submissions after IDEMPOTENCY_DAYS', async () => {
    const resident = await running.signIn('resident');
    await resident.call('createServiceRequest', { body: { kind: 'repair', matter: '门锁坏了' } });
    expect(await around(3 * DAY, () => count('idempotency_key'))).toEqual([1, 0]);
  });

  it('one-time codes after CODE_HOURS', async () => {
    await running.signIn('resident');
    expect(await around(2 * HOUR, () => count('sign_in_code'))).toEqual([1, 0]);
  });

  it('sessions ENDED_SESSION_DAYS after they ended, and those that go on stay', async () => {
    await running.signIn('frontDesk');
    await (await running.signIn('resident')).call('signOut');
    expect(await around(5 * DAY, () => count('session'))).toEqual([2, 1]);
  });

  it('looks at a telephone number after ACCESS_LOG_DAYS', async () => {
    const resident = await running.signIn('resident');
    const supervisor = await running.signIn('supervisor');
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '门锁坏了' },
    });
    await supervisor.call('revealPhone', { params: { id }, body: { purpose: 'visit' } });
    expect(await around(60 * DAY, () => count('access_log'))).toEqual([1, 0]);
  });

  it('photos that were never sent after UNCLAIMED_PHOTO_DAYS', async () => {
    const resident = await running.signIn('resident');
    await resident.upload(await picture());
    expect(await around(4 * DAY, () => count('photo'))).toEqual([1, 0]);
  });

  it('words and photos of a request CLOSED_REQUEST_YEARS after it was closed; its receipt and every chain hold', async () => {
    const resident = await running.signIn('resident');
    const { id, receipt, photo } = await closedRequest(resident);
    const open = await resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '门锁坏了' },
    });
    const wordsLeft = async () => {
      const { rows } = {
        rows: await running.server.store.db.selectFrom('event').select(['body', 'stream_id']).execute(),
      };
      return rows.filter(({ body, stream_id }) => stream_id === id && body !== null).length;
    };
    const [before, after] = await around(2 * YEAR, wordsLeft);
    expect(before).toBeGreaterThan(0);
    expect(after).toBe(0);

    const desk = await running.signIn('frontDesk');
    await desk.call('listServiceRequests', { query: { view: 'all', limit: 50 } });
    expect(await desk.call('getServiceRequest', { params: { id } })).toMatchObject({
      matter: '内容已按隐私说明删除',
      photos: [],
      roomLabel: null,
      requester: { name: '李娟' },
    });
    expect((await desk.call('getServiceRequest', { params: { id: open.id } })).matter).toBe('门锁坏了');
    expect(await running.anonymous.call('getReceipt', { params: { hash: receipt } })).toMatchObject({
      intact: true,
    });
    expect(await audit(running.server.store.db)).toEqual([]);

    while ((await running.server.outbox.runDue()) > 0);
    const files = readdirSync(join(running.dataDir, 'photos'), { recursive: true }).join(' ');
    expect(files).not.toContain(photo);
  });

  it('what was done inside the house and outside it after a week, and what is still to be done stays', async () => {
    const { store } = running.server;
    const item = (id: string, lane?: string) => ({
      ...{ communityId: 'guifangyuan', id, topic: 'erasedPhotos', payload: { ids: [] }, dueAt: TUESDAY_10 },
      ...(lane === undefined ? {} : { lane }),
    });
    // More than are forgotten in one write.
    const inside = Array.from({ length: 1_100 }, (_, no) => item(`inside-${no}`));
    await store.write((tx) => enqueue(tx, [...inside, item('outside', 'wechat:somebody')]));
    await store.write((tx) =>
      tx.updateTable('outbox').set({ done_at: TUESDAY_10 }).where('topic', '=', 'erasedPhotos').execute(),
    );
    await store.write((tx) => enqueue(tx, [item('waits'), item('waits-outside', 'wechat:somebody')]));
    const left = async () =>
      (await store.db.selectFrom('outbox').select('id').where('topic', '=', 'erasedPhotos').execute()).map(
        ({ id }) => id,
      );
    const [before] = await around(7 * DAY, async () => (await left()).length);
    expect(before).toBe(1_103);
    expect((await left()).sort()).toEqual(['waits', 'waits-outside']);
  });

  it('a promise that ran out rises once, also when nobody remembers any more that it was looked at', async () => {
    const resident = await running.signIn('resident');
    const desk = await running.signIn('frontDesk');
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '电梯停了，有人被困', urgency: 'emergency' },
    });
    running.clock.by(HOUR);
    while ((await running.server.outbox.runDue()) > 0);
    running.clock.by(8 * DAY);
    await running.server.housekeeping.run();
    await desk.call('take', { params: { id }, body: {} });
    await resident.call('sendMessage', { params: { id }, body: { text: '还在等' } });
    while ((await running.server.outbox.runDue()) > 0);
    const { story } = await desk.call('getServiceRequest', { params: { id } });
    expect(story.filter(({ type }) => type === 'escalated')).toHaveLength(1);
    expect(await audit(running.server.store.db)).toEqual([]);
  });

  it('comes to those that were closed later, too, and goes over nothing twice', async () => {
    const resident = await running.signIn('resident');
    const first = await closedRequest(resident);
    running.clock.by(DAY);
    const second = await closedRequest(resident);
    const erased = async () =>
      (await running.server.store.db.selectFrom('erasure').select('service_request_id as id').execute()).map(
        ({ id }) => id,
      );
    running.clock.to(TUESDAY_10 + 2 * YEAR + 1);
    await running.server.housekeeping.run();
    const afterFirst = await erased();
    expect(afterFirst).toContain(first.id);
    expect(afterFirst).not.toContain(second.id);
    running.clock.by(DAY);
    await running.server.housekeeping.run();
    expect(await erased()).toContain(second.id);
  });
});
