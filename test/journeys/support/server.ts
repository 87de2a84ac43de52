import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

const TSX = createRequire(__filename).resolve('tsx');

export interface JourneyServerOptions {
  /** The server's clock at the start; it stands still until `clock` moves it. */
  readonly at: number;
  /** Folder of a built H5 app to serve. */
  readonly pageRoot?: string;
  /** Files of the communities to set up in an empty store, in place of the demo. */
  readonly communities?: readonly string[];
  /** Environment variables over those of the demo. */
  readonly env?: Readonly<Record<string, string>>;
  /** A port that is known beforehand; any free one otherwise. */
  readonly port?: number;
  /** Do what has fallen due in the outbox, and carry what leaves the house, at the start and after each move of the clock; otherwise it stays undone. */
  readonly worksOutbox?: boolean;
}

/** The real server with the demo's community or another, in a process of its own, as phones meet it. */
export interface JourneyServer {
  readonly url: string;
  /** Moves the server's clock on, by milliseconds, or to an instant. */
  readonly clock: { by(ms: number): Promise<void>; to(at: number): Promise<void> };
  stop(): Promise<void>;
}

/** What the test tells the server's process. */
export type Told = { readonly by: number } | { readonly to: number } | 'stop';

/**
 * Starts it on an empty store of its own. A process of its own, because the mini-program's tests run
 * where a browser's globals stand in place of Node's.
 *
 * @throws Error with what it printed, if it ends before it listens
 */
export async function startJourneyServer(options: JourneyServerOptions): Promise<JourneyServer> {
  const child = fork(path.join(__dirname, 'server-process.ts'), [JSON.stringify(options)], {
    execArgv: ['--import', TSX],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      printed += String(chunk);
    });
  const ended = once(child, 'exit');
  const answer = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const onExit = () => reject(new Error(`the server ended: ${printed}`));
      child.once('exit', onExit);
      child.once('message', (said) => {
        child.off('exit', onExit);
        resolve(String(said));
      });
    });
  const tell = async (told: Told) => {
    const done = answer();
    child.send(told);
    await done;
  };

  const url = await answer();
  return {
    url,
    clock: { by: (ms) => tell({ by: ms }), to: (at) => tell({ to: at }) },
    async stop() {
      child.send('stop' satisfies Told);
      await ended;
    },
  };
}
