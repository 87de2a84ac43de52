import type { Measured, Timed } from '../budget/support/measured';
import type { Scores } from './lighthouse';
import type { Check } from './quality';

export interface Visit {
  readonly page: string;
  readonly runs: readonly Scores[];
}

interface Results {
  readonly bytes: readonly Measured[];
  readonly times: readonly Timed[];
  readonly checks: readonly Check[];
  readonly visits: readonly Visit[];
  readonly machine: string;
}

/** What the app costs its users, as a page. */
export function report({ bytes, times, checks, visits, machine }: Results): string {
  return `# What the app costs its users

Made by \`npm run bench:app\`. Bytes are counted, are the same on every machine, and are held to by tests (\`test/budget\`).
Lighthouse's points were taken on ${machine}; no test asks for them.

## Bytes

| what | bytes | budget | the same page by hand |
| --- | ---: | ---: | ---: |
${bytes.map(byteRow).join('\n')}

The queue, a request and a message are what goes to WeChat's view in \`setData\`, as JSON in UTF-8, on the built mini-program with the
demo's community. *By hand* are the same pages with the same words, written for WeChat without Taro
(\`test/budget/native\`), in the same run.

## At the gate

| what | in the middle | the slowest | wanted |
| --- | ---: | ---: | ---: |
${times.map(timeRow).join('\n')}

In the built mini-program under Jest, without a network; no test asks for it.

## WeChat's code quality check

\`npm run check:weapp\` (miniprogram-ci, offline): ${checks.filter(({ success }) => success).length} of ${checks.length} passed.

## Lighthouse, mobile

| page | performance | accessibility | first paint | largest paint | blocked | shift |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${visits.map(visitRow).join('\n')}

Each page was visited ${visits[0]?.runs.length ?? 0} times by somebody who is signed in, with an empty cache, over Lighthouse's simulated slow 4G
and a processor slowed down four times; the visit in the middle counts. Its measure of the machine was
${Math.round(middle(visits.flatMap(({ runs }) => runs.map((run) => run.machine))))} (a quiet desktop has 1,500 and more): a busy machine is
slowed down four times all the same.
${complaints(visits)}`;
}

const timeRow = ({ what, milliseconds, wanted }: Timed) =>
  `| ${what} | ${Math.round(middle(milliseconds))} ms | ${Math.round(Math.max(...milliseconds))} ms | ${wanted} ms |`;

const byteRow = ({ what, bytes, budget, native }: Measured) =>
  `| ${what} | ${say(bytes)} | ${budget === undefined ? '' : say(budget)} | ${native === undefined ? '' : say(native)} |`;

function visitRow({ page, runs }: Visit): string {
  const of = (part: Exclude<keyof Scores, 'complaints'>) => middle(runs.map((run) => run[part]));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    '',
    page,
    of('performance'),
    of('accessibility'),
    seconds(of('firstPaintMs')),
    seconds(of('largestPaintMs')),
    `${Math.round(of('blockedMs'))} ms`,
    of('shift').toFixed(3),
    '',
  ]
    .join(' | ')
    .trim();
}

function complaints(visits: readonly Visit[]): string {
  const all = new Set(visits.flatMap(({ runs }) => runs.flatMap((run) => run.complaints)));
  return all.size === 0 ? '' : `\nWhat accessibility lost points for: ${[...all].join('; ')}.\n`;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const say = (bytes: number) => bytes.toLocaleString('en-US');
