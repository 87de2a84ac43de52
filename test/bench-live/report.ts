import type { Measured } from './task';

export interface LiveResults {
  readonly machine: string;
  readonly talking: number;
  readonly perSecond: number;
  readonly talked: Measured;
  readonly back: Measured;
  readonly idle: { readonly connections: number; readonly beforeMb: number; readonly mb: number };
}

/** What the live connection does, as a page. */
export function report({ machine, talking, perSecond, talked, back, idle }: LiveResults): string {
  const at = (times: readonly number[], share: number) => {
    const sorted = [...times].sort((one, other) => one - other);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
  };
  const perConnection = ((idle.mb - idle.beforeMb) * 1_024) / idle.connections;
  return `# What the live connection does

Made by \`npm run bench:live\` on ${machine}. The server runs as in production, the apps in a process of their own on the same machine.

| what | p50 | p95 | p99 | most | wanted |
| --- | ---: | ---: | ---: | ---: | ---: |
| from a resident's tap to the desk's screen, ${talking} connected, ms | ${at(talked.times, 0.5)} | ${at(talked.times, 0.95)} | ${at(talked.times, 0.99)} | ${at(talked.times, 1)} | 300 |
| ${back.times.length} cut off at once are greeted again, ms after they begin | ${at(back.times, 0.5)} | ${at(back.times, 0.95)} | ${at(back.times, 0.99)} | ${at(back.times, 1)} | 10,000 |

The first is the whole way: the message is sent, kept with an fsync, told to the desk, and the request is read anew by it; ${perSecond} in a
second, ${talked.failed} of ${talked.times.length + talked.failed} did not get through. The second is without the jitter that the app has: everybody comes in the same
moment, and asks for what was missed; ${back.failed} did not get through.

| connections, idle | memory of the server | each | wanted |
| ---: | ---: | ---: | ---: |
| ${idle.connections.toLocaleString('en')} | ${idle.mb.toFixed(0)} MB (${idle.beforeMb.toFixed(0)} MB before) | ${perConnection.toFixed(0)} KB | 400 MB |
`;
}
