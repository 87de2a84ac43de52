import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { restoreBackup } from '../../../src/server/backup/restore-backup';
import { takeBackup } from '../../../src/server/backup/take-backup';
import { photoFolder, restoringFolder, storeFile } from '../../../src/server/store/data-folder';
import { openSqlite } from '../../../src/server/store/sqlite';
import { audit } from '../support/audit';
import { Crowd } from '../support/crowd';
import { Ledger } from '../support/ledger';
import { startProcess } from '../support/server-process';
import { Client, startServer } from '../support/start-server';
import { DAY, TUESDAY_10 } from '../support/times';

const ROOT = join(__dirname, '../../..');
/** How many backups are taken while people write; `BACKUPS=100` is the long run. */
const BACKUPS = Number(process.env.BACKUPS ?? 3);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'three-windows-backup-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

let folders = 0;
const newFolder = () => {
  folders += 1;
  return join(root, String(folders));
};

/** `npm run backup` or `npm run restore`, as a process of its own. */
async function run(command: 'backup' | 'restore', dataDir: string, ...words: string[]) {
  const tsx = createRequire(__filename).resolve('tsx/cli');
  const child = spawn(process.execPath, [tsx, `src/server/${command}.ts`, ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, said };
}

/** A folder of a server that has stopped, with a request that shows a photo and a photo that was never sent. */
async function stopped(dataDir = newFolder()) {
  const running = await startServer({ dataDir, at: TUESDAY_10 });
  const resident = await running.signIn('resident');
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a6' } })
    .jpeg()
    .toBuffer();
  const upload = async () => {
    const answer = await resident.upload(picture);
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.body.id;
  };
  const [shown, unsent] = [await upload(), await upload()];
  await resident.call('createServiceRequest', {
    body: { kind: 'repair', matter: '水槽漏水', photoIds: [shown] },
  });
  await running.stop();
  const pathOf = (id: string) => join(photoFolder(dataDir), 'guifangyuan', `${id}.webp`);
  return { dataDir, shown, unsent, pathOf };
}

async function audited(dataDir: string): Promise<string[]> {
  const store = await openSqlite(storeFile(dataDir));
  const findings = await audit(store.db);
  await store.close();
  return findings;
}

/** Everything in a folder, by its path. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  );

describe('a backup that is taken while 32 people write', () => {
  it(
    'has everything that was acknowledged before it began, with every photo, and nothing by halves',
    async () => {
      const dataDir = newFolder();
      const seeded = await startServer({ dataDir });
      const crowd = await Crowd.gather(seeded);
      await seeded.stop();
      const server = await startProcess(dataDir, { CALLS_PER_MINUTE: '1000000' });
      const ledger = new Ledger();
      const taken: { folder: string; before: typeof ledger.acknowledged; after: number }[] = [];
      const writing = crowd.write(server.url, ledger, () => taken.length === BACKUPS);
      while (taken.length < BACKUPS) {
        const [folder, before] = [newFolder(), ledger.acknowledged];
        const said = await run('backup', dataDir, folder);
        expect(said).toMatchObject({ status: 0, said: expect.stringMatching(/\d+ events, \d+ files/) });
        taken.push({ folder, before, after: ledger.acknowledged.length });
      }
      await writing;
      expect(ledger.unanswered).toEqual([]);
      await server.kill();

      // People did go on writing while it was taken.
      expect(taken.every(({ before, after }) => after > before.length)).toBe(true);
      expect(taken[taken.length - 1]?.before.length).toBeGreaterThan(100);
      for (const { folder, before } of taken) {
        const restored = newFolder();
        expect(await run('restore', restored, folder)).toMatchObject({ status: 0 });
        expect(await ledger.check(restored, before)).toEqual([]);
      }

      // The killed server's folder, which nobody has open, is backed up as well, and its restored copy works.
      const [last, restored] = [newFolder(), newFolder()];
      await takeBackup(dataDir, last, Date.now());
      await restoreBackup(last, restored, { replace: false, at: Date.now() });
      const again = await startServer({ dataDir: restored, seed: false });
      const resident = new Client(again.url, ...(await signedIn(again)));
      const { items } = await resident.call('listServiceRequests', { query: { view: 'mine', limit: 50 } });
      for (const { id } of items) {
        const { photos } = await resident.call('getServiceRequest', { params: { id } });
        expect(photos).toHaveLength(1);
        for (const { url } of photos) expect((await fetch(new URL(url, again.url))).status).toBe(200);
      }
      await resident.call('createServiceRequest', { body: { kind: 'repair', matter: '还有一处' } });
      await again.stop();
      expect(await ledger.check(restored)).toEqual([]);
    },
    180_000 + BACKUPS * 30_000,
  );

  /** The first of the crowd, whose every request has a photo. */
  async function signedIn(running: Awaited<ReturnType<typeof startServer>>) {
    const { token, me } = await running.signIn({ phone: '13900000000', communityId: 'guifangyuan' });
    return [token, me] as const;
  }
});

describe('a backup', () => {
  it('holds the store and the photos for the operator alone, and neither the secret nor what was deleted', async () => {
    const { dataDir, shown, unsent } = await stopped();
    const running = await startServer({ dataDir, at: TUESDAY_10 });
    running.clock.by(40 * DAY);
    await running.server.housekeeping.run();
    await running.stop();
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o755 });
    const { manifest, missing } = await takeBackup(dataDir, folder, TUESDAY_10);
    expect(missing).toEqual([]);
    expect(Object.keys(manifest.files).sort()).toEqual([
      `photos/guifangyuan/${shown}.thumb.webp`,
      `photos/guifangyuan/${shown}.webp`,
      'three-windows.sqlite',
    ]);
    expect(Object.keys(contents(folder))).toEqual(['manifest.json', ...Object.keys(manifest.files).sort()]);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(existsSync(join(photoFolder(dataDir), 'guifangyuan', `${unsent}.webp`))).toBe(false);
  }, 60_000);

  it('leaves out a photo that was swept in between, and names one that the disk has lost', async () => {
    const { dataDir, shown, unsent, pathOf } = await stopped();
    rmSync(pathOf(unsent));
    rmSync(pathOf(shown));
    const folder = newFolder();
    const said = await run('backup', dataDir, folder);
    expect(said.status).toBe(1);
    expect(said.said).toContain(`photos/guifangyuan/${shown}.webp`);
    expect(said.said).not.toContain(unsent);
    // It is a backup all the same: better one without a photo than none.
    const restored = newFolder();
    await restoreBackup(folder, restored, { replace: false, at: TUESDAY_10 });
    expect(await audited(restored)).toEqual([]);
  }, 60_000);

  it('goes into a new folder only, and needs a store', async () => {
    const { dataDir } = await stopped();
    await expect(takeBackup(dataDir, dataDir, TUESDAY_10)).rejects.toThrow('is not empty');
    await expect(takeBackup(newFolder(), newFolder(), TUESDAY_10)).rejects.toThrow('there is no store at');
    expect(await run('backup', dataDir)).toEqual({
      status: 1,
      said: 'Usage: npm run backup -- <new folder>\n',
    });
  }, 60_000);
});

describe('a restore', () => {
  const at = TUESDAY_10;
  let source: Awaited<ReturnType<typeof stopped>>;
  let backup: string;
  beforeAll(async () => {
    source = await stopped();
    backup = newFolder();
    await takeBackup(source.dataDir, backup, at);
  }, 60_000);
  /** The backup with something about it changed. */
  const damaged = async (how: (folder: string) => unknown) => {
    const folder = newFolder();
    await cp(backup, folder, { recursive: true });
    await how(folder);
    return folder;
  };

  it('takes the place of what is there only when it is told to, and then puts that aside', async () => {
    const { dataDir } = await stopped();
    const before = contents(dataDir);
    await expect(restoreBackup(backup, dataDir, { replace: false, at })).rejects.toThrow('is not empty');
    expect(contents(dataDir)).toEqual(before);
    const { aside } = await restoreBackup(backup, dataDir, { replace: true, at });
    expect(aside).toBe(join(dataDir, 'replaced-2026-11-24T02-00-00-000Z'));
    expect(await audited(aside as string)).toEqual([]);
    expect(await audited(dataDir)).toEqual([]);
    // What is no data of the store stays, such as the secret of a demo.
    expect(readFileSync(join(dataDir, 'secret'), 'base64')).toBe(before.secret);
    expect(existsSync(join(photoFolder(dataDir), 'guifangyuan', `${source.shown}.webp`))).toBe(true);
  }, 60_000);

  it('never touches a store that somebody has open, whatever it is told', async () => {
    const running = await startServer({ at });
    await expect(restoreBackup(backup, running.dataDir, { replace: true, at })).rejects.toThrow(
      'is in use: stop the server first',
    );
    expect(existsSync(restoringFolder(running.dataDir))).toBe(false);
    await running.anonymous.call('getHealth');
    await running.stop();
    const process = await startProcess(source.dataDir);
    expect(await run('restore', source.dataDir, backup, '--replace')).toMatchObject({
      status: 1,
      said: expect.stringContaining('is in use: stop the server first'),
    });
    await process.kill();
    expect(await run('restore', source.dataDir, backup, '--replace')).toMatchObject({ status: 0 });
  }, 60_000);

  it.each<[string, (folder: string) => unknown, RegExp]>([
    [
      'a store that was changed',
      (folder) => appendFile(storeFile(folder), '!'),
      /three-windows.sqlite is not what/,
    ],
    [
      'a photo that was changed',
      (folder) => writeFileSync(join(photoFolder(folder), 'guifangyuan', `${source.shown}.webp`), 'x'),
      /\.webp is not what was backed up/,
    ],
    ['a photo less', (folder) => rmSync(photoFolder(folder), { recursive: true }), /\.webp is missing/],
    [
      'no manifest',
      (folder) => rmSync(join(folder, 'manifest.json')),
      /is no backup, or one that was cut off/,
    ],
    [
      'a manifest that points elsewhere',
      (folder) => edit(folder, (text) => text.replace('photos/guifangyuan/', 'photos/../')),
      /manifest.json cannot be read/,
    ],
    ['a manifest of half a line', (folder) => edit(folder, (text) => text.slice(0, 200)), /cannot be read/],
    [
      'a schema that we do not know',
      (folder) => edit(folder, (text) => text.replace('"0001-foundation"', '"9999-newer"')),
      /newer version than this program \(9999-newer\)/,
    ],
  ])('refuses a backup with %s, and touches nothing', async (_, how, reason) => {
    const dataDir = newFolder();
    mkdirSync(dataDir);
    await expect(restoreBackup(await damaged(how), dataDir, { replace: true, at })).rejects.toThrow(reason);
    expect(readdirSync(dataDir)).toEqual([]);
  });
  const edit = (folder: string, how: (text: string) => string) => {
    const path = join(folder, 'manifest.json');
    writeFileSync(path, how(readFileSync(path, 'utf8')));
  };

  it('that was cut off keeps every server from starting, and is run again', async () => {
    const dataDir = newFolder();
    // Photos in their place, the store not yet: where a cut would hurt most.
    mkdirSync(restoringFolder(dataDir), { recursive: true });
    await cp(storeFile(backup), storeFile(restoringFolder(dataDir)));
    await cp(photoFolder(backup), photoFolder(dataDir), { recursive: true });
    await expect(startServer({ dataDir, at })).rejects.toThrow('a restore was cut off: then run it again');
    expect(existsSync(storeFile(dataDir))).toBe(false);
    await restoreBackup(backup, dataDir, { replace: true, at });
    expect(await audited(dataDir)).toEqual([]);
    const running = await startServer({ dataDir, at });
    await running.anonymous.call('getHealth');
    await running.stop();
  }, 60_000);
});
