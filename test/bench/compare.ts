import { startLoad } from './load/load-process';
import type { Outcome, Plan } from './load/plan';
import type { ServerProcess } from './servers/server-process';

/** One way to do the same work. */
export interface Contender {
  readonly start: () => Promise<ServerProcess>;
  readonly plan: Omit<Plan, 'url'>;
}

/** Pairs, one right after the other, so that what else the machine does falls on both. */
export interface Pair {
  readonly ours: Outcome;
  readonly baseline: Outcome;
}

/** Runs both by turns, each on a server of its own that nothing else disturbs. */
export async function inPairs(pairs: number, ours: Contender, baseline: Contender): Promise<Pair[]> {
  const run: Pair[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    // Whoever is first in one pair is second in the next.
    const first = pair % 2 === 0 ? await once(ours) : await once(baseline);
    const second = pair % 2 === 0 ? await once(baseline) : await once(ours);
    run.push(pair % 2 === 0 ? { ours: first, baseline: second } : { ours: second, baseline: first });
  }
  return run;
}

async function once({ start, plan }: Contender): Promise<Outcome> {
  const server = await start();
  try {
    return await under(server, plan);
  } finally {
    await server.stop();
  }
}

/** Puts a server under a load, from a process of its own. */
export async function under(server: ServerProcess, plan: Omit<Plan, 'url'>): Promise<Outcome> {
  const load = startLoad();
  try {
    return await load.run({ ...plan, url: server.url });
  } finally {
    load.stop();
  }
}

/** Answers in a second, of all calls together. */
export function rateOf({ byName, seconds }: Outcome): number {
  return Object.values(byName).reduce((sum, { answers }) => sum + answers, 0) / seconds;
}

/** Milliseconds within which this share of the calls of a name was answered. */
export function latencyOf({ byName }: Outcome, name: string, share: number): number {
  const { latencies = [] } = byName[name] ?? {};
  const at = Math.min(latencies.length - 1, Math.floor(latencies.length * share));
  return (latencies[at] ?? Number.NaN) / 1_000;
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
