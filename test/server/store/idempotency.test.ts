import { type Client, type RunningServer, startServer } from '../support/start-server';
import { DAY, HOUR, TUESDAY_10 } from '../support/times';

const BODY = { kind: 'inquiry', matter: '停车月卡怎么办理' } as const;

describe('an idempotency key', () => {
  let server: RunningServer;
  let resident: Client;
  beforeAll(async () => {
    server = await startServer({ at: TUESDAY_10 });
    resident = await server.signIn('resident');
  });
  afterAll(() => server.stop());
  beforeEach(() => server.clock.to(TUESDAY_10));

  const raw = async (key: string, body: object = BODY) => {
    const response = await resident.send('createServiceRequest', { body: body as typeof BODY, key });
    return { status: response.status, text: await response.text() };
  };

  it('gives the first answer again, word for word, whatever has happened since', async () => {
    const first = await raw('again-and-again');
    const { id } = JSON.parse(first.text) as { id: string };
    await resident.call('withdraw', { params: { id }, body: {} });
    server.clock.by(HOUR);
    expect(await raw('again-and-again')).toEqual(first);
  });

  it('does not mind the order of the fields', async () => {
    const first = await raw('any-order', { kind: BODY.kind, matter: BODY.matter });
    expect(await raw('any-order', { matter: BODY.matter, kind: BODY.kind })).toEqual(first);
  });

  it.each<[string, (id: string) => Promise<{ code: string }>]>([
    [
      'another body',
      () =>
        resident.refused('createServiceRequest', { body: { ...BODY, matter: '停车年卡' }, key: 'one-thing' }),
    ],
    ['another action', (id) => resident.refused('withdraw', { params: { id }, body: {}, key: 'one-thing' })],
  ])('is refused with %s, and nothing comes of it', async (_, misuse) => {
    const { id, version } = await resident.call('createServiceRequest', { body: BODY, key: 'one-thing' });
    const before = await resident.call('listServiceRequests', { query: { view: 'mine' } });
    expect((await misuse(id)).code).toBe('idempotencyKeyReused');
    expect(await resident.call('listServiceRequests', { query: { view: 'mine' } })).toEqual(before);
    expect((await resident.call('getServiceRequest', { params: { id } })).version).toBe(version);
  });

  it('is refused on another request, too: the path is part of what it stands for', async () => {
    const [one, two] = [
      await resident.call('createServiceRequest', { body: BODY }),
      await resident.call('createServiceRequest', { body: BODY }),
    ];
    await resident.call('urge', { params: { id: one.id }, body: {}, key: 'urge-just-one' });
    const other = await resident.refused('urge', { params: { id: two.id }, body: {}, key: 'urge-just-one' });
    expect(other.code).toBe('idempotencyKeyReused');
  });

  it('is not spent by a refusal: put right, the same key does the work', async () => {
    const wrong = await resident.refused('createServiceRequest', {
      body: { ...BODY, roomId: 'no-room' },
      key: 'put-right-later',
    });
    expect(wrong.code).toBe('unknownRoom');
    expect((await raw('put-right-later')).status).toBe(200);
  });

  it('belongs to the person who made it', async () => {
    const newcomer = await server.signIn('newcomer');
    const one = await resident.call('createServiceRequest', { body: BODY, key: 'everybodys-key' });
    const other = await newcomer.call('createServiceRequest', { body: BODY, key: 'everybodys-key' });
    expect(other.id).not.toBe(one.id);
    expect(other.requester.id).toBe(newcomer.me?.id);
  });

  it('lives seven days, and then stands for something new', async () => {
    const first = await raw('seven-days');
    server.clock.by(7 * DAY);
    await server.server.housekeeping.run();
    expect(await raw('seven-days')).toEqual(first);
    server.clock.by(1);
    await server.server.housekeeping.run();
    const anew = await raw('seven-days');
    expect(anew.status).toBe(200);
    expect(JSON.parse(anew.text)).not.toMatchObject({ id: (JSON.parse(first.text) as { id: string }).id });
  });
});
