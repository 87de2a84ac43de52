import { connect } from 'node:net';
import { LIVE_CLOSE, LIVE_PATH } from '../../../src/contract/live';
import { LiveClient } from '../support/live-client';
import { type Client, type RunningServer, startServer } from '../support/start-server';

const BEAT_MS = 800;

/** The feed over the WebSocket, on real sockets. */
describe('the live connection', () => {
  let running: RunningServer;
  let resident: Client;
  let desk: Client;
  const open: LiveClient[] = [];

  beforeAll(async () => {
    running = await startServer({ beatMs: BEAT_MS });
    resident = await running.signIn('resident');
    desk = await running.signIn('frontDesk');
  });
  afterEach(() => {
    for (const client of open.splice(0)) client.cut();
  });
  afterAll(() => running.stop());

  const hello = async (
    { token }: Pick<Client, 'token'>,
    after: number | null = null,
    app?: string,
  ): Promise<LiveClient> => {
    const client = await LiveClient.hello(running.url, token, after, app);
    open.push(client);
    return client;
  };
  const file = (by = resident, matter = '请问物业费怎么交') =>
    by.call('createServiceRequest', { body: { kind: 'inquiry', matter } });

  it('tells each what concerns them as soon as it is kept', async () => {
    const [atDesk, atHome] = [await hello(desk), await hello(resident)];
    await Promise.all([atDesk.welcomed(), atHome.welcomed()]);
    const { id } = await file();
    for (const client of [atDesk, atHome]) {
      await client.until(() => client.items.length >= 2);
      expect(client.items.map(({ type }) => type)).toEqual(['received', 'messageSent']);
      expect(client.items.every((item) => item.id === id)).toBe(true);
    }
  });

  it('goes on from where one has left: nothing twice, nothing left out', async () => {
    const first = await (await hello(desk)).welcomed();
    await file();
    await first.until(() => first.items.length === 2);
    const { position } = first;
    first.cut();
    await file();
    const second = await (await hello(desk, position)).welcomed();
    await file();
    await second.until(() => second.items.length === 4);
    expect(second.all('welcome')[0]).toMatchObject({ reset: false, position });
    const positions = [...first.items, ...second.items].map((item) => item.position);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
  });

  it('asks whoever knows nothing, or comes from another log, to read anew', async () => {
    expect((await (await hello(desk)).welcomed()).all('welcome')[0]?.reset).toBe(true);
    expect((await (await hello(desk, 99_999_999)).welcomed()).all('welcome')[0]?.reset).toBe(true);
  });

  it('takes the token in the first message only, and nobody without one', async () => {
    const nobody = await hello({ token: 'guifangyuan.nobody-at-all' });
    await nobody.until(() => nobody.closed !== null);
    expect(nobody.closed?.code).toBe(LIVE_CLOSE.notSignedIn);
    const hasty = new LiveClient(running.url);
    await hasty.opened();
    hasty.say({ type: 'watch', ids: [] });
    await hasty.until(() => hasty.closed !== null);
    expect(hasty.closed?.code).toBe(LIVE_CLOSE.refused);
    expect(running.log.join('')).not.toContain(desk.token ?? 'no token');
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['another shape', '{"type":"watch","ids":"all"}'],
    ['one field too many', '{"type":"beat","and":"more"}'],
    ['a second hello', '{"type":"hello","token":"guifangyuan.aaaaaaaaaa","app":"a","after":null}'],
  ])('ends when it hears %s', async (_, text) => {
    const client = await (await hello(desk)).welcomed();
    client.sayText(text);
    await client.until(() => client.closed !== null);
    expect(client.closed?.code).toBe(LIVE_CLOSE.refused);
  });

  it('passes over what only a newer app would say', async () => {
    const client = await (await hello(desk)).welcomed();
    client.sayText('{"type":"wave","hand":"left"}');
    client.say({ type: 'beat' });
    await client.until(() => client.all('beat').length > 0);
    expect(client.closed).toBeNull();
  });

  it('ends when it hears too much at once, or too long a word', async () => {
    const loud = await (await hello(desk)).welcomed();
    for (let count = 0; count < 40; count += 1) loud.say({ type: 'beat' });
    await loud.until(() => loud.closed !== null);
    expect(loud.closed?.code).toBe(LIVE_CLOSE.refused);
    const long = await (await hello(desk)).welcomed();
    long.sayText(JSON.stringify({ type: 'typing', id: 'x'.repeat(5_000) }));
    await long.until(() => long.closed !== null);
    expect(long.closed?.code).toBe(1009);
  });

  it('is opened nowhere else, and tells no address to the log', async () => {
    const { port } = new URL(running.url);
    const answered = (path: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1');
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('close', () => resolve(text));
        socket.write(
          `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
            'sec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OTAxMjM0NQ==\r\n\r\n',
        );
      });
    expect(await answered('/api/health?who=secret-address')).toMatch(/^HTTP\/1\.1 400 .*invalidInput/s);
    expect(await answered('/nowhere?who=secret-address')).toMatch(/^HTTP\/1\.1 400 /);
    expect(running.log.join('')).not.toContain('secret-address');
    const plain = await fetch(new URL(LIVE_PATH, running.url));
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([404, 'notFound']);
  });

  it('keeps the newer of two connections of one app, and both of two apps', async () => {
    const [older, other] = [await hello(desk, null, 'one'), await hello(desk, null, 'two')];
    await Promise.all([older.welcomed(), other.welcomed()]);
    const newer = await (await hello(desk, null, 'one')).welcomed();
    await older.until(() => older.closed !== null);
    expect(older.closed?.code).toBe(LIVE_CLOSE.replaced);
    expect([newer.closed, other.closed]).toEqual([null, null]);
  });

  it('shows that it is alive, and cuts whoever does not', async () => {
    const dead = new LiveClient(running.url, false);
    await dead.opened();
    dead.say({ type: 'hello', token: desk.token ?? '', app: 'dead', after: null });
    const alive = await (await hello(desk)).welcomed();
    await dead.until(() => dead.closed !== null, 5 * BEAT_MS);
    expect(dead.closed?.code).toBe(1006);
    await alive.until(() => alive.all('beat').length >= 3, 5 * BEAT_MS);
    expect(alive.closed).toBeNull();
  });

  it('is cut within a second when the token is taken back, also in the middle of things', async () => {
    const leaving = await running.signIn('frontDesk');
    const client = await (await hello(leaving)).welcomed();
    const staying = await (await hello(desk)).welcomed();
    await leaving.call('signOut');
    const at = performance.now();
    await client.until(() => client.closed !== null);
    expect(client.closed?.code).toBe(LIVE_CLOSE.notSignedIn);
    expect((client.closed?.at ?? 0) - at).toBeLessThan(1_000);
    expect(staying.closed).toBeNull();
  });

  it('is cut within a second when somebody leaves the community, and tells them nothing meanwhile', async () => {
    const guard = await running.signIn('supervisor');
    const client = await (await hello(guard)).welcomed();
    const at = performance.now();
    await running.server.store.write(async (tx) => {
      await tx
        .updateTable('person')
        .set({ left_at: Date.now() })
        .where('id', '=', guard.me?.id ?? '')
        .execute();
    });
    await file();
    await client.until(() => client.closed !== null);
    expect((client.closed?.at ?? 0) - at).toBeLessThan(1_000);
    expect([client.closed?.code, client.items]).toEqual([LIVE_CLOSE.notSignedIn, []]);
  });

  it('sends those to read anew who have become somebody else: a room was verified', async () => {
    const newcomer = await running.signIn('newcomer');
    const client = await (await hello(newcomer)).welcomed();
    const { rooms } = await newcomer.call('listRooms', { query: { building: '3 栋' } });
    const room = rooms.find(({ label }) => label.includes('1201'));
    const { id } = await newcomer.call('requestRoomBinding', {
      body: { roomId: room?.id ?? '', relation: 'tenant' },
    });
    await desk.call('verifyRoomBinding', { params: { id }, body: { papers: '租赁合同' } });
    await client.until(() => client.all('reset').length > 0);
    await resident.call('createServiceRequest', { body: { kind: 'repair', matter: '灯不亮' } });
    await client.until(() => client.items.length >= 2);
  });

  it('tells the other side, and only them, that somebody is writing and how far they have read', async () => {
    const { id } = await file();
    const [atDesk, atHome, elsewhere] = [await hello(desk), await hello(resident), await hello(desk)];
    await Promise.all([atDesk, atHome, elsewhere].map((client) => client.welcomed()));
    for (const client of [atDesk, atHome]) client.say({ type: 'watch', ids: [id] });
    // An answer to what was said after it means that it was heard.
    for (const client of [atDesk, atHome]) client.say({ type: 'beat' });
    await Promise.all([atDesk, atHome].map((client) => client.until(() => client.all('beat').length > 0)));

    atDesk.say({ type: 'typing', id });
    await atHome.until(() => atHome.all('typing').length > 0);
    expect(atHome.all('typing')[0]).toEqual({ type: 'typing', id, side: 'staff' });
    atHome.say({ type: 'typing', id });
    await atDesk.until(() => atDesk.all('typing').length > 0);

    await resident.call('markSeen', { params: { id }, body: { seq: 2 } });
    await atDesk.until(() => atDesk.all('seen').length > 0);
    expect(atDesk.all('seen')[0]).toEqual({ type: 'seen', id, side: 'resident', seq: 2 });
    expect([atDesk.all('typing').length, atHome.all('typing').length]).toEqual([1, 1]);
    expect([atHome.all('seen'), elsewhere.all('typing'), elsewhere.all('seen')]).toEqual([[], [], []]);
  });

  it('DESK-7: tells a resident who waits their turn, as it changes', async () => {
    const { id, ahead } = await file();
    expect(ahead).toBeGreaterThan(0);
    const client = await (await hello(resident)).welcomed();
    const emergency = await resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '水管爆了', urgency: 'emergency' },
    });
    // An emergency goes before everybody, and hears nothing of turns.
    client.say({ type: 'watch', ids: [emergency.id] });
    client.say({ type: 'watch', ids: [id] });
    await client.until(() => client.all('turn').length === 1);
    expect(client.all('turn')[0]).toEqual({ type: 'turn', id, ahead: (ahead ?? 0) + 1 });
    const { items } = await desk.call('listServiceRequests', { query: { view: 'queue', limit: 50 } });
    const before = items.find(
      (item) => item.status === 'received' && item.takenBy === null && item.id !== id,
    );
    await desk.call('accept', { params: { id: before?.id ?? '' }, body: { outOfTurnReason: '在前台等候' } });
    await client.until(() => client.all('turn').length === 2);
    expect(client.all('turn')[1]).toEqual({ type: 'turn', id, ahead });
    await desk.call('accept', { params: { id }, body: { outOfTurnReason: '在前台等候' } });
    await client.until(() => client.all('turn').length === 3);
    expect(client.all('turn')[2]).toEqual({ type: 'turn', id, ahead: null });
  });

  it('tells everybody when the server stops, and when to come back', async () => {
    const other = await startServer();
    const client = await LiveClient.hello(other.url, (await other.signIn('resident')).token);
    await client.welcomed();
    await other.stop();
    await client.until(() => client.closed !== null);
    expect(client.closed?.code).toBe(LIVE_CLOSE.goingAway);
    const afterMs = client.all('bye')[0]?.afterMs ?? 0;
    expect(afterMs).toBeGreaterThanOrEqual(500);
    expect(afterMs).toBeLessThanOrEqual(5_500);
  });
});
