import { VIEWS } from '../../../src/contract/schemas/service-request';
import { type Actor, partiesOf, type Role } from '../../../src/domain/access';
import { type EventOf, replay, type ServiceRequest, STATUSES } from '../../../src/domain/service-request';
import type { Identity } from '../../../src/server/http/call';
import { countViews, listRows, type View } from '../../../src/server/service-requests/list';
import { insertRow } from '../../../src/server/service-requests/projection';
import { openSqlite } from '../../../src/server/store/sqlite';
import type { Store } from '../../../src/server/store/store';
import { accepted, dispatched, historyTo, received } from '../../domain/support/history';
import { admin, EVERYONE, gao, sun } from '../../domain/support/people';
import { wednesday } from '../../domain/support/times';

const NOW = wednesday('10:00');

/** Everybody of the domain's tests, and those whose department could make an assignee of them. */
const READERS: readonly Actor[] = [
  ...EVERYONE,
  { ...sun, personId: 'sun2', departmentId: 'desk' },
  { ...admin, personId: 'admin2', departmentId: 'desk' },
  { ...gao, personId: 'gao2', departmentId: 'engineering' },
];

/** Every state × whose × where × about whom × given to whom. */
function everyRequest(): ServiceRequest[] {
  const requests: ServiceRequest[] = [];
  const about: Partial<EventOf<'received'>>[] = [
    {},
    { kind: 'repair', roomId: null },
    { kind: 'complaint' },
    { kind: 'complaint', aboutWindow: true },
    ...['chen', 'sun', 'wang', 'sun2'].map((aboutStaffId) => ({ kind: 'complaint' as const, aboutStaffId })),
  ];
  const given = [
    ['engineering', null],
    ['engineering', 'wang'],
    ['desk', null],
    ['desk', 'chen'],
    ['security', null],
    ['security', 'gao'],
  ] as const;
  for (const status of STATUSES)
    for (const [requesterId, roomId] of [
      ['li', '3-1201'],
      ['zhang', '3-1202'],
      ['zhang', '3-1201'],
    ] as const)
      for (const filed of about)
        for (const [departmentId, technicianId] of given) {
          const id = `r${requests.length}`;
          const [, , , ...rest] = historyTo(status);
          const begin = [
            received({ requesterId, roomId, ...filed, id }),
            accepted(),
            dispatched({ departmentId, technicianId }),
          ];
          const sent = ['received', 'accepted'].includes(status)
            ? [received({ requesterId, roomId, ...filed, id }), ...historyTo(status).slice(1)]
            : [...begin, ...rest.map((event) => ({ ...event, by: technicianId ?? 'wang' }))];
          requests.push(replay(sent) as ServiceRequest);
        }
  return requests;
}

describe('lists agree with what the domain lets each person read', () => {
  let store: Store;
  const requests = everyRequest();
  beforeAll(async () => {
    store = await openSqlite(':memory:');
    await store.write(async (tx) => {
      for (const [serial, state] of requests.entries())
        await insertRow(tx, { state, serial, headHash: '', updatedAt: NOW });
      // The same once more in another community, of which nobody here may see anything.
      for (const [serial, state] of requests.entries())
        await insertRow(tx, {
          state: { ...state, communityId: 'elsewhere', id: `elsewhere-${state.id}` },
          serial,
          headHash: '',
          updatedAt: NOW,
        });
    });
  });
  afterAll(() => store.close());

  const identityOf = ({ personId, role, departmentId, roomIds }: Actor): Identity => ({
    communityId: 'taoyuan',
    personId,
    role: role as Role,
    departmentId,
    roomIds,
    tokenHash: '',
  });

  /** Ids of a whole view; null where the reader has none. */
  async function idsIn(reader: Actor, view: View, state?: 'open' | 'closed'): Promise<string[] | null> {
    const me = identityOf(reader);
    try {
      const { rows } = await listRows(store.db, { me, now: NOW }, { view, state, limit: 10_000 });
      return rows.map(({ id }) => id).sort();
    } catch {
      return null;
    }
  }
  const idsWhere = (fits: (request: ServiceRequest) => boolean) =>
    requests
      .filter(fits)
      .map(({ id }) => id)
      .sort();

  it.each(READERS.map((reader) => [reader.personId, reader] as const))(
    '%s finds nothing in any view that they may not read',
    async (_, reader) => {
      const readable = new Set(idsWhere((request) => partiesOf(reader, request).size > 0));
      for (const view of VIEWS)
        for (const id of (await idsIn(reader, view)) ?? []) expect(readable).toContain(id);
    },
  );

  it.each(READERS.map((reader) => [reader.personId, reader] as const))(
    '%s finds all that they may read, or all that they are to work on',
    async (_, reader) => {
      const mine = await idsIn(reader, 'mine');
      const all = await idsIn(reader, 'all');
      const jobs = await idsIn(reader, 'jobs');
      if (reader.role === 'resident')
        expect(mine).toEqual(idsWhere((r) => partiesOf(reader, r).has('requester')));
      if (reader.role === 'frontDesk') expect(all).toEqual(idsWhere((r) => partiesOf(reader, r).has('desk')));
      if (reader.role === 'supervisor')
        expect(all).toEqual(idsWhere((r) => partiesOf(reader, r).has('supervisor')));
      if (jobs) expect(jobs).toEqual(idsWhere((r) => partiesOf(reader, r).has('assignee')));
      if (reader.role === 'administrator' || reader.role === 'guard')
        expect([mine, all, jobs]).toEqual([null, null, null]);
    },
  );

  it.each(READERS.map((reader) => [reader.personId, reader] as const))(
    '%s is counted what they find, as long as it is open',
    async (_, reader) => {
      const counts = await countViews(store.db, { me: identityOf(reader), now: NOW });
      for (const [view, count] of Object.entries(counts))
        expect([view, count]).toEqual([view, (await idsIn(reader, view as View, 'open'))?.length]);
      const views = { resident: 1, technician: 2, frontDesk: 5, supervisor: 5 } as Record<string, number>;
      expect(Object.keys(counts)).toHaveLength(views[reader.role] ?? 0);
    },
  );
});
