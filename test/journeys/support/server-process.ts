import { startServer } from '../../server/support/start-server';
import type { JourneyServerOptions, Told } from './server';

/** The process that `startJourneyServer` starts: says its address, then answers each word about the clock. */
async function serve(options: JourneyServerOptions): Promise<void> {
  const server = await startServer(options);
  process.on('message', (told: Told) => {
    if (told === 'stop') return void stop();
    if ('by' in told) server.clock.by(told.by);
    else server.clock.to(told.to);
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

void serve(JSON.parse(process.argv[2] ?? '{}') as JourneyServerOptions);
