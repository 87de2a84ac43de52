import { join } from 'node:path';
import { type ServerProcess, startServerProcess } from './server-process';

/** Of the length that production asks for. It keeps nothing that anybody would want. */
export const BENCH_SECRET = 'Zk3vR8wQ1nXc6Tm9Lp4Jd7Hs2Gf5By0U';

/**
 * The real server as `npm start` runs it in production, log included. Only its limits of calls are lifted, far
 * enough for two hundred communities behind one address; they are counted all the same.
 *
 * @param script what is run: its sources where their names are wanted, as a profile does
 */
export function startOurs(
  dataDir: string,
  disk: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = ['--enable-source-maps'],
  script: 'dist/server/main.js' | 'src/server/main.ts' = 'dist/server/main.js',
): Promise<ServerProcess> {
  return startServerProcess({
    script,
    ready: '/api/health',
    log: join(dataDir, 'server.log'),
    nodeOptions,
    env: {
      ...disk,
      NODE_ENV: 'production',
      THREE_WINDOWS_MODE: 'production',
      DATA_DIR: dataDir,
      PUBLIC_URL: 'https://bench.invalid',
      SECRET: BENCH_SECRET,
      SMS_WEBHOOK_URL: 'https://bench.invalid/sms',
      SMS_WEBHOOK_SECRET: BENCH_SECRET,
      CALLS_PER_MINUTE: '1000000',
    },
  });
}
