import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { audit } from '../support/audit';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { DAY, TUESDAY_10 } from '../support/times';
import { filesUnder, tracesIn } from '../support/traces';

/** Somebody whose every trace can be told from all others. */
const CANARY = { phone: '13766554433', name: '欧冶金雀', plate: '粤B·8Q7Z6', tail: '****4433' };
const REPLY = '您好，我们马上为您处理，请您放心，谢谢。再见！';

const picture = () =>
  sharp({ create: { width: 31, height: 17, channels: 3, background: '#a68' } })
    .jpeg()
    .toBuffer();

/** A resident who has left something everywhere: rooms, requests with words and photos, calls, ratings, looks, answers that were kept. */
async function live(running: RunningServer, { closing }: { closing: boolean }) {
  const { phone, name, plate } = CANARY;
  const desk = await running.signIn('frontDesk');
  const supervisor = await running.signIn('supervisor');
  const technician = await running.signIn('technician');
  const canary = await running.signIn({ phone, name, communityId: 'guifangyuan' });
  const [room] = (await canary.call('listRooms', { query: { building: '6 栋' } })).rooms;
  const binding = await canary.call('requestRoomBinding', {
    body: { roomId: room?.id ?? '', relation: 'owner' },
  });
  await desk.call('verifyRoomBinding', { params: { id: binding.id }, body: { papers: `${name}的身份证` } });

  const photo = await canary.upload(await picture());
  if (!photo.ok) throw new Error('no photo');
  const { id } = await canary.call('createServiceRequest', {
    body: {
      kind: 'repair',
      matter: `我是${name}，车牌${plate}，电话${phone}，车位漏水`,
      place: `车位，${plate}`,
      photoIds: [photo.body.id],
    },
  });
  await canary.call('sendMessage', { params: { id }, body: { text: `请打${phone}找${name}` } });
  await desk.call('accept', {
    params: { id },
    body: { reply: `${name}${REPLY}`, outOfTurnReason: `${name}家在漏水` },
  });
  await supervisor.call('revealPhone', { params: { id }, body: { purpose: 'question' } });
  const { departments } = await desk.call('listDepartments');
  const works = departments.find(({ people }) => people.some((one) => one.id === technician.me?.id));
  await desk.call('dispatch', {
    params: { id },
    body: { departmentId: works?.id ?? '', technicianId: technician.me?.id ?? '', reply: `${name}${REPLY}` },
  });
  await technician.call('start', { params: { id }, body: {} });
  const workPhoto = await technician.upload(await picture());
  if (!workPhoto.ok) throw new Error('no photo');
  await technician.call('handle', {
    params: { id },
    body: { note: `${name}在家，${plate}已移开`, photoIds: [workPhoto.body.id], reply: `${name}${REPLY}` },
  });
  let receipt: string | null = null;
  if (closing) {
    await desk.call('recordCallback', {
      params: { id },
      body: { channel: 'phone', verdict: 'satisfied', words: `${name}说满意`, reply: `${name}${REPLY}` },
    });
    await canary.call('rate', {
      params: { id },
      body: {
        service: { stars: 5, tags: ['准时'], words: `谢谢，${name}` },
        callback: { stars: 4, tags: [], words: plate },
      },
    });
    receipt = (await canary.call('getServiceRequest', { params: { id } })).receiptHash;
  }
  // Read before and so kept in memory.
  await desk.call('listServiceRequests', { query: { view: 'all', limit: 50 } });
  return { canary, desk, supervisor, technician, id, receipt, photos: [photo.body, workPhoto.body] };
}

const everythingOf = (client: Client) =>
  client.call('listServiceRequests', { query: { view: 'all', limit: 50 } });

describe('an account that is deleted', () => {
  let running: RunningServer;
  let lived: Awaited<ReturnType<typeof live>>;
  const words = Object.values(CANARY);

  beforeAll(async () => {
    running = await startServer({ at: TUESDAY_10 });
    lived = await live(running, { closing: true });
  }, 60_000);
  afterAll(() => running.stop());

  it('stood everywhere before', () => {
    expect(tracesIn(running, words).length).toBeGreaterThan(2);
  });

  it('goes at once when nothing is open, and so does its session', async () => {
    const { canary } = lived;
    const key = 'delete-me-once-0001';
    expect(await canary.call('requestAccountDeletion', { key })).toEqual({
      status: 'done',
      dueAt: TUESDAY_10,
      open: [],
    });
    expect((await canary.refused('getMe')).code).toBe('notSignedIn');
  });

  it('is in no list, no story and no search any more, also where it was kept in memory', async () => {
    const { desk, supervisor, id } = lived;
    for (const client of [desk, supervisor]) {
      const seen = [
        await everythingOf(client),
        await client.call('getServiceRequest', { params: { id } }),
        await client.call('getServiceRequestEvents', { params: { id } }),
        await client.call('findResidents', { query: { query: '4433' } }),
        await client.call('findResidents', { query: { query: CANARY.name } }),
      ];
      for (const word of words) expect(JSON.stringify(seen)).not.toContain(word);
    }
    const { requester, matter, ratings } = await desk.call('getServiceRequest', { params: { id } });
    expect(requester.name).toBe('已注销住户');
    expect(matter).toBe('内容已按隐私说明删除');
    expect(ratings[0]).toMatchObject({ service: { stars: 5, words: '' }, servedBy: [{ name: '张建国' }] });
    expect(
      (await supervisor.refused('revealPhone', { params: { id }, body: { purpose: 'question' } })).code,
    ).toBe('notFound');
  });

  it('leaves the receipt valid, every chain whole, and `npm run verify` content', async () => {
    const receipt = await running.anonymous.call('getReceipt', { params: { hash: lived.receipt ?? '' } });
    expect(receipt).toMatchObject({ intact: true, brokenAt: null });
    expect(await audit(running.server.store.db)).toEqual([]);
    const verify = spawnSync(
      process.execPath,
      [
        '--require',
        createRequire(__filename).resolve('tsx/cjs'),
        join(__dirname, '../../../src/server/verify.ts'),
      ],
      { env: { ...process.env, DATA_DIR: running.dataDir }, encoding: 'utf8' },
    );
    expect(verify).toMatchObject({ status: 0, stderr: '' });
  });

  it('takes its photos with it, and those that staff took at its home', async () => {
    while ((await running.server.outbox.runDue()) > 0);
    for (const { url, id } of lived.photos) {
      expect((await fetch(new URL(url, running.url))).status).toBe(422);
      expect(filesUnder(running.dataDir).filter((path) => path.includes(id))).toEqual([]);
    }
  });

  it('stands nowhere in the raw bytes of the store, its log, other files or the log', async () => {
    await running.server.housekeeping.run();
    expect(tracesIn(running, words)).toEqual([]);
    const wal = join(running.dataDir, 'three-windows.sqlite-wal');
    expect(statSync(wal).size).toBeLessThan(100_000);
    const { db } = running.server.store;
    for (const table of ['session', 'consent', 'room_binding'] as const) {
      const rows = await db.selectFrom(table).select('person_id').execute();
      expect(rows.map(({ person_id }) => person_id)).not.toContain(lived.canary.me?.id);
    }
    const looks = await db.selectFrom('access_log').select('subject_id').execute();
    expect(looks).toEqual([{ subject_id: '' }]);
  });

  it('is somebody new when the same number comes again', async () => {
    const { phone, name } = CANARY;
    const anew = await running.signIn({ phone, name, communityId: 'guifangyuan' });
    expect(anew.me?.id).not.toBe(lived.canary.me?.id);
    expect(anew.me).toMatchObject({ rooms: [], deletion: null });
    const { items } = await anew.call('listServiceRequests', { query: { view: 'mine' } });
    expect(items).toEqual([]);
  });
});

describe('an account that is to be deleted while something is open', () => {
  let running: RunningServer;
  beforeEach(async () => {
    running = await startServer({ at: TUESDAY_10 });
  });
  afterEach(() => running.stop());

  it('is told what is open and until when, and can be kept after all', async () => {
    const { canary, id } = await live(running, { closing: false });
    const answer = await canary.call('requestAccountDeletion');
    // Tuesday 24 November and fifteen working days: Tuesday 15 December, 00:00.
    expect(answer).toMatchObject({ status: 'scheduled', dueAt: Date.UTC(2026, 11, 14, 16), open: [{ id }] });
    expect((await canary.call('requestAccountDeletion')).dueAt).toBe(answer.dueAt);
    expect((await canary.call('getMe')).deletion).toEqual({ requestedAt: TUESDAY_10, dueAt: answer.dueAt });
    expect((await canary.call('cancelAccountDeletion')).deletion).toBeNull();
    expect((await canary.refused('cancelAccountDeletion')).code).toBe('wrongState');
    running.clock.to(answer.dueAt + DAY);
    await running.server.housekeeping.run();
    await canary.call('getMe');
  }, 60_000);

  it('goes when the last of it is closed', async () => {
    const { canary, id } = await live(running, { closing: false });
    await canary.call('requestAccountDeletion');
    await running.server.housekeeping.run();
    await canary.call('answerCallback', { params: { id }, body: { verdict: 'satisfied' } });
    await running.server.housekeeping.run();
    expect((await canary.refused('getMe')).code).toBe('notSignedIn');
    while ((await running.server.outbox.runDue()) > 0);
    await running.server.housekeeping.run();
    expect(tracesIn(running, Object.values(CANARY))).toEqual([]);
  }, 60_000);

  it('goes after fifteen working days whatever is open: what nobody has begun is withdrawn, the rest goes on without a name', async () => {
    const { canary, desk, id } = await live(running, { closing: false });
    const waiting = await canary.call('createServiceRequest', {
      body: { kind: 'inquiry', matter: `${CANARY.name}问` },
    });
    const { dueAt } = await canary.call('requestAccountDeletion');
    running.clock.to(dueAt - 1);
    await running.server.housekeeping.run();
    await canary.call('getMe');
    running.clock.to(dueAt);
    await running.server.housekeeping.run();
    expect((await canary.refused('getMe')).code).toBe('notSignedIn');
    const closed = await desk.call('getServiceRequest', { params: { id: waiting.id } });
    expect(closed).toMatchObject({ status: 'closed', closeReason: 'withdrawn', roomId: null });
    const goesOn = await desk.call('getServiceRequest', { params: { id } });
    expect(goesOn).toMatchObject({ status: 'handled', requester: { name: '已注销住户' } });
    while ((await running.server.outbox.runDue()) > 0);
    await running.server.housekeeping.run();
    expect(tracesIn(running, Object.values(CANARY))).toEqual([]);
    expect(await audit(running.server.store.db)).toEqual([]);
  }, 60_000);

  it('is for residents: staff belong to the company, and their names stay on what they did', async () => {
    const desk = await running.signIn('frontDesk');
    expect((await desk.refused('requestAccountDeletion')).code).toBe('notPermitted');
  });

  it('spares what others of the household said', async () => {
    const { canary, id } = await live(running, { closing: false });
    const [room] = (await canary.call('getMe')).rooms;
    const housemate = await running.signIn({
      phone: '13766550001',
      name: '阿宝',
      communityId: 'guifangyuan',
    });
    const binding = await housemate.call('requestRoomBinding', {
      body: { roomId: room?.roomId ?? '', relation: 'family' },
    });
    const desk = await running.signIn('frontDesk');
    await desk.call('verifyRoomBinding', { params: { id: binding.id }, body: { papers: '身份证' } });
    await housemate.call('answerCallback', {
      params: { id },
      body: { verdict: 'satisfied', words: '水不漏了' },
    });
    expect(await canary.call('requestAccountDeletion')).toMatchObject({ status: 'done' });
    const { story, roomLabel } = await housemate.call('getServiceRequest', { params: { id } });
    expect(roomLabel).not.toBeNull();
    expect(story.find(({ type }) => type === 'callbackAnswered')?.words).toBe('水不漏了');
    expect(JSON.stringify(story)).not.toContain(CANARY.name);
    expect(await audit(running.server.store.db)).toEqual([]);
  }, 60_000);
});
