import sharp from 'sharp';
import { ACTIONS, type ActionName } from '../../../src/contract/actions';
import type { Problem } from '../../../src/contract/schemas/problem';
import type { Client } from '../support/start-server';
import { IDENTITIES, type Identity, partyOf, REQUESTS, roleOf } from './identities';
import { type Call, letIn, ROWS, type Row } from './rows';
import { undoWrites } from './undo-writes';
import { buildWorld, type World } from './world';

const NAMES = Object.keys(ACTIONS) as ActionName[];
const ROW: Readonly<Record<ActionName, Row>> = ROWS;

/** How access says no. Every other refusal tells a caller who may something about the state. */
const ACCESS = new Set<string>([
  'notSignedIn',
  'notPermitted',
  'notFound',
  'unknownRoom',
  'unknownPhoto',
  'unknownAssignee',
  'linkExpired',
  'wrongCode',
  'weChatCodeInvalid',
  'weChatTicketExpired',
]);
/** One's own, the neighbour's and the strangers'. */
const DOORSTEP: readonly string[] = ['waiting', 'neighbours', 'strangers'];
/** Kept by themselves, and so never undone; they add nothing that another call would meet. */
const KEPT: readonly ActionName[] = ['requestSignInCode', 'signIn'];
/** A code that is wrong on purpose signs nobody in. */
const NEVER: readonly ActionName[] = ['signIn', 'signInWithWeChat', 'phoneByWeChat'];

/** What came back, as far as anybody could read something in it. */
interface Heard {
  readonly code: string | null;
  readonly text: string;
}

/**
 * The wall between people, told by the contract's own table: every action × everybody × their own, their neighbours' and
 * the other community's data. What each may do is written down by hand in `rows.ts` and `identities.ts`; an action without
 * a row does not compile, and a canary in the wrong hands is a leak.
 */
describe('every action, everybody and everybody’s data', () => {
  let world: World;
  let photo: Buffer;
  const worked = new Set<ActionName>();

  beforeAll(async () => {
    world = await buildWorld();
    photo = await sharp({ create: { width: 13, height: 9, channels: 3, background: '#68a' } })
      .png()
      .toBuffer();
  });
  afterAll(() => world.server.stop());

  async function hear(identity: Identity, name: ActionName, sent: Call['sent']): Promise<Heard> {
    const client = world.clients[identity];
    const response =
      name === 'uploadPhoto' ? await client.sendPhoto(photo) : await client.send(name, sent as never);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = `${JSON.stringify([...response.headers])}\n${bytes.toString('utf8')}`;
    world.canaries.search(identity, name, JSON.stringify(sent), text);
    if (response.ok) worked.add(name);
    return { code: response.ok ? null : (JSON.parse(bytes.toString('utf8')) as Problem).code, text };
  }

  it('has a row for each action of the contract and for no other', () => {
    expect(Object.keys(ROWS).sort()).toEqual([...NAMES].sort());
  });

  describe.each(NAMES)('%s', (name) => {
    let undone: () => void = () => {};
    beforeAll(() => {
      if (!KEPT.includes(name)) undone = undoWrites(world.server.server.store);
    });
    afterAll(() => undone());

    it('lets nobody in whom it is not for, whatever they ask for', async () => {
      const row = ROW[name];
      const outside = IDENTITIES.filter((identity) => !letIn(row).includes(identity));
      const wrong: string[] = [];
      // The door looks at nobody's data, so that three requests stand for all.
      const calls = row.calls(world).filter(({ on }) => !isRequest(on) || DOORSTEP.includes(on));
      for (const { on, sent } of calls) {
        await Promise.all(
          outside.map(async (identity) => {
            const expected = identity === 'nobody' ? 'notSignedIn' : 'notPermitted';
            const { code } = await hear(identity, name, sent);
            if (code !== expected) wrong.push(`${identity} on ${on}: ${code ?? 'done'}, not ${expected}`);
          }),
        );
      }
      expect(wrong).toEqual([]);
    });

    it('does for each what is theirs to do, and nothing else', async () => {
      const row = ROW[name];
      const wrong: string[] = [];
      /** How each is told that something does not exist: word for word the same, whether it does or not. */
      const absent = new Map<Identity, Set<string>>();
      for (const { on, sent, refuses } of row.calls(world)) {
        await Promise.all(
          letIn(row).map(async (identity) => {
            const expected = refuses(identity);
            const { code, text } = await hear(identity, name, sent);
            const fits = expected === null ? !ACCESS.has(code ?? '') : code === expected;
            if (!fits || code === 'invalidInput' || code === 'internal')
              wrong.push(`${identity} on ${on}: ${code ?? 'done'}, not ${expected ?? 'done'}`);
            if (code === 'notFound' || code === 'wrongCode')
              absent.set(identity, (absent.get(identity) ?? new Set()).add(withoutItsNumber(text)));
          }),
        );
      }
      expect(wrong).toEqual([]);
      for (const [identity, words] of absent) expect([identity, ...words]).toHaveLength(2);
    });

    it('shows nothing to anybody who must not see it', () => {
      expect(world.canaries.leaked()).toEqual([]);
    });

    it('can be done at all', () => {
      if (!NEVER.includes(name)) expect([...worked]).toContain(name);
    });
  });

  describe('lists', () => {
    const signedIn = IDENTITIES.filter((identity) => identity !== 'nobody');

    it.each(signedIn)('show the %s what is theirs, and count no more than they show', async (identity) => {
      const client = world.clients[identity];
      const counted: Record<string, number> = {};
      let counts: Record<string, number> = {};
      for (const view of ['mine', 'queue', 'callbacks', 'jobs', 'overdue', 'all'] as const) {
        const listed = await everyPage(client, view);
        if (listed === null) continue;
        counts = listed.counts;
        const names = listed.ids.map((id) => REQUESTS.find((name) => world.requests[name] === id));
        for (const name of names) expect(name && partyOf(identity, name)).toBeTruthy();
        expect(new Set(names).size).toBe(names.length);
        if (view in counts) counted[view] = listed.open;
      }
      expect(counts).toEqual(counted);
      const { waiting } = await client.call('getMe');
      const { queue = 0, callbacks = 0, jobs = 0 } = counted;
      if (roleOf(identity) === 'technician') expect(waiting).toBe(jobs);
      else if (roleOf(identity) !== 'resident') expect(waiting).toBe(queue + callbacks);
    });

    it('RULES-2: tell home and neighbour, the window and the works apart, and leave nothing out', async () => {
      const ids = async (identity: Identity, view: 'mine' | 'all' | 'jobs') =>
        (await everyPage(world.clients[identity], view))?.ids.map((id) =>
          REQUESTS.find((name) => world.requests[name] === id),
        );
      const all = (identity: Identity) => REQUESTS.filter((name) => partyOf(identity, name) !== null).sort();
      for (const identity of ['resident', 'housemate', 'neighbour', 'applicant', 'stranger'] as const)
        expect((await ids(identity, 'mine'))?.sort()).toEqual(all(identity));
      for (const identity of ['desk', 'deskmate', 'supervisor', 'strangersDesk'] as const)
        expect((await ids(identity, 'all'))?.sort()).toEqual(all(identity));
      const assigned = (identity: Identity) =>
        REQUESTS.filter((name) => partyOf(identity, name) === 'assignee').sort();
      for (const identity of ['technician', 'colleague', 'strangersTechnician'] as const)
        expect((await ids(identity, 'jobs'))?.sort()).toEqual(assigned(identity));
    });

    it('cannot be led elsewhere by somebody else’s place in them', async () => {
      const page = await world.clients.supervisor.call('listServiceRequests', {
        query: { view: 'all', limit: 1 },
      });
      for (const identity of ['desk', 'strangersDesk', 'strangersSupervisor'] as const)
        await hear(identity, 'listServiceRequests', { query: { view: 'all', cursor: page.nextCursor } });
      for (const identity of ['neighbour', 'applicant', 'technician', 'stranger'] as const)
        await hear(identity, 'listServiceRequests', { query: { view: 'mine', cursor: page.nextCursor } });
      expect(world.canaries.leaked()).toEqual([]);
    });

    it('RULES-8: count no job to the desk that it must not know of', async () => {
      const jobsOf = async (identity: Identity) => {
        const { departments } = await world.clients[identity].call('listDepartments');
        const people = departments.flatMap(({ people: some }) => some);
        return people.find(({ id }) => id === world.clients.technician.me?.id)?.openJobs;
      };
      expect(await jobsOf('supervisor')).toBe(3);
      expect(await jobsOf('desk')).toBe(2);
    });
  });

  it('buttons: nobody is offered what the door would not let them give', async () => {
    for (const identity of IDENTITIES.filter((some) => some !== 'nobody')) {
      for (const request of REQUESTS.filter((name) => partyOf(identity, name) !== null)) {
        const { can } = await world.clients[identity].call('getServiceRequest', {
          params: { id: world.requests[request] },
        });
        for (const command of can) expect(letIn(ROW[command as ActionName])).toContain(identity);
      }
    }
  });

  it('everybody was shown all that they may see: no canary was planted where nobody looks', () => {
    expect(world.canaries.unseen()).toEqual([]);
  });
});

/** All pages of a view, one by one; null where the role has no such view. */
async function everyPage(
  client: Client,
  view: 'mine' | 'queue' | 'callbacks' | 'jobs' | 'overdue' | 'all',
): Promise<{ ids: string[]; open: number; counts: Record<string, number> } | null> {
  const ids: string[] = [];
  let open = 0;
  let cursor: string | undefined;
  for (;;) {
    const page = await client.try('listServiceRequests', {
      query: { view, limit: 2, ...(cursor ? { cursor } : {}) },
    });
    if (!page.ok) {
      expect(page.problem.code).toBe('notPermitted');
      return null;
    }
    ids.push(...page.body.items.map(({ id }) => id));
    open += page.body.items.filter(({ status }) => status !== 'closed').length;
    if (page.body.nextCursor === null) return { ids, open, counts: page.body.counts };
    cursor = page.body.nextCursor;
  }
}

/** A refusal without what differs from call to call. */
function withoutItsNumber(text: string): string {
  const problem = JSON.parse(text.slice(text.indexOf('\n') + 1)) as Problem;
  return JSON.stringify({ ...problem, requestId: '' });
}

function isRequest(on: string): boolean {
  return (REQUESTS as readonly string[]).includes(on);
}
