import { type Client, type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

describe('idempotency keys', () => {
  let server: RunningServer;
  let resident: Client;
  beforeEach(async () => {
    server = await startServer({ at: TUESDAY_10, env: { CALLS_PER_MINUTE: '100000' } });
    resident = await server.signIn('resident');
  });
  afterEach(() => server.stop());

  const stored = async (running: RunningServer) =>
    Number(
      (
        await running.server.store.db
          .selectFrom('service_request')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .where('state', 'like', '%只做一次%')
          .executeTakeFirstOrThrow()
      ).n,
    );

  it('make one request of forty keys sent ten times each at once, also when the server restarts between the copies', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `storm-key-${index}`);
    const body = { kind: 'repair', matter: '只做一次' } as const;
    const storm = (client: Client, copies: number) =>
      Promise.all(
        keys.flatMap((key) =>
          Array.from({ length: copies }, () => client.call('createServiceRequest', { body, key })),
        ),
      );
    const first = await storm(resident, 5);
    const { dataDir } = server;
    await server.server.stop();

    const again = await startServer({
      at: TUESDAY_10,
      dataDir,
      seed: false,
      env: { CALLS_PER_MINUTE: '100000' },
    });
    const second = await storm(
      { ...resident, url: again.url, call: resident.call, try: resident.try } as Client,
      5,
    );
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(40);
    expect(await stored(again)).toBe(40);
    await again.server.stop();
  });

  it('belong to the person who made them', async () => {
    const newcomer = await server.signIn('newcomer');
    const body = { kind: 'inquiry', matter: '只做一次' } as const;
    const key = 'everybodys-key';
    const one = await resident.call('createServiceRequest', { body, key });
    const other = await newcomer.call('createServiceRequest', { body, key });
    expect(other.id).not.toBe(one.id);
    expect(other.requester.id).toBe(newcomer.me?.id);
  });
});
