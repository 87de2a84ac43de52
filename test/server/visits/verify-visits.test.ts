import type { Tx } from '../../../src/server/store/schema';
import { verifyVisits } from '../../../src/server/visits/verify-visits';
import { type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

const COMMUNITY = 'guifangyuan';

describe('every visit is held against its events', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ at: TUESDAY_10 });
  });
  afterAll(() => server.stop());

  class Undone extends Error {}
  /** What is found after a change to the store, which is undone again. */
  async function foundAfter(change: (tx: Tx, id: string) => Promise<unknown>) {
    const { store } = server.server;
    const { id } = await store.db
      .selectFrom('visit')
      .select('id')
      .where('community_id', '=', COMMUNITY)
      .where('status', '=', 'inside')
      .executeTakeFirstOrThrow();
    let found: Awaited<ReturnType<typeof verifyVisits>> = null;
    await store
      .write(async (tx) => {
        await change(tx, id);
        found = await verifyVisits(tx, COMMUNITY);
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return { found: found as Awaited<ReturnType<typeof verifyVisits>>, id };
  }

  it('the demo holds', async () => {
    expect(await verifyVisits(server.server.store.db, COMMUNITY)).toBeNull();
  });

  it.each([
    ['a status', { status: 'over' }, 'record'],
    ['whose it is', { host_id: 'somebody' }, 'record'],
    ['until when they stay', { due_at: 1 }, 'record'],
    ['the state', { state: '{}' }, 'record'],
    ['how many events there are', { version: 99 }, 'event'],
  ] as const)('%s was changed', async (_what, change, what) => {
    const { found, id } = await foundAfter((tx, visit) =>
      tx.updateTable('visit').set(change).where('id', '=', visit).execute(),
    );
    expect(found).toMatchObject({ visitId: id, what });
  });

  it('its row was taken away', async () => {
    const { found, id } = await foundAfter((tx, visit) =>
      tx.deleteFrom('visit').where('id', '=', visit).execute(),
    );
    expect(found).toMatchObject({ visitId: id, what: 'record' });
  });

  it('a step was changed', async () => {
    const { found, id } = await foundAfter((tx, visit) =>
      tx
        .updateTable('event')
        .set({ body: '{"step":"guide"}' })
        .where('stream_id', '=', visit)
        .where('seq', '=', 3)
        .execute(),
    );
    expect(found).toMatchObject({ visitId: id, what: 'event', seq: 3 });
  });

  it('a visit was made up', async () => {
    const { found } = await foundAfter(async (tx, visit) => {
      const row = await tx.selectFrom('visit').selectAll().where('id', '=', visit).executeTakeFirstOrThrow();
      await tx
        .insertInto('visit')
        .values({ ...row, id: 'made-up', pass_id: null, code_hash: null })
        .execute();
    });
    expect(found).toMatchObject({ visitId: 'made-up', what: 'invented' });
  });
});
