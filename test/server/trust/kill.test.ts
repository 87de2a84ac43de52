import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/server/store/sqlite';
import { audit } from '../support/audit';
import { startProcess } from '../support/server-process';
import { Client, startServer } from '../support/start-server';

/** How often the server is killed; `KILLS=1000` is the long run. */
const KILLS = Number(process.env.KILLS ?? 10);
/** So many kills on one folder: the store grows, and every check walks all of it. */
const KILLS_PER_FOLDER = 25;
const RESIDENTS = 30;
const LONGEST_LIFE_MS = 700;

/** What a writer sent, and whether the server said that it is done. */
interface Write {
  readonly key: string;
  /** Words that no other write has. */
  readonly mark: string;
  readonly send: (url: string) => Promise<string>;
  id: string | null;
}

describe('kill -9 while 32 people write', () => {
  let template: string;
  let dataDir: string;
  const residents: Client[] = [];
  const desk: Client[] = [];

  beforeAll(async () => {
    template = await mkdtemp(join(tmpdir(), 'three-windows-kill-'));
    dataDir = join(template, 'data');
    const seeded = await startServer({ dataDir: join(template, 'seeded') });
    for (let index = 0; index < RESIDENTS; index += 1) {
      const phone = `139${String(index).padStart(8, '0')}`;
      residents.push(await seeded.signIn({ phone, communityId: 'guifangyuan', name: '住户' }));
    }
    desk.push(await seeded.signIn('frontDesk'), await seeded.signIn('supervisor'));
    await seeded.server.stop();
  }, 30_000);
  afterAll(() => rm(template, { recursive: true, force: true }));

  it(
    `loses nothing that was acknowledged, keeps nothing by halves, and does nothing twice (${KILLS} kills)`,
    async () => {
      let acknowledged = 0;
      let inDoubt = 0;
      let ledger: Write[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (kill % KILLS_PER_FOLDER === 0) {
          await rm(dataDir, { recursive: true, force: true });
          await cp(join(template, 'seeded'), dataDir, { recursive: true });
          ledger = [];
        }
        const server = await startProcess(dataDir, { CALLS_PER_MINUTE: '1000000' });
        // What the last kill left unanswered is sent again under the same keys, as the app does.
        for (const write of ledger.filter(({ id }) => id === null)) write.id = await write.send(server.url);

        const earlier = ledger.length;
        const writers = [
          ...residents.map((client) => resident(client, server.url, ledger)),
          ...desk.map((client) => frontDesk(client, server.url, ledger)),
        ];
        await new Promise((resolve) => setTimeout(resolve, 60 + Math.random() * LONGEST_LIFE_MS));
        await server.kill();
        await Promise.all(writers);
        acknowledged += ledger.slice(earlier).filter(({ id }) => id !== null).length;
        inDoubt += ledger.slice(earlier).filter(({ id }) => id === null).length;
        expect(await missing(dataDir, ledger)).toEqual([]);
      }
      // The last kill's doubts, too, are cleared by sending them again.
      const server = await startProcess(dataDir, { CALLS_PER_MINUTE: '1000000' });
      for (const write of ledger.filter(({ id }) => id === null)) write.id = await write.send(server.url);
      await server.kill();
      expect(await missing(dataDir, ledger)).toEqual([]);

      // A run in which nothing was under way when the server died would have shown nothing.
      expect(acknowledged).toBeGreaterThan(KILLS * 20);
      expect(inDoubt).toBeGreaterThan(KILLS);
      if (process.env.KILLS)
        console.info(`${KILLS} kills: ${acknowledged} acknowledged, ${inDoubt} in doubt`);
    },
    60_000 + KILLS * 10_000,
  );
});

/** Files requests and says something in each, until the server is gone. */
async function resident(client: Client, url: string, ledger: Write[]): Promise<void> {
  for (;;) {
    const filed = await attempt(url, ledger, client, 'createServiceRequest', (mark) => ({
      body: { kind: 'repair', matter: `水槽漏水 ${mark}` },
    }));
    if (filed === null) return;
    const said = await attempt(url, ledger, client, 'sendMessage', (mark) => ({
      params: { id: filed },
      body: { text: `我在家 ${mark}` },
    }));
    if (said === null) return;
  }
}

/** Writes to the residents in what they have filed: other people's events in the same requests, and the promises they make. */
async function frontDesk(client: Client, url: string, ledger: Write[]): Promise<void> {
  for (let next = ledger.length; ; next += 1) {
    let target = ledger[next];
    while (!target?.id) {
      if (!(await isAlive(url))) return;
      target = ledger[next];
    }
    const { id } = target;
    const said = await attempt(url, ledger, client, 'sendMessage', (mark) => ({
      params: { id },
      body: { text: `您好，请您稍候，我们马上为您安排 ${mark}，谢谢。` },
    }));
    if (said === null) return;
  }
}

async function isAlive(url: string): Promise<boolean> {
  return (await fetch(`${url}/api/health`).catch(() => null))?.ok ?? false;
}

/** Sends one write with a key of its own and enters it into the ledger; null when the server is gone. */
async function attempt(
  url: string,
  ledger: Write[],
  client: Client,
  name: 'createServiceRequest' | 'sendMessage',
  said: (mark: string) => object,
): Promise<string | null> {
  const [key, mark] = [randomUUID(), randomUUID()];
  const write: Write = {
    key,
    mark,
    id: null,
    send: async (to) => (await new Client(to, client.token, client.me).call(name, { ...said(mark), key })).id,
  };
  ledger.push(write);
  try {
    write.id = await write.send(url);
  } catch (error) {
    // A refusal would be a finding of its own; a connection that broke, or an answer that broke off, is the kill.
    if (!['TypeError', 'SyntaxError'].includes((error as Error).name)) throw error;
  }
  return write.id;
}

/** What is wrong with the store: anything by halves, and whatever the ledger has and the events have not, or have twice. */
async function missing(dataDir: string, ledger: readonly Write[]): Promise<string[]> {
  const store = await openSqlite(join(dataDir, 'three-windows.sqlite'));
  const findings = await audit(store.db);
  const events = await store.db
    .selectFrom('event')
    .select(['stream_id', 'body'])
    .where('type', 'in', ['received', 'messageSent'])
    .execute();
  const found = new Map<string, string[]>();
  for (const { stream_id, body } of events) {
    const [mark] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[^0-9a-f-]*")/.exec(body ?? '') ?? [];
    if (mark) found.set(mark, [...(found.get(mark) ?? []), stream_id]);
  }
  const kept = new Set(
    (await store.db.selectFrom('idempotency_key').select('key').execute()).map(({ key }) => key),
  );
  for (const { mark, key, id } of ledger) {
    const streams = found.get(mark) ?? [];
    if (streams.length > 1) findings.push(`${mark} was done ${streams.length} times`);
    if (id !== null && streams[0] !== id) findings.push(`${mark} was acknowledged and is lost`);
    if (kept.has(key) !== streams.length > 0) findings.push(`${mark} and its key were not kept together`);
  }
  await store.close();
  return findings;
}
