import { MOST_MISSED } from '../../../src/server/live/community-feed';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

/** The feed by request: what somebody has missed, of all that concerns them. */
describe('GET /api/feed', () => {
  let running: RunningServer;
  let resident: Client;
  let neighbour: Client;
  let desk: Client;
  beforeAll(async () => {
    running = await startServer({ at: TUESDAY_10, env: { CALLS_PER_MINUTE: '1000000' } });
    resident = await running.signIn('resident');
    neighbour = await running.signIn({ phone: '13800001202' });
    desk = await running.signIn('frontDesk');
  });
  afterAll(() => running.stop());

  const now = async (client: Client) =>
    (await client.call('getFeed', { query: { after: 999_999_999 } })).position;
  const since = async (client: Client, after: number, limit = 100) =>
    client.call('getFeed', { query: { after, limit } });
  const file = async (matter = '水槽漏水') =>
    (await resident.call('createServiceRequest', { body: { kind: 'inquiry', matter } })).id;

  it('tells those whom it concerns that something has happened, in order, without a word of what', async () => {
    const after = await now(desk);
    const id = await file();
    await desk.call('accept', { params: { id }, body: { outOfTurnReason: '在前台等候' } });
    const { items, position, reset } = await since(desk, after);
    expect(reset).toBe(false);
    expect(position).toBe(items[items.length - 1]?.position);
    expect(items.map(({ type, version }) => [type, version])).toEqual([
      ['received', 1],
      ['messageSent', 2],
      ['taken', 3],
      ['accepted', 4],
    ]);
    for (const item of items) {
      expect(item).toMatchObject({ subject: 'serviceRequest', id });
      expect(Object.keys(item).sort()).toEqual(['id', 'position', 'subject', 'type', 'version']);
    }
  });

  it('says to a resident that something has changed where the step is the staff’s own', async () => {
    const after = await now(resident);
    const id = await file();
    await desk.call('take', { params: { id }, body: { outOfTurnReason: '在前台等候' } });
    expect((await since(resident, after)).items.map(({ type }) => type)).toEqual([
      'received',
      'messageSent',
      'changed',
    ]);
  });

  it('tells nobody else, and goes on all the same', async () => {
    const after = await now(neighbour);
    await file();
    const { items, position } = await since(neighbour, after);
    expect(items).toEqual([]);
    expect(position).toBeGreaterThan(after);
  });

  it('is read in pages, without a gap', async () => {
    const after = await now(desk);
    for (let count = 0; count < 3; count += 1) await file();
    const whole = (await since(desk, after)).items;
    expect(whole).toHaveLength(6);
    const pages: typeof whole = [];
    for (let at = after; ; ) {
      const page = await since(desk, at, 4);
      pages.push(...page.items);
      if (page.position === at) break;
      at = page.position;
    }
    expect(pages).toEqual(whole);
  });

  it('says that something has passed to others, and does not name it any more', async () => {
    const technician = await running.signIn('technician');
    const { departments } = await desk.call('listDepartments');
    const works = departments.find(({ people }) => people.some(({ id }) => id === technician.me?.id));
    const colleague = works?.people.find(({ id }) => id !== technician.me?.id);
    const id = await file();
    await desk.call('accept', { params: { id }, body: { outOfTurnReason: '在前台等候' } });
    const after = await now(technician);
    await desk.call('dispatch', {
      params: { id },
      body: { departmentId: works?.id ?? '', technicianId: technician.me?.id ?? '' },
    });
    expect((await since(technician, after)).items).toEqual([
      expect.objectContaining({ id, type: 'dispatched' }),
    ]);
    await desk.call('reassign', {
      params: { id },
      body: { departmentId: works?.id ?? '', technicianId: colleague?.id ?? '', reason: '换人' },
    });
    const { items } = await since(technician, after);
    expect(items).toEqual([expect.objectContaining({ id: null, type: 'gone', version: 0 })]);
    expect(JSON.stringify(items)).not.toContain(id);
  });

  it('asks whoever has missed too much, or comes from another log, to read everything anew', async () => {
    const head = await now(desk);
    expect(await since(desk, head + 1)).toEqual({ items: [], position: head, reset: true });
    // Each filing is two events.
    for (let filed = 0; filed <= MOST_MISSED / 2; filed += 50)
      await Promise.all(Array.from({ length: 50 }, () => file()));
    expect((await since(desk, head)).reset).toBe(true);
    const newest = await since(desk, (await now(desk)) - MOST_MISSED, 200);
    expect([newest.reset, newest.items.length]).toEqual([false, 200]);
  });

  it('refuses what is no position', async () => {
    expect((await desk.refused('getFeed', { query: { after: -1 } as never })).code).toBe('invalidInput');
    expect((await desk.refused('getFeed', { query: {} as never })).code).toBe('invalidInput');
  });
});
