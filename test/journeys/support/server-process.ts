import { readFile } from 'node:fs/promises';
import { CommunityFile } from '../../../src/server/community/community-file';
import { setUpCommunity } from '../../../src/server/community/set-up';
import { type RunningServer, startServer } from '../../server/support/start-server';
import type { JourneyServerOptions, Told } from './server';

/** The process that `startJourneyServer` starts: says its address, then answers each word about the clock. */
async function serve(options: JourneyServerOptions): Promise<void> {
  const server = await startServer({ ...options, seed: options.communities === undefined });
  for (const file of options.communities ?? []) await setUp(server, file);
  const workOutbox = async () => {
    if (!options.worksOutbox) return;
    while ((await server.server.outbox.runDue()) > 0);
    await server.server.courier?.runDue();
  };
  await workOutbox();
  process.on('message', async (told: Told) => {
    if (told === 'stop') return void stop();
    if ('by' in told) server.clock.by(told.by);
    else server.clock.to(told.to);
    await workOutbox();
    process.send?.('moved');
  });
  // Whoever started it is gone, e.g. because the test was interrupted.
  process.on('disconnect', () => void stop());
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  process.send?.(server.url);
}

/** As `npm run set-up` does. */
async function setUp({ server, clock }: RunningServer, path: string): Promise<void> {
  const file = CommunityFile.parse(JSON.parse(await readFile(path, 'utf8')));
  await server.store.write((tx) => setUpCommunity(tx, file, clock.now()));
}

void serve(JSON.parse(process.argv[2] ?? '{}') as JourneyServerOptions);
