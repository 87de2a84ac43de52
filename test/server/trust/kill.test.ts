import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileServer } from '../support/compile-server';
import { Crowd } from '../support/crowd';
import { Ledger } from '../support/ledger';
import { type ServerProcess, startProcess } from '../support/server-process';
import { startServer } from '../support/start-server';

/** How often the server is killed; `KILLS=1000` is the long run. */
const KILLS = Number(process.env.KILLS ?? 50);
/** So many kills on one folder: the store grows, and every check walks all of it. */
const KILLS_PER_FOLDER = 10;
/** A server lives until it has acknowledged some of these: as long as it takes, however fast the machine is. */
const MOST_ACKNOWLEDGED = 160;

describe('kill -9 while 32 people write', () => {
  let folder: string;
  let main: string;
  let crowd: Crowd;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'three-windows-kill-'));
    main = compileServer(join(folder, 'compiled'));
    const seeded = await startServer({ dataDir: join(folder, 'seeded') });
    crowd = await Crowd.gather(seeded);
    await seeded.stop();
  }, 60_000);
  afterAll(async () => {
    await server?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    `loses nothing that was acknowledged, keeps nothing by halves, and does nothing twice (${KILLS} kills)`,
    async () => {
      const dataDir = join(folder, 'data');
      const start = () => startProcess(dataDir, { CALLS_PER_MINUTE: '1000000' }, main);
      let ledger = new Ledger();
      let acknowledged = 0;
      let inDoubt = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (kill % KILLS_PER_FOLDER === 0) {
          await rm(dataDir, { recursive: true, force: true });
          await cp(join(folder, 'seeded'), dataDir, { recursive: true });
          ledger = new Ledger();
        }
        server = await start();
        // What the last kill left unanswered is sent again under the same keys, as the app does.
        await ledger.resend(server.url);
        expect(ledger.unanswered).toEqual([]);

        const earlier = ledger.acknowledged.length;
        const most = earlier + Math.ceil(Math.random() * MOST_ACKNOWLEDGED);
        let gone = false;
        const writing = crowd.write(server.url, ledger).finally(() => {
          gone = true;
        });
        while (!gone && ledger.acknowledged.length < most)
          await new Promise((resolve) => setTimeout(resolve, 1));
        // Nobody goes home while the server lives.
        expect(gone).toBe(false);
        await server.kill();
        await writing;
        acknowledged += ledger.acknowledged.length - earlier;
        inDoubt += ledger.unanswered.length;
        expect(ledger.entries.filter(({ refused }) => refused !== null)).toEqual([]);
        expect(await ledger.check(dataDir)).toEqual([]);
      }
      // The last kill's doubts, too, are cleared by sending them again.
      server = await start();
      await ledger.resend(server.url);
      expect(ledger.unanswered).toEqual([]);
      await server.kill();
      expect(await ledger.check(dataDir)).toEqual([]);

      // A run in which nothing was under way when the server died would have shown nothing.
      expect(inDoubt).toBeGreaterThan(KILLS * 10);
      if (process.env.KILLS)
        console.info(`${KILLS} kills: ${acknowledged} acknowledged, ${inDoubt} in doubt, none lost`);
    },
    120_000 + KILLS * 30_000,
  );
});
