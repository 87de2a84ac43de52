// `npm run bench:app`: what the app costs its users, written to docs/bench-app.md. Bytes are the same on every machine, and
// tests hold to them; Lighthouse's points are this machine's, and no test asks for them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { callAs, longestStory, type SignedIn, signInAs } from '../budget/support/busy-afternoon';
import type { Measured, Timed } from '../budget/support/measured';
import { startJourneyServer } from '../journeys/support/server';
import { PEOPLE } from '../journeys/support/steps';
import { TUESDAY_10 } from '../server/support/times';
import { type Scores, visitWithLighthouse } from './lighthouse';
import { type Check, checkQuality } from './quality';
import { report, type Visit } from './report';

const root = path.resolve(__dirname, '../..');
const RUNS = Number(process.env.RUNS ?? 3);

/** Runs the tests that count bytes, and takes what they have counted. */
function countBytes(): (Measured | Timed)[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'three-windows-bench-'));
  const file = path.join(folder, 'measured.jsonl');
  try {
    execFileSync(
      path.join(root, 'node_modules/.bin/jest'),
      ['--testPathPatterns', 'test/budget', '--silent'],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, MEASURED_TO: file },
      },
    );
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Measured | Timed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages that most people see most often, each visited several times; the run in the middle counts. */
async function visitPages(): Promise<Visit[]> {
  const server = await startJourneyServer({ at: TUESDAY_10, pageRoot: path.join(root, 'dist/h5') });
  try {
    const resident = await signInAs(server.url, PEOPLE.resident);
    const desk = await signInAs(server.url, PEOPLE.desk);
    const id = await longestStory(server.url, resident, ['mine']);
    const pages: readonly [name: string, address: string, who: SignedIn][] = [
      ['home', '/resident/home/index', resident],
      ['request', `/resident/request/index?id=${id}`, resident],
      ['queue', '/desk/queue/index', desk],
    ];
    const visits: Visit[] = [];
    for (const [page, address, who] of pages) {
      // Opened once before, so that the server has read what it keeps.
      await callAs(server.url, 'getMe', { token: who.token });
      const runs: Scores[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await visitWithLighthouse(server.url, address, who));
        console.log(page, JSON.stringify(runs.at(-1)));
      }
      visits.push({ page, runs });
    }
    return visits;
  } finally {
    await server.stop();
  }
}

async function main(): Promise<void> {
  const counted = countBytes();
  const bytes = counted.filter((one): one is Measured => 'bytes' in one);
  const times = counted.filter((one): one is Timed => 'milliseconds' in one);
  const checks: readonly Check[] = await checkQuality();
  const visits = await visitPages();
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`;
  writeFileSync(path.join(root, 'docs/bench-app.md'), report({ bytes, times, checks, visits, machine }));
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
