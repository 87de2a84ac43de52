import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { sql } from 'kysely';
import { chainHash, commit, linkHash } from '../../../src/server/events/chain';
import type { EventRow } from '../../../src/server/events/event-log';
import { verifyCommunity } from '../../../src/server/events/verify';
import { receiptFor } from '../../../src/server/service-requests/receipts';
import { verifyRequests } from '../../../src/server/service-requests/verify-requests';
import { storeFile } from '../../../src/server/store/data-folder';
import type { Db } from '../../../src/server/store/schema';
import { verifyVisits } from '../../../src/server/visits/verify-visits';
import { type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

const COMMUNITY = 'guifangyuan';

let running: RunningServer;
/** All events of the community in their order, and the receipts that were given. */
let events: EventRow[];
let receipts: { hash: string; service_request_id: string }[];

beforeAll(async () => {
  running = await startServer({ at: TUESDAY_10 });
  const { db } = running.server.store;
  events = await db
    .selectFrom('event')
    .selectAll()
    .where('community_id', '=', COMMUNITY)
    .orderBy('position')
    .execute();
  receipts = await db
    .selectFrom('receipt')
    .select(['hash', 'service_request_id'])
    .where('community_id', '=', COMMUNITY)
    .execute();
  expect(receipts.length).toBeGreaterThan(3);
}, 60_000);
afterAll(() => running.stop());

/** Does something to the store, looks at it, and puts everything back. */
async function tampered<T>(how: (tx: Db) => Promise<unknown>, look: (tx: Db) => Promise<T>): Promise<T> {
  let seen: T | undefined;
  const putBack = new Error('put everything back');
  await expect(
    running.server.store.write(async (tx) => {
      await how(tx);
      seen = await look(tx);
      throw putBack;
    }),
  ).rejects.toBe(putBack);
  return seen as T;
}

const look = async (tx: Db) => ({
  link: await verifyCommunity(tx, COMMUNITY),
  request: await verifyRequests(tx, COMMUNITY),
  visit: await verifyVisits(tx, COMMUNITY),
  receipts: new Map(
    await Promise.all(receipts.map(async ({ hash }) => [hash, await receiptFor(tx, hash)] as const)),
  ),
});
type Seen = Awaited<ReturnType<typeof look>>;

/** The receipts of one request, and those of all others. */
const receiptsIn = (seen: Seen, streamId: string) => {
  const of = receipts.filter(({ service_request_id }) => service_request_id === streamId);
  const others = receipts.filter((receipt) => !of.includes(receipt));
  return {
    own: of.map(({ hash }) => seen.receipts.get(hash)),
    others: others.map(({ hash }) => seen.receipts.get(hash)),
  };
};

const at = (index: number) => events[index % events.length] as EventRow;
const streamOf = ({ stream_id }: EventRow) => events.filter((event) => event.stream_id === stream_id);

const change = (tx: Db, { stream_id, seq }: EventRow, columns: Partial<EventRow>) =>
  tx
    .updateTable('event')
    .set(columns)
    .where('community_id', '=', COMMUNITY)
    .where('stream_id', '=', stream_id)
    .where('seq', '=', seq)
    .execute();

/** One event changed, in one way or another; some are cleverer than others. */
const CHANGES: Readonly<Record<string, (event: EventRow) => Partial<EventRow>>> = {
  type: ({ type }) => ({ type: type === 'rated' ? 'urged' : 'rated' }),
  time: (event) => ({ at: event.at + 1 }),
  actor: ({ actor_id }) => ({ actor_id: `${actor_id}x` }),
  words: ({ body }) => ({ body: (body ?? '').replace(/.$/, ',"note":"改过"}') }),
  'words, with a fitting commitment': () => ({ body: '{}', ...commit('{}') }),
  'words, without the salt that would tell': () => ({ body: '{}', salt: null }),
  'words gone, their salt left': () => ({ body: null }),
  salt: ({ salt }) => ({ salt: `${salt}0` }),
  commitment: ({ commitment }) => ({ commitment: commitment.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  hash: ({ hash }) => ({ hash: hash.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
  'place in the request': ({ seq }) => ({ seq: seq + 1_000 }),
  request: () => ({ stream_id: 'elsewhere' }),
};

describe('an event that was changed', () => {
  it('is the first broken link, for npm run verify and on its receipt, and on no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...Object.keys(CHANGES)), async (index, how) => {
        const event = at(index);
        const seen = await tampered((tx) => change(tx, event, CHANGES[how]?.(event) ?? {}), look);
        expect(seen.link).toMatchObject({ position: event.position });
        const { own, others } = receiptsIn(seen, event.stream_id);
        for (const receipt of own) expect(receipt).toMatchObject({ intact: false, brokenAt: event.seq });
        for (const receipt of others) expect(receipt).toMatchObject({ intact: true, brokenAt: null });
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  it('is found by the others’ order too: its link to the community, or its place in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (index, link) => {
        const event = at(index);
        const columns = link ? { chain_hash: '0'.repeat(64) } : { position: event.position + 100_000 };
        const { link: broken } = await tampered((tx) => change(tx, event, columns), look);
        expect(broken).toMatchObject({ position: event.position });
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('an event that was removed', () => {
  it('is the first broken link, even when those after it close ranks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (index, closeRanks) => {
        const event = at(index);
        const seen = await tampered(async (tx) => {
          await tx
            .deleteFrom('event')
            .where('position', '=', event.position)
            .where('community_id', '=', COMMUNITY)
            .execute();
          if (!closeRanks) return;
          // One after the other from the front: no two ever have one number.
          for (const { position } of events.filter((later) => later.position > event.position))
            await tx
              .updateTable('event')
              .set({ position: position - 1 })
              .where('community_id', '=', COMMUNITY)
              .where('position', '=', position)
              .execute();
          for (const later of streamOf(event).filter(({ seq }) => seq > event.seq))
            await change(tx, later, { seq: later.seq - 1 });
        }, look);
        expect(seen.link).toMatchObject({ position: event.position });
        const { own, others } = receiptsIn(seen, event.stream_id);
        for (const receipt of own) expect(receipt).toMatchObject({ intact: false, brokenAt: event.seq });
        for (const receipt of others) expect(receipt).toMatchObject({ intact: true });
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('events that were exchanged', () => {
  it('break at the earlier one, within a request and between requests', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), async (one, two, within) => {
        const first = at(one);
        const candidates = within ? streamOf(first) : events;
        const second = candidates[two % candidates.length] as EventRow;
        fc.pre(first.position !== second.position);
        const earlier = first.position < second.position ? first : second;
        const seen = await tampered(async (tx) => {
          if (within) {
            await change(tx, first, { seq: -1 });
            await change(tx, second, { seq: first.seq });
            await change(tx, { ...first, seq: -1 }, { seq: second.seq });
          } else {
            await change(tx, first, { position: -1 });
            await change(tx, second, { position: first.position });
            await change(tx, first, { position: second.position });
          }
        }, look);
        expect(seen.link).toMatchObject({ position: earlier.position });
        if (!within) return;
        for (const receipt of receiptsIn(seen, first.stream_id).own)
          expect(receipt).toMatchObject({ intact: false, brokenAt: earlier.seq });
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('an event that was added', () => {
  it('breaks where it was added, although its own link fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (index) => {
        const stream = streamOf(at(index));
        const last = stream[stream.length - 1] as EventRow;
        const end = events[events.length - 1] as EventRow;
        const link = {
          communityId: COMMUNITY,
          streamId: last.stream_id,
          seq: last.seq + 1,
          type: 'urged',
          at: last.at,
        };
        const words = { body: '{}', ...commit('{}') };
        const hash = linkHash(last.hash, { ...link, actorId: last.actor_id, commitment: words.commitment });
        const forged: EventRow = {
          ...last,
          ...words,
          seq: link.seq,
          type: link.type,
          position: end.position + 1,
          hash,
          chain_hash: chainHash(end.chain_hash, hash),
        };
        const seen = await tampered((tx) => tx.insertInto('event').values(forged).execute(), look);
        expect(seen.link).toMatchObject({ position: forged.position, reason: 'added' });
        // The log of a visit that holds what no visit tells, or that of a request that its row does not know.
        expect(seen.request?.serviceRequestId ?? seen.visit?.visitId).toBe(last.stream_id);
        for (const receipt of receiptsIn(seen, last.stream_id).own) expect(receipt?.intact).toBe(false);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('a whole history that was written anew, hash by hash', () => {
  it('no longer fits the receipt that its resident holds', async () => {
    const [{ hash, service_request_id: id }] = receipts as [(typeof receipts)[number]];
    const stream = events.filter(({ stream_id }) => stream_id === id);
    const handled = stream.find(({ type }) => type === 'handled') as EventRow;
    const closing = stream.find((event) => event.hash === hash) as EventRow;
    const seen = await tampered(async (tx) => {
      let head = '';
      const heads = new Map<string, string>();
      let chain = '0'.repeat(64);
      for (const event of events) {
        const words = event === handled ? { body: '{}', ...commit('{}') } : {};
        const row = { ...event, ...words };
        head = linkHash(heads.get(event.stream_id) ?? '0'.repeat(64), {
          communityId: COMMUNITY,
          streamId: row.stream_id,
          seq: row.seq,
          type: row.type,
          at: row.at,
          actorId: row.actor_id,
          commitment: row.commitment,
        });
        heads.set(event.stream_id, head);
        chain = chainHash(chain, head);
        await change(tx, event, { ...words, commitment: row.commitment, hash: head, chain_hash: chain });
      }
      await tx.updateTable('community').set({ chain_head: chain }).where('id', '=', COMMUNITY).execute();
      for (const [streamId, newest] of heads)
        await tx
          .updateTable('service_request')
          .set({ head_hash: newest })
          .where('community_id', '=', COMMUNITY)
          .where('id', '=', streamId)
          .execute();
    }, look);
    expect(seen.link).toBeNull();
    expect(seen.request).toMatchObject({ serviceRequestId: id, what: 'receipt', seq: closing.seq });
    expect(seen.receipts.get(hash)).toMatchObject({ intact: false, brokenAt: closing.seq });
  }, 60_000);
});

describe('what is stored beside the events', () => {
  const COLUMNS = [
    `version = version + 1`,
    `status = case status when 'closed' then 'handled' else 'closed' end`,
    `kind = case kind when 'repair' then 'inquiry' else 'repair' end`,
    `requester_id = requester_id || 'x'`,
    `room_id = coalesce(room_id, '') || 'x'`,
    `taken_by = coalesce(taken_by, '') || 'x'`,
    `department_id = coalesce(department_id, '') || 'x'`,
    `technician_id = coalesce(technician_id, '') || 'x'`,
    `about_window = 1 - about_window`,
    `about_staff_id = coalesce(about_staff_id, '') || 'x'`,
    `queue_rank = coalesce(queue_rank, 0) + 1`,
    `queue_since = coalesce(queue_since, 0) + 1`,
    `promise_due_at = coalesce(promise_due_at, 0) + 1`,
    `closed_at = coalesce(closed_at, 0) + 1`,
    `updated_at = updated_at + 1`,
    `head_hash = 'x' || head_hash`,
    `serial = serial + 100000`,
    `state = replace(state, '"matter":"', '"matter":"改过')`,
    `state = replace(state, '"round":1', '"round":2')`,
    `state = '{'`,
  ];

  it('is found when it is not what the events tell, and named with its request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...COLUMNS, null), async (index, columns) => {
        const { stream_id: id } = at(index);
        const where = `where community_id = '${COMMUNITY}' and id = '${id}'`;
        let changed = false;
        const seen = await tampered(async (tx) => {
          const before = await sql`select * from service_request where id = ${id}`.execute(tx);
          await sql
            .raw(
              columns === null
                ? `delete from service_request ${where}`
                : `update service_request set ${columns} ${where}`,
            )
            .execute(tx);
          const after = await sql`select * from service_request where id = ${id}`.execute(tx);
          changed = JSON.stringify(before.rows) !== JSON.stringify(after.rows);
        }, look);
        fc.pre(changed);
        expect(seen.link).toBeNull();
        expect(seen.request).toMatchObject({ serviceRequestId: id });
        const { own, others } = receiptsIn(seen, id);
        for (const receipt of own) expect(receipt?.intact).toBe(false);
        for (const receipt of others) expect(receipt?.intact).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each([
    `serial = serial + 1`,
    `kind = 'x'`,
    `received_at = received_at + 1`,
    `closed_at = closed_at + 1`,
    `close_reason = 'x'`,
    `seq = seq - 1`,
  ])('a receipt with another %s', async (columns) => {
    const [{ hash, service_request_id: id }] = receipts as [(typeof receipts)[number]];
    const seen = await tampered(
      (tx) => sql.raw(`update receipt set ${columns} where hash = '${hash}'`).execute(tx),
      look,
    );
    expect(seen.request).toMatchObject({ serviceRequestId: id, what: 'receipt' });
    expect(seen.receipts.get(hash)?.intact).toBe(false);
  });

  it('a receipt that was taken away, and a request and a receipt that nobody filed', async () => {
    const [{ hash, service_request_id: id }] = receipts as [(typeof receipts)[number]];
    const verified = (statement: string) =>
      tampered(
        (tx) => sql.raw(statement).execute(tx),
        (tx) => verifyRequests(tx, COMMUNITY),
      );
    expect(await verified(`delete from receipt where hash = '${hash}'`)).toMatchObject({
      serviceRequestId: id,
      what: 'receipt',
    });
    expect(
      await verified(
        `insert into receipt select 'x', community_id, 'nobody', seq, serial, kind, received_at, closed_at, close_reason
         from receipt where hash = '${hash}'`,
      ),
    ).toMatchObject({ serviceRequestId: 'nobody', what: 'invented' });
    expect(
      await verified(
        `insert into service_request select community_id, 'nobody', serial + 1000, version, status, kind, requester_id, room_id,
         taken_by, department_id, technician_id, about_window, about_staff_id, queue_rank, queue_since, promise_due_at, closed_at,
         updated_at, head_hash, state from service_request where id = '${id}'`,
      ),
    ).toMatchObject({ serviceRequestId: 'nobody', what: 'invented' });
  });
});

describe('the public page and the command', () => {
  it('both name the closing that somebody took out of the file', async () => {
    const [{ hash, service_request_id: id }] = receipts as [(typeof receipts)[number]];
    const closing = events.find((event) => event.hash === hash) as EventRow;
    const verify = () =>
      spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, '../../../src/server/verify.ts')], {
        env: { ...process.env, DATA_DIR: running.dataDir },
        encoding: 'utf8',
      });
    const page = () => running.anonymous.call('getReceipt', { params: { hash } });
    expect(await page()).toMatchObject({ intact: true, brokenAt: null });
    expect(verify().status).toBe(0);

    const file = new SQLite(storeFile(running.dataDir));
    file.prepare('delete from event where hash = ?').run(hash);
    expect(await page()).toMatchObject({ hash, intact: false, brokenAt: closing.seq });
    expect(verify()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`桂芳园: broken at event ${closing.position} (`),
    });
    const columns = Object.keys(closing);
    file
      .prepare(`insert into event (${columns}) values (${columns.map((name) => `@${name}`)})`)
      .run({ ...closing });
    file.prepare(`update service_request set closed_at = 1 where id = ?`).run(id);
    expect(await page()).toMatchObject({ intact: false, brokenAt: null });
    expect(verify()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        `桂芳园: broken at request ${id} (it is not stored as its events tell it)`,
      ),
    });
    file.close();
  }, 60_000);
});
