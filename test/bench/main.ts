// `npm run bench`: what the server does in a second and in how long, as ratios to a baseline in the same run, written to
// docs/bench.md. `REQUESTS=100000` fills a smaller big store; no test asks for any of these numbers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { inPairs, latencyOf, middle, rateOf, under } from './compare';
import { type Disk, ownDisk, slowedDisk } from './disk/disk';
import { bareCreates, barePages, creates, details, newestPages, ownLists, queues } from './load/calls';
import type { Outcome, Sendable } from './load/plan';
import { type Part, profiledInto, readProfile } from './profile';
import { type AtSize, type Rate, report } from './report';
import { timeRules } from './rules';
import { startBare } from './servers/bare';
import { fillBareStore } from './servers/bare-store';
import { BENCH_SECRET, startOurs } from './servers/ours';
import { fillStore, type Town } from './store/fill';

const ROOT = path.resolve(__dirname, '../..');
const SMALL = 10_000;
const BIG = Number(process.env.REQUESTS ?? 1_000_000);
const COMMUNITIES = 200;
const PAIRS = Number(process.env.PAIRS ?? 5);
const CONNECTIONS = 32;
const WARM_UP_MS = 4_000;
const MEASURED_MS = 10_000;
/** As disks have them that stand in the network, or keep nothing when the power fails. */
const SLOWER_FSYNCS_MS = [2, 5];
/** Calls begun in a second when latencies are measured: what a busy company's two hundred desks may ask for. */
const PER_SECOND = 200;

interface Filled {
  readonly ours: string;
  readonly towns: readonly Town[];
}

/** With the yardstick's store, which holds as many. */
interface Stores extends Filled {
  readonly bare: string;
}

async function fill(folder: string, requests: number, communities: number): Promise<Filled> {
  const ours = path.join(folder, `ours-${requests}`);
  mkdirSync(ours);
  const began = performance.now();
  const towns = await fillStore({
    dataDir: ours,
    communities,
    requests,
    secret: BENCH_SECRET,
    now: Date.now(),
  });
  say(`${requests} requests in ${communities} communities, filled in ${seconds(began)} s`);
  return { ours, towns };
}

async function fillBoth(folder: string, requests: number, communities: number): Promise<Stores> {
  const filled = await fill(folder, requests, communities);
  const bare = path.join(folder, `bare-${requests}`);
  mkdirSync(bare);
  fillBareStore(bare, { communityIds: filled.towns.map(({ id }) => id), requests, now: Date.now() });
  return { ...filled, bare };
}

/** As many as can be answered, over the same connections. */
async function compareRates(
  what: string,
  target: number,
  { ours, bare }: Stores,
  calls: readonly Sendable[],
  bareCalls: readonly Sendable[],
  disk: Disk,
): Promise<Rate> {
  const plan = { connections: CONNECTIONS, warmUpMs: WARM_UP_MS, ms: MEASURED_MS };
  const pairs = await inPairs(
    PAIRS,
    { start: () => startOurs(ours, disk.env), plan: { ...plan, calls } },
    { start: () => startBare(bare, disk.env), plan: { ...plan, calls: bareCalls } },
  );
  const rate = {
    what,
    target,
    ours: middle(pairs.map((pair) => rateOf(pair.ours))),
    baseline: middle(pairs.map((pair) => rateOf(pair.baseline))),
    ratios: pairs.map((pair) => rateOf(pair.ours) / rateOf(pair.baseline)),
  };
  say(`${what}: ${rate.ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`);
  return rate;
}

/** Where the time goes while as many requests are created as can be. */
async function profileCreates(folder: string, { ours, towns }: Filled): Promise<Part[]> {
  const profiles = path.join(folder, 'profile');
  const server = await startOurs(ours, {}, profiledInto(profiles), 'src/server/main.ts');
  try {
    const plan = { connections: CONNECTIONS, warmUpMs: WARM_UP_MS, ms: MEASURED_MS };
    await under(server, { ...plan, calls: creates(towns) });
  } finally {
    await server.stop();
  }
  return readProfile(profiles);
}

/** Latencies under a steady load of everything together, on both sizes by turns; and the memory afterwards. */
async function compareSizes(small: Filled, big: Filled): Promise<{ sizes: AtSize[]; memoryMb: number[] }> {
  const memoryMb: number[] = [];
  const outcomes: { small: Outcome[]; big: Outcome[] } = { small: [], big: [] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    for (const size of pair % 2 === 0 ? (['small', 'big'] as const) : (['big', 'small'] as const)) {
      const { ours, towns } = size === 'small' ? small : big;
      const server = await startOurs(ours);
      try {
        const calls = mixed([creates(towns), ownLists(towns), queues(towns), details(towns)]);
        const plan = { connections: CONNECTIONS, warmUpMs: WARM_UP_MS, ms: 2 * MEASURED_MS };
        outcomes[size].push(await under(server, { ...plan, perSecond: PER_SECOND, calls }));
        const memory = server.memory();
        if (size === 'big' && memory !== undefined) memoryMb.push(memory);
      } finally {
        await server.stop();
      }
    }
  }
  const sizes = ['create', 'own list', 'queue', 'detail'].map((what): AtSize => {
    const of = (some: readonly Outcome[], share: number) =>
      middle(some.map((one) => latencyOf(one, what, share)));
    return {
      what,
      small: { p50: of(outcomes.small, 0.5), p99: of(outcomes.small, 0.99) },
      big: { p50: of(outcomes.big, 0.5), p99: of(outcomes.big, 0.99) },
    };
  });
  return { sizes, memoryMb };
}

/** The calls of several kinds by turns, so that each kind is asked for equally often. */
function mixed(kinds: readonly (readonly Sendable[])[]): Sendable[] {
  const most = Math.max(...kinds.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    kinds.map((calls) => calls[index % calls.length] as Sendable),
  ).flat();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'three-windows-bench-'));
  try {
    const rules = timeRules();
    const small = await fillBoth(folder, SMALL, COMMUNITIES);
    const own = ownDisk(folder);
    const slowed = SLOWER_FSYNCS_MS.flatMap((ms) => slowedDisk(own, folder, ms) ?? []);
    const rates: Rate[] = [];
    for (const disk of [own, ...slowed]) {
      const what = `durable creates, an fsync in ${disk.fsyncMs.toFixed(disk === own ? 2 : 0)} ms`;
      rates.push(await compareRates(what, 2.5, small, creates(small.towns), bareCreates(small.towns), disk));
    }
    rates.push(
      await compareRates('lists', 0.8, small, newestPages(small.towns), barePages(small.towns), own),
    );
    const profile = await profileCreates(folder, small);
    // Filled anew: the one that the rates were measured on has grown by what was created.
    const fresh = path.join(folder, 'fresh');
    mkdirSync(fresh);
    const big = await fill(folder, BIG, COMMUNITIES);
    const { sizes, memoryMb } = await compareSizes(await fill(fresh, SMALL, COMMUNITIES), big);
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`;
    const page = report({
      machine,
      rates,
      profile,
      sizes,
      rules,
      memoryMb,
      counts: {
        small: SMALL,
        big: BIG,
        communities: COMMUNITIES,
        perSecond: PER_SECOND,
        connections: CONNECTIONS,
      },
    });
    writeFileSync(path.join(ROOT, 'docs/bench.md'), page);
    say('written to docs/bench.md');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1_000).toFixed(0);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
