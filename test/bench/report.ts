import { middle } from './compare';
import type { Part } from './profile';
import type { RuleTime } from './rules';

/** How many of something ours answers in a second, beside the baseline. */
export interface Rate {
  readonly what: string;
  readonly target: number;
  readonly ours: number;
  readonly baseline: number;
  /** Of each pair. */
  readonly ratios: readonly number[];
}

interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** How long an answer takes with few and with many requests in the store, in milliseconds. */
export interface AtSize {
  readonly what: string;
  readonly small: Latency;
  readonly big: Latency;
}

interface Results {
  readonly machine: string;
  readonly rates: readonly Rate[];
  /** Of the server's working time while it creates. */
  readonly profile: readonly Part[];
  readonly sizes: readonly AtSize[];
  readonly rules: readonly RuleTime[];
  readonly memoryMb: readonly number[];
  readonly counts: Readonly<Record<'small' | 'big' | 'communities' | 'perSecond' | 'connections', number>>;
}

/** What the server does, as a page. */
export function report({ machine, rates, profile, sizes, rules, memoryMb, counts }: Results): string {
  const { small, big, communities, perSecond, connections } = counts;
  return `# What the server does

Made by \`npm run bench\` on ${machine}. Numbers in a second are this machine's; what counts is the ratio to a baseline in the same run.

## As many as can be answered

Our server as in production: signed in, validated, answers written from their schema, logged; a create is its events, the projection, the
outbox and the idempotency key, with an fsync before the answer. The baseline is bare \`node:http\` with prepared statements of better-sqlite3, one
commit each, \`synchronous=FULL\`, one table, no accounts and no checks (\`test/bench/servers/bare-main.ts\`). ${connections} connections from a process of
their own, ${small.toLocaleString('en')} requests in ${communities} communities; by turns, and the pair in the middle counts.

| what | ours, in a second | baseline | ratio | each pair | wanted |
| --- | ---: | ---: | ---: | --- | ---: |
${rates.map(rateRow).join('\n')}

Group commit lets one fsync serve all who wait, so that creates gain on the baseline as the disk gets slower. On a disk that keeps a page in
a fraction of a millisecond there is little to share, and what a create does besides a bare insert is what counts: entries in eighteen
B-trees in place of three (SQLite alone takes 0.3 ms of its 0.65), two events in two hash chains, courtesy, permission, a kept answer. The
slower disks are this one with its fsyncs held back (\`test/bench/disk\`).

## Where the time of a create goes

Of the server's working time under that load, by \`node --cpu-prof\`:

| what | share |
| --- | ---: |
${profile.map(({ what, share }) => `| ${what} | ${Math.round(share * 100)} % |`).join('\n')}

What was done about the largest:

- *Commits.* All that arrive in one turn of the event loop, or while the disk is busy, share one; the disk is waited for off the event loop, and
  what the log holds is carried over by a thread. A create by itself still writes twenty-six pages, because it is entered into its
  community's part of every index and some of them split; lists of open requests and events by person are partial indexes.
- *Savepoints* keep in memory what they may have to give back, and no longer in a file.
- *SQLite.* Queries are built and compiled once and their statements kept; savepoints are plain statements; an embedded store is asked at
  once and not through the queue for a connection.
- *Objects.* What is left over of a large one (\`...rest\`), and fields behind a spread, V8 adds one by one in its runtime: named field by field,
  the events of a request are applied a hundred times as fast.
- *Whose turn it is* is counted once for each new request that waits in line: from one range of an index alone, and up to five hundred.
  What is filed here are emergencies, which stand in no line and put a promise into the outbox instead; routine ones cost the same.
- *Answers.* Written once, by code that is made from their schema, as they are kept with their key; not held against it again in production.
- *Checkpoints* are never made by the thread that answers; it holds back writes for the last few pages where they never cease.
- *Names and calendars* of a community are read once a minute, tokens and lists when something they depend on was written.

## With a hundred times as many requests

${perSecond} calls in a second, whether or not those before are answered: creates, own lists, queues and details in equal parts, of all ${communities}
communities in turn. Milliseconds, ${small.toLocaleString('en')} requests against ${big.toLocaleString('en')}; wanted is at most 1.3 times the 99th percentile.

| what | p50 | p50 | p99 | p99 | ratio of p99 |
| --- | ---: | ---: | ---: | ---: | ---: |
| | ${small.toLocaleString('en')} | ${big.toLocaleString('en')} | ${small.toLocaleString('en')} | ${big.toLocaleString('en')} | |
${sizes.map(sizeRow).join('\n')}

Memory of the server after that load at ${big.toLocaleString('en')}: ${memoryMb.length > 0 ? `${Math.round(Math.max(...memoryMb))} MB at the most` : 'not told by this system'} (wanted: 250 MB).

## Rules that run at each keystroke

| what | ms | wanted |
| --- | ---: | ---: |
${rules.map(({ what, ms, budgetMs }) => `| ${what} | ${ms.toFixed(4)} | ${budgetMs} |`).join('\n')}
`;
}

function rateRow({ what, target, ours, baseline, ratios }: Rate): string {
  const each = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  return `| ${what} | ${Math.round(ours)} | ${Math.round(baseline)} | ${middle(ratios).toFixed(2)} | ${each} | ${target} |`;
}

function sizeRow({ what, small, big }: AtSize): string {
  const ms = (value: number) => value.toFixed(1);
  return `| ${what} | ${ms(small.p50)} | ${ms(big.p50)} | ${ms(small.p99)} | ${ms(big.p99)} | ${(big.p99 / small.p99).toFixed(2)} |`;
}
