// `npm run bench:live`: how long until something stands on the other's screen, what a connection costs, and how long it takes until
// everybody is back, written to docs/bench-live.md. No test asks for any of these numbers.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { BENCH_SECRET, startOurs } from '../bench/servers/ours';
import { fillStore, type Town } from '../bench/store/fill';
import { type LiveResults, report } from './report';
import type { Measured, Task, Village } from './task';

const ROOT = path.resolve(__dirname, '../..');
const COMMUNITIES = 60;
const REQUESTS = 6_000;
const TALKING = 500;
const ROUNDS = 400;
const PER_SECOND = 20;
const BACK_AT_ONCE = 1_000;
const IDLE = 5_000;

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'three-windows-bench-live-'));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  const towns = await fillStore({
    dataDir,
    communities: COMMUNITIES,
    requests: REQUESTS,
    secret: BENCH_SECRET,
    now: Date.now(),
  });
  const server = await startOurs(dataDir);
  const child = fork(path.join(__dirname, 'client.ts'), { execArgv: ['--import', 'tsx'] });
  const carryOut = async (task: Task): Promise<Measured> => {
    child.send(task);
    const [told] = (await once(child, 'message')) as [Measured | { error: string }];
    if ('error' in told) throw new Error(told.error);
    return told;
  };
  try {
    const { url } = server;
    const tokens = towns.flatMap(({ deskTokens, residentTokens }) => [...deskTokens, ...residentTokens]);
    const villages = await villagesOf(url, towns);
    const before = server.memory() ?? 0;
    await carryOut({ what: 'connect', url, tokens, count: TALKING });
    const talked = await carryOut({ what: 'talk', url, villages, rounds: ROUNDS, perSecond: PER_SECOND });
    say(`talked: ${talked.times.length} of ${ROUNDS}`);
    await carryOut({ what: 'connect', url, tokens, count: BACK_AT_ONCE - TALKING });
    const back = await carryOut({ what: 'cutAndReturn' });
    say(`back: ${back.times.length} of ${BACK_AT_ONCE}`);
    await carryOut({ what: 'connect', url, tokens, count: IDLE - BACK_AT_ONCE });
    // Until what the opening left behind is swept up.
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    const idle = server.memory() ?? 0;
    say(`idle: ${idle.toFixed(0)} MB`);
    const results: LiveResults = {
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`,
      talking: TALKING,
      perSecond: PER_SECOND,
      talked,
      back,
      idle: { connections: IDLE, beforeMb: before, mb: idle },
    };
    writeFileSync(path.join(ROOT, 'docs/bench-live.md'), report(results));
    say('written to docs/bench-live.md');
  } finally {
    child.disconnect();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In each community somebody who has an open request, and a desk that may read it. */
async function villagesOf(url: string, towns: readonly Town[]): Promise<Village[]> {
  const villages: Village[] = [];
  for (const { deskTokens, residentTokens } of towns.slice(0, 20)) {
    const [deskToken = '', residentToken = ''] = [deskTokens[0], residentTokens[0]];
    const response = await fetch(new URL('/api/service-requests', url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${residentToken}`,
        'content-type': 'application/json',
        'idempotency-key': `bench-live-${villages.length}`,
      },
      body: JSON.stringify({ kind: 'inquiry', matter: '请问物业费怎么交' }),
    });
    const { id } = (await response.json()) as { id: string };
    villages.push({ deskToken, residentToken, requestId: id });
  }
  return villages;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
