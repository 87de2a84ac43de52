import { randomUUID } from 'node:crypto';
import { cleanStore } from '../../../src/server/privacy';
import type { Store } from '../../../src/server/store/store';
import { type RunningServer, startServer } from '../support/start-server';
import { HOUR, TUESDAY_10 } from '../support/times';

let running: RunningServer;
beforeEach(async () => {
  running = await startServer({ at: TUESDAY_10 });
  await (await running.signIn('newcomer')).call('requestAccountDeletion');
  while ((await running.server.outbox.runDue()) > 0);
});
afterEach(() => running.stop());

/** The same store, said to be larger than it is. */
const large = (): Store => ({ ...running.server.store, bytes: () => 5_000_000_000 });
const cleanedAt = async () =>
  (await running.server.store.db.selectFrom('account_deletion').select('cleaned_at').execute()).map(
    ({ cleaned_at }) => cleaned_at,
  );

describe('the store’s file', () => {
  it('is written anew once after a deletion, at once while it is small', async () => {
    const { store } = running.server;
    expect(await cleanStore(store, TUESDAY_10)).toBe(true);
    expect(await cleanedAt()).toEqual([TUESDAY_10]);
    expect(await cleanStore(store, TUESDAY_10)).toBe(false);
  });

  it('waits for the night when it is large, for it stands still meanwhile', async () => {
    expect(await cleanStore(large(), TUESDAY_10)).toBe(false);
    expect(await cleanStore(large(), TUESDAY_10 + 15 * HOUR)).toBe(false);
    expect(await cleanedAt()).toEqual([null]);
    expect(await cleanStore(large(), TUESDAY_10 + 17 * HOUR)).toBe(true);
  });

  it('takes writes as before, and those that come while it is written anew wait', async () => {
    const resident = await running.signIn('resident');
    const file = () =>
      resident.call('createServiceRequest', { body: { kind: 'repair', matter: '门锁坏了' } });
    const all = await Promise.all([file(), cleanStore(running.server.store, TUESDAY_10), file(), file()]);
    expect(all[1]).toBe(true);
    expect((await running.anonymous.call('getHealth')).status).toBe('ok');
  });
});

describe('an answer that was kept for repetition', () => {
  it('about somebody who has left since is gone; the work it stood for is not done twice', async () => {
    const phone = '13766110022';
    const guest = await running.signIn({ phone, name: '温庭', communityId: 'guifangyuan' });
    const desk = await running.signIn('frontDesk');
    const { id } = await guest.call('createServiceRequest', {
      body: { kind: 'inquiry', matter: '几点关门' },
    });
    const sent = { params: { id }, body: { outOfTurnReason: '住户在窗口等候' }, key: randomUUID() };
    const first = await desk.call('take', sent);
    expect((await desk.call('take', sent)).version).toBe(first.version);
    await guest.call('withdraw', { params: { id }, body: {} });
    await guest.call('requestAccountDeletion');
    expect((await desk.refused('take', sent)).code).toBe('notFound');
    const { rows } = {
      rows: await running.server.store.db.selectFrom('idempotency_key').select('response').execute(),
    };
    expect(rows.filter(({ response }) => /温庭|13766110022/.test(response))).toEqual([]);
  });
});
