import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { demoSecret } from '../../../src/server/security/demo-secret';
import { photoFolder } from '../../../src/server/store/data-folder';
import { Crowd } from '../support/crowd';
import { Ledger } from '../support/ledger';
import { type ServerProcess, startProcess } from '../support/server-process';
import { type SmallDisk, smallDisk } from '../support/small-disk';
import { type Client, startServer } from '../support/start-server';

const LIMITS = { CALLS_PER_MINUTE: '1000000' };
/** How much is left when people begin to write, so that the disk is full at another step each time. */
const ROOM_KB = [0, 100];

const disk = smallDisk(24);
afterAll(() => disk?.remove());

// Where nothing can be mounted this is skipped: the store that may not grow, below, needs no disk of its own.
(disk === null ? describe.skip : describe)('a full disk', () => {
  const { path, fill, makeRoom } = disk as SmallDisk;
  const dataDir = join(path, 'data');
  const photos = join(photoFolder(dataDir), 'guifangyuan');
  const ledger = new Ledger();
  let crowd: Crowd;
  let server: ServerProcess;

  beforeAll(async () => {
    const running = await startServer({ dataDir });
    crowd = await Crowd.gather(running);
    await running.stop();
    server = await startProcess(dataDir, LIMITS);
  }, 120_000);
  afterAll(() => server?.kill());

  it.each(ROOM_KB)(
    '(%i KB left) is said to everyone, loses nothing, and is over when there is space',
    async (roomKb) => {
      const earlier = ledger.acknowledged.length;
      fill(roomKb);
      await crowd.write(server.url, ledger);
      fill(0);
      await crowd.sendPhoto(server.url, ledger);
      // Everybody was refused in the end, each for the one reason, and can go on reading.
      expect(new Set(ledger.unanswered.map(({ refused }) => refused))).toEqual(new Set(['storageFull']));
      expect(ledger.unanswered.length).toBeGreaterThan(30);
      expect(ledger.unanswered.some(({ action }) => action === 'uploadPhoto')).toBe(true);
      expect(await ledger.check(dataDir)).toEqual([]);
      const { items } = await crowd
        .supervisorAt(server.url)
        .call('listServiceRequests', { query: { view: 'all' } });
      expect(items.length).toBeGreaterThan(0);

      makeRoom();
      await ledger.resend(server.url);
      await crowd.write(server.url, ledger, () => ledger.acknowledged.length > earlier + 100);
      expect(ledger.unanswered).toEqual([]);
      expect(await ledger.check(dataDir)).toEqual([]);
      // Nothing is left of the photos for which there was no space.
      const uploaded = ledger.acknowledged.filter(({ action }) => action === 'uploadPhoto');
      expect(readdirSync(photos).sort()).toEqual(
        uploaded.flatMap(({ id }) => [`${id}.thumb.webp`, `${id}.webp`]).sort(),
      );
    },
    120_000,
  );

  it('does not keep a killed server from starting again, to be read and to go on when there is space', async () => {
    fill(0);
    await crowd.write(server.url, ledger);
    await server.kill();
    server = await startProcess(dataDir, LIMITS);
    const { items } = await crowd
      .supervisorAt(server.url)
      .call('listServiceRequests', { query: { view: 'all' } });
    expect(items.length).toBeGreaterThan(0);
    await ledger.resend(server.url);
    expect(new Set(ledger.unanswered.map(({ refused }) => refused))).toEqual(new Set(['storageFull']));
    makeRoom();
    await ledger.resend(server.url);
    expect(ledger.unanswered).toEqual([]);
    expect(await ledger.check(dataDir)).toEqual([]);
  }, 120_000);

  it('is what a start says that finds no space at all', async () => {
    const stopped = await startServer({ dataDir: join(path, 'stopped') });
    await stopped.stop();
    fill(0);
    await expect(startProcess(stopped.dataDir)).rejects.toThrow('The disk of DATA_DIR is full');
    makeRoom();
    await (await startProcess(stopped.dataDir)).kill();
  }, 120_000);

  it('leaves no half of a secret at the first start', async () => {
    const first = join(path, 'first');
    fill(0);
    await expect(demoSecret(first)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(existsSync(join(first, 'secret'))).toBe(false);
    makeRoom();
    const secret = await demoSecret(first);
    expect(secret).toHaveLength(64);
    fill(0);
    expect(await demoSecret(first)).toBe(secret);
    makeRoom();
    expect(readdirSync(first)).toEqual(['secret']);
  });
});

describe('a store that may not grow', () => {
  it('refuses what is new, reads what is there, and takes the same keys when it may grow again', async () => {
    const running = await startServer({ env: LIMITS });
    const crowd = await Crowd.gather(running);
    const ledger = new Ledger();
    // SQLite's own limit gives the very error of a full disk, on the server's own connection.
    const limit = (pages: number) =>
      sql.raw(`pragma max_page_count = ${pages}`).execute(running.server.store.db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(running.server.store.db);
    await limit((rows[0]?.page_count ?? 0) + 3);
    await crowd.write(running.url, ledger);
    expect(new Set(ledger.unanswered.map(({ refused }) => refused))).toEqual(new Set(['storageFull']));
    const [resident] = crowd.residents;
    const problem = await (resident as Client).refused('createServiceRequest', {
      body: { kind: 'repair', matter: '水槽漏水' },
    });
    expect(problem).toMatchObject({
      type: 'urn:three-windows:problem:storageFull',
      status: 507,
      title: '系统存储空间已满',
      detail: expect.stringContaining('请稍后再试'),
    });
    expect((await crowd.supervisorAt(running.url).call('getHealth')).status).toBe('ok');
    expect(running.log.some((line) => line.includes('"level":50') && line.includes('"storageFull"'))).toBe(
      true,
    );

    await limit(1_000_000);
    await ledger.resend(running.url);
    expect(ledger.unanswered).toEqual([]);
    await running.server.stop();
    expect(await ledger.check(running.dataDir)).toEqual([]);
    await rm(running.dataDir, { recursive: true, force: true });
  }, 120_000);
});
