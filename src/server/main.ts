import { join } from 'node:path';
import packageJson from '../../package.json';
import { compose } from './compose';
import { ConfigError, readConfig } from './config';
import { announce } from './demo/announce';
import { isDiskFull } from './store/disk-full';

/** Longer than any call may take; a process manager kills after about twice as much. */
const STOP_WITHIN_MS = 15_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await compose(config, {
    now: Date.now,
    version: packageJson.version,
    pageRoot: join(__dirname, '..', '..', 'dist', 'h5'),
    seed: true,
  });
  await server.app.listen({ port: config.port, host: config.host });
  // Before anybody hears that it runs: whoever does may stop it at once.
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // A second signal does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    server.app.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  server.startWorkers();

  const address = server.app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  process.stdout.write(announce({ mode: config.mode, url: config.publicUrl ?? `http://localhost:${port}` }));
}

main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});

/** One sentence for what an operator can mend; for a mistake of ours, where it arose. */
function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (isDiskFull(error))
    return 'The disk of DATA_DIR is full. Nothing was lost: free some space and start again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
