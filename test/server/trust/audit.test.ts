import { sql } from 'kysely';
import { audit } from '../support/audit';
import { type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

describe('the store, audited', () => {
  let running: RunningServer;
  beforeAll(async () => {
    running = await startServer({ at: TUESDAY_10 });
  });
  afterAll(() => running.stop());

  it('holds for every demo request just what replaying its events gives', async () => {
    expect(await audit(running.server.store.db)).toEqual([]);
  });

  // The audit is what the tests of crashes, full disks and backups stand on: it must see what they look for.
  it.each([
    ['an event without its projection', `update event set type = 'urged' where seq = 2 and type <> 'urged'`],
    ['a projection without its event', `delete from event where seq = 3`],
    ['a request without its row', `delete from service_request where serial = 4`],
    ['a serial given twice', `update service_request set serial = 5 where serial = 6`],
    [
      'a column that the state does not tell',
      `update service_request set status = 'closed' where status <> 'closed'`,
    ],
    ['a promise that nobody watches', `delete from outbox where done_at is null`],
  ])('notices %s', async (_, damage) => {
    const rollback = new Error('put everything back');
    await expect(
      running.server.store.write(async (tx) => {
        await sql.raw(damage).execute(tx);
        expect(await audit(tx)).not.toEqual([]);
        throw rollback;
      }),
    ).rejects.toBe(rollback);
    expect(await audit(running.server.store.db)).toEqual([]);
  });
});
