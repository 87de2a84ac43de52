import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { openSqlite } from '../../../src/server/store/sqlite';
import { audit } from '../support/audit';
import { compilerOf, type Described, operationsOf, readDescription } from '../support/description';
import { memoryMb, type ServerProcess, startProcess } from '../support/server-process';
import { type Client, DEMO_PHONES, type DemoRole, signInAt } from '../support/start-server';
import { exchange, type Outcome, portOf } from '../support/wire';
import { type HostileRequest, OWN_TOKEN } from './bad-input/draft';
import { hostileRequest } from './bad-input/hostile-requests';
import { Judge } from './bad-input/judge';
import type { Known } from './bad-input/valid-values';

/** What is sent with every suite: the same each time, so that a change that breaks nothing is not refused for what was there before. */
const EVERY_RUN = { requests: 20_000, seed: 20_261_125 };
/** How many requests are sent; `BAD_INPUTS=1000000` is the long run, other requests each time. */
const REQUESTS = Number(process.env.BAD_INPUTS ?? EVERY_RUN.requests);
/** So many senders at once, each with its own seed. */
const SENDERS = 12;
/** The first sender's seed; `BAD_INPUT_SEED` sends the same requests again. */
const SEED = Number(
  process.env.BAD_INPUT_SEED ??
    (process.env.BAD_INPUTS ? Math.floor(Math.random() * 2 ** 31) : EVERY_RUN.seed),
);
/** How often the server's memory is looked at. */
const LOOKS = 24;
/** What it may grow by once it is warm: caches fill up, and a leak of a few kilobytes a request is more. */
const GROWTH_MB = 64;

const ROLES = Object.keys(DEMO_PHONES) as DemoRole[];
const NOBODY = 'nobody';
/** Whoever really signs out, withdraws every consent or deletes their account cannot send what comes after. */
const FAREWELLS: readonly string[] = ['signOut', 'withdrawConsent', 'requestAccountDeletion'];
const SPENT_TOKEN = 'guifangyuan.0000000000000000000000000000000000000000000';
/** No limit of calls hides what lies behind it. */
const UNLIMITED = {
  CALLS_PER_MINUTE: '1000000',
  CODES_PER_PHONE_HOUR: '1000',
  CODES_PER_ADDRESS_HOUR: '100000',
};

describe('bad input', () => {
  let dataDir: string;
  let server: ServerProcess;
  let actions: Described[];
  let judge: Judge;
  const known = new Map<string, Known>();
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    if (!existsSync(join(__dirname, '../../../dist/h5/index.html')))
      throw new Error('The pages are part of what is tested. Build them first: npm run build:h5');
    dataDir = await mkdtemp(join(tmpdir(), 'three-windows-bad-input-'));
    server = await startProcess(dataDir, UNLIMITED);
    const description = await readDescription(server.url);
    actions = [...operationsOf(description).values()];
    judge = new Judge(actions, compilerOf(description));
    for (const role of ROLES) {
      const client = await signIn(server.url, role);
      clients.set(role, client);
      known.set(role, await whatThereIsFor(client));
    }
  }, 60_000);
  /** Mostly to what they may call: at the door all bad input looks the same. */
  const fromSomebody = (as: string) => {
    const role = clients.get(as)?.me?.role;
    return fc.oneof(
      ...actions.map((action) => ({
        weight: mayCall(action.operation.description, role) ? 12 : 1,
        arbitrary: hostileRequest(action, as, known.get(as) ?? {}),
      })),
    );
  };
  afterAll(async () => {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it(
    `is refused in words, whoever sends it and whatever it is (${REQUESTS} requests)`,
    async () => {
      const seen = new Tally();
      const send = async (request: HostileRequest) => {
        const token = FAREWELLS.includes(request.action) ? SPENT_TOKEN : clients.get(request.as)?.token;
        const head = request.head.replaceAll(OWN_TOKEN, token ?? '');
        const bytes = Buffer.concat([Buffer.from(head, 'latin1'), request.body]);
        const again = () => exchange(portOf(server.url), bytes, request.andEnd);
        const first = await again();
        // A machine that is busy with something else makes anybody wait once. What is slow by itself is slow again.
        const outcome = first.kind === 'silent' ? await again() : first;
        seen.count(outcome, server.pid);
        const wrong = judge.verdict(request, outcome);
        if (wrong) throw new Error(wrong);
      };
      const anything = fc.oneof(...[NOBODY, ...ROLES].map(fromSomebody));
      const senders = await Promise.allSettled(
        Array.from({ length: SENDERS }, (_, index) =>
          fc.assert(fc.asyncProperty(anything, send), {
            seed: SEED + index,
            numRuns: Math.ceil(REQUESTS / SENDERS),
          }),
        ),
      );
      console.info(`BAD_INPUT_SEED=${SEED}: ${seen.summary()}`);
      const failed = senders.find((sender) => sender.status === 'rejected');
      if (failed) throw failed.reason;

      expect(seen.requests).toBeGreaterThanOrEqual(REQUESTS);
      // A server that refuses everything would pass all of the above.
      expect(seen.taken).toBeGreaterThan(REQUESTS / 50);
      expect(seen.growthMb()).toBeLessThan(GROWTH_MB);
      expect(server.printed()).not.toContain('"level":50');
    },
    60_000 + REQUESTS * 20,
  );

  it('leaves the server up and its store whole', async () => {
    expect((await fetch(new URL('/api/health', server.url))).status).toBe(200);
    await server.kill();
    const store = await openSqlite(join(dataDir, 'three-windows.sqlite'));
    const findings = await audit(store.db);
    await store.close();
    expect(findings).toEqual([]);
  }, 60_000);
});

async function signIn(url: string, role: DemoRole): Promise<Client> {
  return signInAt(url, { phone: DEMO_PHONES[role] });
}

/** As the description says it of each action: `For: frontDesk, supervisor.` */
function mayCall(description: string, role: string | undefined): boolean {
  if (description.startsWith('Needs no sign-in')) return true;
  if (role === undefined) return false;
  return description.startsWith('For everybody') || description.includes(role);
}

/**
 * Ids that exist and that somebody may see, so that bad input meets more than `notFound`. In an order that is always the
 * same, so that a seed always means the same.
 */
async function whatThereIsFor(client: Client): Promise<Known> {
  const requests = new Map<string, number>();
  const cursors: string[] = [];
  for (const view of ['mine', 'all', 'jobs'] as const) {
    const page = await client.try('listServiceRequests', { query: { view, limit: 5 } });
    if (page.ok && page.body.nextCursor) cursors.push(page.body.nextCursor);
    const all = await client.try('listServiceRequests', { query: { view, limit: 50 } });
    if (all.ok) for (const { id, serial } of all.body.items) requests.set(id, serial);
  }
  const inOrder = [...requests].sort(([, a], [, b]) => a - b).map(([id]) => id);
  const details = await Promise.all(
    inOrder.map((id) => client.call('getServiceRequest', { params: { id } })),
  );
  const receipts = details.flatMap(({ receiptHash }) => receiptHash ?? []);
  const { rooms } = await client.call('listRooms', { query: {} });
  const departments = await client.try('listDepartments');
  const bindings = await client.try('listRoomBindings', { query: {} });
  const found = departments.ok ? departments.body.departments : [];
  const people = found.flatMap((department) => department.people).map(({ id }) => id);
  const community = client.me?.community.id ?? '';
  const { visits, tokens } = await visitsFor(client);
  return {
    visits,
    token: tokens,
    'service-requests': inOrder,
    'room-bindings': bindings.ok ? bindings.body.bindings.map(({ id }) => id) : [],
    serviceRequestId: inOrder,
    roomId: client.me?.rooms.map(({ roomId }) => roomId).concat(rooms.slice(0, 5).map(({ id }) => id)) ?? [],
    departmentId: found.map(({ id }) => id),
    technicianId: people,
    aboutStaffId: people,
    communityId: [community],
    community: [community],
    phone: ['13900000001', '13900000002'],
    cursor: cursors,
    hash: receipts,
    photoIds: [],
  };
}

/** Visits that somebody may see, as a host or at a gate; and the shared address of one of their own. */
async function visitsFor(client: Client): Promise<{ visits: string[]; tokens: string[] }> {
  const ids = new Set<string>();
  const tokens: string[] = [];
  for (const view of ['upcoming', 'past'] as const) {
    const mine = await client.try('listVisits', { query: { view } });
    for (const { id, can } of mine.ok ? mine.body.items : []) {
      ids.add(id);
      if (!can.includes('share') || tokens.length > 0) continue;
      tokens.push((await client.call('shareVisit', { params: { id }, body: {} })).token);
    }
  }
  const expected = await client.try('listExpected', { query: {} });
  for (const { visitId } of expected.ok ? expected.body.items : []) ids.add(visitId);
  const inside = await client.try('listInside', { query: {} });
  if (inside.ok) for (const { visitId } of [...inside.body.items, ...inside.body.atGate]) ids.add(visitId);
  return { visits: [...ids], tokens };
}

/** What the run saw, for its report. */
class Tally {
  requests = 0;
  taken = 0;
  private slowest = 0;
  private readonly outcomes = new Map<string, number>();
  private readonly memoryMb: number[] = [];

  count(outcome: Outcome, pid: number): void {
    if (this.requests % Math.ceil(REQUESTS / LOOKS) === 0) this.memoryMb.push(memoryMb(pid).now);
    this.requests += 1;
    const name = outcome.kind === 'answer' ? String(outcome.status) : outcome.kind;
    this.outcomes.set(name, (this.outcomes.get(name) ?? 0) + 1);
    if (outcome.kind !== 'answer') return;
    if (outcome.status < 300) this.taken += 1;
    this.slowest = Math.max(this.slowest, outcome.ms);
  }

  /** From when the server was warm to the end; each time the least of several looks, for rubbish comes and goes. */
  growthMb(): number {
    const warm = Math.min(...this.memoryMb.slice(2, 8));
    return Math.min(...this.memoryMb.slice(-6)) - warm;
  }

  summary(): string {
    const outcomes = [...this.outcomes].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      `${this.requests} requests`,
      outcomes.map(([name, count]) => `${name}×${count}`).join(' '),
      `slowest ${Math.round(this.slowest)} ms`,
      `memory ${this.memoryMb.join(' ')} MB`,
    ].join(', ');
  }
}
