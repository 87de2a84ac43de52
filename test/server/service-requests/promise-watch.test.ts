import { type Client, type RunningServer, startServer } from '../support/start-server';
import { DAY, HOUR, TUESDAY_10 } from '../support/times';

describe('promises that run out', () => {
  let server: RunningServer;
  let resident: Client;
  let desk: Client;
  let supervisor: Client;
  beforeAll(async () => {
    server = await startServer({ at: TUESDAY_10 });
    resident = await server.signIn('resident');
    desk = await server.signIn('frontDesk');
    supervisor = await server.signIn('supervisor');
  });
  afterAll(() => server.stop());
  beforeEach(() => server.clock.to(TUESDAY_10));

  const raised = async (id: string) => {
    const { story } = await supervisor.call('getServiceRequest', { params: { id } });
    return story.filter(({ type }) => type === 'escalated').length;
  };
  /** The outbox takes fifty at a time; the demo's own promises may be due before ours. */
  const work = async () => {
    while ((await server.server.outbox.runDue()) > 0);
  };

  it('DESK-5: an overdue request rises to the supervisor, once a promise, and not before', async () => {
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'inquiry', matter: '地下车位怎么租' },
    });
    const accepted = await desk.call('accept', { params: { id }, body: { outOfTurnReason: '电话催办' } });
    const dueAt = accepted.promise?.dueAt ?? 0;
    server.clock.to(dueAt);
    await work();
    expect(await raised(id)).toBe(0);
    server.clock.to(dueAt + HOUR);
    await work();
    await work();
    expect(await raised(id)).toBe(1);
    const overdue = await supervisor.call('listServiceRequests', { query: { view: 'overdue', limit: 50 } });
    expect(overdue.items.find((item) => item.id === id)).toMatchObject({
      escalated: true,
      promise: { overdue: true },
    });
    const own = await resident.call('getServiceRequest', { params: { id } });
    expect(own.story.map(({ type }) => type)).not.toContain('escalated');
  });

  it('CRISIS-1: an emergency that nobody answers within three rings rises at once, also at night', async () => {
    server.clock.by(10 * HOUR);
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'repair', urgency: 'emergency', matter: '电梯困人，里面有老人' },
    });
    server.clock.by(61_000);
    await work();
    expect(await raised(id)).toBe(1);
  });

  it('a promise that was kept raises nothing', async () => {
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '门把手松了' },
    });
    await resident.call('withdraw', { params: { id }, body: {} });
    server.clock.by(5 * DAY);
    await work();
    expect(await raised(id)).toBe(0);
  });
});
