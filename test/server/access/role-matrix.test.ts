import { ACTIONS, type Action, type ActionName } from '../../../src/contract/actions';
import { mayRead } from '../../../src/domain/access';
import type { ServiceRequest } from '../../../src/domain/service-request';
import { actorOf, type Identity } from '../../../src/server/http/call';
import { type Client, type DemoRole, type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

const ROLES: readonly DemoRole[] = [
  'resident',
  'frontDesk',
  'technician',
  'supervisor',
  'administrator',
  'guard',
];
const NAMES = Object.keys(ACTIONS) as ActionName[];
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** The wall between roles, told by the contract's own table: an action without a rule cannot be added unseen. */
describe('every action and every role', () => {
  let server: RunningServer;
  const clients = {} as Record<DemoRole, Client>;
  beforeAll(async () => {
    server = await startServer({ at: TUESDAY_10 });
    for (const role of ROLES) clients[role] = await server.signIn(role);
    // What not even the supervisor may read: a complaint about the supervisor.
    await clients.resident.call('createServiceRequest', {
      body: {
        kind: 'complaint',
        matter: '主管没有回电话',
        aboutWindow: true,
        aboutStaffId: clients.supervisor.me?.id ?? null,
      },
    });
  });
  afterAll(() => server.stop());

  const send = (client: Client, name: ActionName) =>
    client.try(name, {
      params: { id: NOBODY, hash: '0'.repeat(64), year: 2027 },
      ...(ACTIONS[name].method === 'GET' ? {} : { body: {} }),
    } as never);

  const guarded = NAMES.filter((name) => ACTIONS[name].who !== 'anyone');

  it.each(guarded)('%s is refused to whoever is not signed in', async (name) => {
    const answer = await send(server.anonymous, name);
    expect(answer).toMatchObject({ ok: false, status: 401, problem: { code: 'notSignedIn' } });
  });

  const rows = guarded.flatMap((name) => {
    const { who }: Action = ACTIONS[name];
    return Array.isArray(who)
      ? ROLES.filter((role) => !who.includes(role)).map((role) => [name, role] as const)
      : [];
  });

  it.each(rows)('%s is refused to the role %s', async (name, role) => {
    expect(await send(clients[role], name)).toMatchObject({
      ok: false,
      status: 403,
      problem: { code: 'notPermitted' },
    });
  });

  it.each(ROLES)('lists and details show a %s exactly what they may read', async (role) => {
    const { me } = clients[role];
    if (!me) throw new Error('not signed in');
    const everything = await server.server.store.db
      .selectFrom('service_request')
      .select(['community_id', 'id', 'state'])
      .execute();
    const person = await server.server.store.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', me.id)
      .executeTakeFirstOrThrow();
    const identity: Identity = {
      communityId: me.community.id,
      personId: me.id,
      role: me.role,
      departmentId: person.department_id,
      roomIds: me.rooms.filter(({ status }) => status === 'verified').map(({ roomId }) => roomId),
      tokenHash: '',
    };
    const readable = new Set(
      everything
        .filter(
          (row) =>
            row.community_id === me.community.id &&
            mayRead(actorOf(identity), JSON.parse(row.state) as ServiceRequest),
        )
        .map(({ id }) => id),
    );
    expect(everything.length).toBeGreaterThan(readable.size);

    for (const view of ['mine', 'queue', 'callbacks', 'jobs', 'overdue', 'all'] as const) {
      for (const id of await idsIn(clients[role], view)) expect(readable).toContain(id);
    }
    for (const { id } of everything) {
      const answer = await clients[role].try('getServiceRequest', { params: { id } });
      expect([id, answer.ok ? 200 : answer.problem.code]).toEqual([id, readable.has(id) ? 200 : 'notFound']);
    }
  });

  it('RULES-2: a neighbour, and a resident of another community, see nothing of a home', async () => {
    const filed = await clients.resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '卫生间地漏堵了' },
    });
    const neighbour = await server.signIn('newcomer');
    const stranger = await server.signIn({ phone: '13700000099', communityId: 'yunqili', name: '外地人' });
    for (const other of [neighbour, stranger]) {
      expect((await other.refused('getServiceRequest', { params: { id: filed.id } })).code).toBe('notFound');
      expect((await other.refused('getServiceRequestEvents', { params: { id: filed.id } })).code).toBe(
        'notFound',
      );
      expect((await other.refused('urge', { params: { id: filed.id }, body: {} })).code).toBe('notFound');
      expect(await idsIn(other, 'mine')).not.toContain(filed.id);
    }
  });
});

/** Ids of a view, over all its pages; none where the role has no such view. */
async function idsIn(
  client: Client,
  view: 'mine' | 'queue' | 'callbacks' | 'jobs' | 'overdue' | 'all',
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.try('listServiceRequests', {
      query: { view, limit: 7, ...(cursor ? { cursor } : {}) },
    });
    if (!page.ok) {
      expect(page.problem.code).toBe('notPermitted');
      return [];
    }
    ids.push(...page.body.items.map(({ id }) => id));
    cursor = page.body.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}
