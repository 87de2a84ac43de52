import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedItem } from '../../../src/contract/live';
import { compileServer } from '../support/compile-server';
import { LiveClient } from '../support/live-client';
import { type ServerProcess, startProcess } from '../support/server-process';
import { Client, signInAt, startServer } from '../support/start-server';

/** `CLIENTS=500 KILLS=20` is the long run. */
const CLIENTS = Number(process.env.CLIENTS ?? 40);
const KILLS = Number(process.env.KILLS ?? 4);
/** Messages between two kills. */
const ROUND = 60;
const COMMUNITY = 'guifangyuan';

/** An app that is cut off again and again, and comes back each time with what it has heard of. */
class Listener {
  readonly items: FeedItem[] = [];
  position: number | null = null;
  resets = 0;
  cuts = 0;
  private line: LiveClient | null = null;
  private read = 0;
  private over = false;
  private frozen = false;

  constructor(
    private readonly token: string,
    private readonly app: string,
    private readonly url: () => string | null,
  ) {}

  /** Stays connected, as an app does, until `stop`. */
  async run(): Promise<void> {
    while (!this.over) {
      const url = this.url();
      if (url === null) await pause(20);
      else await this.listen(url).catch(() => undefined);
      await pause(10 + Math.random() * 40);
    }
    this.line?.cut();
  }

  stop(): void {
    this.over = true;
  }

  /** The network breaks; or the telephone falls silent, its connection half-open, and it opens another. */
  cut(): void {
    if (!this.line) return;
    this.cuts += 1;
    if (Math.random() < 0.5) this.line.cut();
    else {
      this.line.freeze();
      this.frozen = true;
    }
  }

  private async listen(url: string): Promise<void> {
    const line = await LiveClient.hello(url, this.token, this.position, this.app);
    this.line = line;
    this.read = 0;
    this.frozen = false;
    while (!this.over && !this.frozen && line.closed === null) {
      this.take(line);
      await pause(5);
    }
    // A frozen telephone has heard nothing more; one whose line was closed has read what had come.
    if (!this.frozen) this.take(line);
    else setTimeout(() => line.cut(), 2_000).unref();
  }

  private take(line: LiveClient): void {
    for (; this.read < line.heard.length; this.read += 1) {
      const message = line.heard[this.read];
      if (message?.type === 'welcome') {
        if (message.reset && this.position !== null) this.resets += 1;
        this.position ??= message.position;
      }
      if (message?.type !== 'items') continue;
      this.items.push(...message.items);
      this.position = message.position;
    }
  }
}

describe('connections are cut, half-open or whole, and the server is killed, while people write', () => {
  let folder: string;
  let main: string;
  const tokens: { desk: string[]; residents: Client[] } = { desk: [], residents: [] };
  let server: ServerProcess | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'three-windows-cuts-'));
    main = compileServer(join(folder, 'compiled'));
    const seeded = await startServer({ dataDir: join(folder, 'seeded') });
    for (let count = 0; count < Math.ceil(CLIENTS / 8); count += 1)
      tokens.desk.push((await seeded.signIn('frontDesk')).token ?? '');
    for (let count = 0; count < 4; count += 1)
      tokens.residents.push(
        await signInAt(seeded.url, { phone: `1390000000${count}`, communityId: COMMUNITY, name: '住户' }),
      );
    await seeded.stop();
    await cp(join(folder, 'seeded'), join(folder, 'data'), { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await server?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    `nothing lost, nothing doubled, the same order for everybody (${CLIENTS} clients, ${KILLS} kills)`,
    async () => {
      const start = () => startProcess(join(folder, 'data'), { CALLS_PER_MINUTE: '1000000' }, main);
      server = await start();
      let url: string | null = server.url;
      const listeners = Array.from(
        { length: CLIENTS },
        (_, index) => new Listener(tokens.desk[index >> 3] ?? '', `app-${index}`, () => url),
      );
      const running = listeners.map((listener) => listener.run());
      const until = async (check: () => boolean, ms = 30_000) => {
        for (const end = Date.now() + ms; !check(); await pause(20))
          if (Date.now() > end) throw new Error('the listeners did not come so far');
      };
      await until(() => listeners.every(({ position }) => position !== null));
      const began = Math.max(...listeners.map(({ position }) => position ?? 0));
      const scissors = setInterval(() => {
        for (const listener of listeners) if (Math.random() < 0.04) listener.cut();
      }, 100);

      // Each is sent until it is acknowledged, under one name: what was kept without an answer is not kept twice.
      const ids = await Promise.all(
        tokens.residents.map(async ({ token, me }) => {
          const { id } = await new Client(url ?? '', token, me).call('createServiceRequest', {
            body: { kind: 'inquiry', matter: '请问物业费怎么交' },
          });
          return id;
        }),
      );
      /** What has happened, as whoever asks for it now and then is told: the measure for everybody else. */
      const happened: FeedItem[] = [];
      let readUpTo = began;
      const readOn = async () => {
        for (;;) {
          const desk = new Client(url ?? '', tokens.desk[0] ?? '', null);
          const page = await desk.call('getFeed', { query: { after: readUpTo, limit: 200 } });
          expect(page.reset).toBe(false);
          happened.push(...page.items);
          if (page.position === readUpTo) return;
          readUpTo = page.position;
        }
      };
      let sent = 0;
      const say = async (index: number, name: string) => {
        const { token, me } = tokens.residents[index] as Client;
        for (;;) {
          try {
            if (url === null) throw new Error('no server');
            await new Client(url, token, me).call('sendMessage', {
              params: { id: ids[index] ?? '' },
              body: { text: '我在家', clientId: name },
              // A new key each time, as after a week: the name alone holds.
            });
            sent += 1;
            return;
          } catch {
            await pause(20);
          }
        }
      };
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const round = tokens.residents.map(async (_, index) => {
          for (let count = 0; count < ROUND / 4; count += 1) await say(index, `m-${kill}-${index}-${count}`);
        });
        if (kill < KILLS) {
          await pause(100 + Math.random() * 300);
          url = null;
          await server.kill();
          server = await start();
          url = server.url;
        }
        await Promise.all(round);
        await readOn();
      }
      clearInterval(scissors);

      await readOn();
      const messages = happened.filter(({ id, type }) => type === 'messageSent' && ids.includes(id ?? ''));
      // What does not concern them moves nobody's position before the next beat.
      const last = happened[happened.length - 1]?.position ?? 0;
      await until(() =>
        listeners.every(({ items }) => (items[items.length - 1]?.position ?? 0) >= last),
      ).catch(
        // What is missing is told below, by each.
        () => undefined,
      );
      for (const listener of listeners) listener.stop();
      await Promise.all(running);
      // The first of each request is the system's own greeting.
      expect(messages).toHaveLength(sent + ids.length);
      for (const listener of listeners) {
        expect(listener.items.filter(({ position }) => position > began && position <= last)).toEqual(
          happened,
        );
        expect(listener.resets).toBe(0);
      }
      const cuts = listeners.reduce((sum, listener) => sum + listener.cuts, 0);
      expect(cuts).toBeGreaterThan(CLIENTS / 4);
      console.info(
        `${CLIENTS} clients, ${KILLS} kills, ${cuts} cuts: ${happened.length} events, 0 lost, 0 doubled`,
      );
    },
    240_000 + KILLS * 30_000,
  );
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
