import { STANDARD_SERVICE_LEVELS } from '../../../src/domain/service-request';
import { forgetKeys } from '../../../src/server/store/idempotency';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { DAY, TUESDAY_10 } from '../support/times';

/** What passes between the two who talk in a request, besides its steps. */
describe('the conversation', () => {
  let running: RunningServer;
  let resident: Client;
  let neighbour: Client;
  let desk: Client;
  beforeAll(async () => {
    running = await startServer({ at: TUESDAY_10 });
    resident = await running.signIn('resident');
    neighbour = await running.signIn({ phone: '13800001202' });
    desk = await running.signIn('frontDesk');
  });
  afterAll(() => running.stop());

  const file = (by = resident) =>
    by.call('createServiceRequest', { body: { kind: 'inquiry', matter: '请问物业费怎么交' } });
  const messagesIn = async (id: string) =>
    (await resident.call('getServiceRequest', { params: { id } })).story.filter(
      ({ type, actor }) => type === 'messageSent' && actor !== null,
    );
  const accept = (id: string) =>
    desk.call('accept', { params: { id }, body: { outOfTurnReason: '在前台等候' } });

  it('keeps a message once, though its key was forgotten a week ago and it is sent again', async () => {
    const { id } = await file();
    const message = { params: { id }, body: { text: '我在家', clientId: 'name-1' } };
    await resident.call('sendMessage', message);
    running.clock.by(20 * DAY);
    await running.server.store.write((tx) => forgetKeys(tx, running.clock.now()));
    const again = await resident.call('sendMessage', message);
    running.clock.to(TUESDAY_10);
    expect(await messagesIn(id)).toHaveLength(1);
    expect(again.id).toBe(id);
    // Sent by two hands at once, and by one after the other.
    await Promise.all([1, 2, 3].map(() => resident.call('sendMessage', message)));
    expect(await messagesIn(id)).toHaveLength(1);
  });

  it('keeps it once also where the request has moved on or was closed meanwhile', async () => {
    const { id } = await file();
    const message = { params: { id }, body: { text: '我在家', clientId: 'name-2' } };
    await resident.call('sendMessage', message);
    await resident.call('withdraw', { params: { id }, body: {} });
    expect((await resident.call('sendMessage', message)).status).toBe('closed');
    const other = { params: { id }, body: { text: '我在家', clientId: 'name-3' } };
    expect((await resident.refused('sendMessage', other)).code).toBe('wrongState');
  });

  it('refuses the same name in another request, and leaves names to each person', async () => {
    const [one, other] = [await file(), await file()];
    await resident.call('sendMessage', {
      params: { id: one.id },
      body: { text: '我在家', clientId: 'name-4' },
    });
    const elsewhere = { params: { id: other.id }, body: { text: '我在家', clientId: 'name-4' } };
    expect((await resident.refused('sendMessage', elsewhere)).code).toBe('clientIdReused');
    const theirs = await file(neighbour);
    await neighbour.call('sendMessage', {
      params: { id: theirs.id },
      body: { text: '我在家', clientId: 'name-4' },
    });
  });

  it('tells the sender the name of their message, and nobody else', async () => {
    const { id } = await file();
    await accept(id);
    await desk.call('sendMessage', {
      params: { id },
      body: { text: '您好，请稍候，谢谢。', moment: 'progress', clientId: 'desk-1' },
    });
    const named = async (client: Client) =>
      (await client.call('getServiceRequest', { params: { id } })).story.flatMap(
        ({ clientId }) => clientId ?? [],
      );
    expect([await named(desk), await named(resident)]).toEqual([['desk-1'], []]);
  });

  it('says how far the other side has read, and a mark only moves on', async () => {
    const { id } = await file();
    const { version } = await accept(id);
    const seen = async (client: Client) =>
      (await client.call('getServiceRequest', { params: { id } })).seenUpTo;
    expect([await seen(desk), await seen(resident)]).toEqual([0, 0]);
    await resident.call('markSeen', { params: { id }, body: { seq: version } });
    await resident.call('markSeen', { params: { id }, body: { seq: 1 } });
    expect([await seen(desk), await seen(resident)]).toEqual([version, 0]);
    await desk.call('markSeen', { params: { id }, body: { seq: 999 } });
    // Nobody has read what was not said yet.
    expect(await seen(resident)).toBe(version);
  });

  it('DESK-7: whoever waits knows how many are before them, and staff are not told', async () => {
    const first = await file();
    const second = await file(neighbour);
    const place = async (client: Client, id: string) =>
      (await client.call('getServiceRequest', { params: { id } })).ahead;
    const before = await place(resident, first.id);
    // What one is answered at once is what one reads afterwards.
    expect([first.ahead, second.ahead]).toEqual([before, (before ?? 0) + 1]);
    expect(await place(neighbour, second.id)).toBe((before ?? 0) + 1);
    expect(await place(desk, second.id)).toBeNull();
    // A complaint about the window waits for the supervisor, and stands in nobody's way.
    const complaint = await resident.call('createServiceRequest', {
      body: { kind: 'complaint', matter: '前台态度不好', aboutWindow: true },
    });
    expect(complaint.ahead).toBeNull();
    // An emergency goes before, and is not told to wait for its turn.
    const emergency = await neighbour.call('createServiceRequest', {
      body: { kind: 'repair', matter: '水管爆了', urgency: 'emergency' },
    });
    expect([emergency.ahead, await place(neighbour, emergency.id)]).toEqual([null, null]);
    expect(await place(resident, first.id)).toBe((before ?? 0) + 1);
    await accept(first.id);
    expect(await place(resident, first.id)).toBeNull();
  });

  it('DESK-7: in a busy hour the acknowledgement says the turn', async () => {
    let latest = await file();
    while ((latest.ahead ?? 0) < STANDARD_SERVICE_LEVELS.busyFromWaiting) latest = await file();
    expect(latest.story[1]?.reply?.text).toContain(`您排在第 ${(latest.ahead ?? 0) + 1} 位`);
  });
});
