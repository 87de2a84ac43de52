import { join } from 'node:path';
import { type ServerProcess, startServerProcess } from './server-process';

/** The yardstick in its own process, run as ours is. */
export function startBare(
  dataDir: string,
  disk: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  return startServerProcess({
    script: 'test/bench/servers/bare-main.ts',
    ready: '/ready',
    log: join(dataDir, 'bare.log'),
    env: { ...disk, NODE_ENV: 'production', DATA_DIR: dataDir },
  });
}
