import sharp from 'sharp';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { HOUR, MINUTE, TUESDAY_10 } from '../support/times';

let running: RunningServer;
let resident: Client;
let supervisor: Client;
let id: string;
beforeAll(async () => {
  running = await startServer({ at: TUESDAY_10 });
  resident = await running.signIn('resident');
  supervisor = await running.signIn('supervisor');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#8a6' } })
    .png()
    .toBuffer();
  const photo = await resident.upload(picture);
  if (!photo.ok) throw new Error('no photo');
  ({ id } = await resident.call('createServiceRequest', {
    body: { kind: 'complaint', matter: '楼上半夜装修', place: '六楼', photoIds: [photo.body.id] },
  }));
  await supervisor.call('revealPhone', { params: { id }, body: { purpose: 'question' } });
  running.clock.by(MINUTE);
  await supervisor.call('revealPhone', { params: { id }, body: { purpose: 'callback' } });
});
afterAll(() => running.stop());

describe('who has looked at me', () => {
  it('is told to the resident: who, when, why and in which request, the latest first', async () => {
    const { looks, nextCursor } = await resident.call('listLooksAtMe', { query: {} });
    expect(looks).toEqual([
      expect.objectContaining({ at: TUESDAY_10 + MINUTE, why: 'callback', serviceRequestId: id }),
      expect.objectContaining({
        at: TUESDAY_10,
        why: 'question',
        by: { name: supervisor.me?.name, role: 'supervisor' },
      }),
    ]);
    expect(nextCursor).toBeNull();
  });

  it('comes in pages', async () => {
    const first = await resident.call('listLooksAtMe', { query: { limit: 1 } });
    const second = await resident.call('listLooksAtMe', {
      query: { limit: 1, cursor: first.nextCursor ?? undefined },
    });
    expect([first.looks[0]?.why, second.looks[0]?.why]).toEqual(['callback', 'question']);
    expect(second.nextCursor).toBeNull();
  });

  it('is told to nobody else', async () => {
    expect((await supervisor.call('listLooksAtMe', { query: {} })).looks).toEqual([]);
  });
});

describe('my data', () => {
  it('has everything that was collected about me, and photos at addresses that open', async () => {
    const data = await resident.call('exportMyData');
    expect(data).toMatchObject({
      exportedAt: '2026-11-24 10:01',
      person: { name: '李娟', phone: '13800000001', role: '住户', community: '桂芳园' },
      rooms: [{ room: '3 栋 1201', relation: '业主', status: '已核实', note: '身份证、房产证' }],
      looks: [{ why: '回访', role: '主管' }, { why: '了解情况' }],
    });
    expect(data.consents.map(({ purpose }) => purpose).sort()).toEqual(
      ['处理您的事项和访客预约', '登录和联系', '绑定房屋'].sort(),
    );
    const complaint = data.requests.find(({ matter }) => matter === '楼上半夜装修');
    expect(complaint).toMatchObject({ kind: 'complaint', place: '六楼', status: 'received' });
    expect(complaint?.story[0]).toMatchObject({ what: 'received', by: '李娟', words: '楼上半夜装修' });
    const [photo] = data.photos;
    expect(photo?.sentWith).toBe(complaint?.serial);
    expect((await fetch(new URL(photo?.address ?? '', running.url))).headers.get('content-type')).toBe(
      'image/webp',
    );
    expect(data.sessions).toHaveLength(1);
  });

  it('says nothing that only staff are to know', async () => {
    const { requests } = await resident.call('exportMyData');
    const told = requests.flatMap(({ story }) => story.map(({ what }) => what));
    expect(told).not.toContain('taken');
    expect(told).not.toContain('escalated');
  });

  it('is given five times an hour, and to each for themself', async () => {
    const technician = await running.signIn('technician');
    for (let time = 0; time < 5; time += 1) await technician.call('exportMyData');
    expect(await technician.refused('exportMyData')).toMatchObject({ code: 'rateLimited' });
    await supervisor.call('exportMyData');
    running.clock.by(HOUR);
    await technician.call('exportMyData');
  });
});
