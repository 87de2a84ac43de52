import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How much of a server's working time goes where, largest first; shares add up to 1. */
export interface Part {
  readonly what: string;
  readonly share: number;
}

/** A profile as `node --cpu-prof` writes it. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The options of Node that make a process leave a profile in a folder when it ends. */
export const profiledInto = (folder: string): readonly string[] => ['--cpu-prof', `--cpu-prof-dir=${folder}`];

const COMMIT = ['commits: pages into the log, fsync', /^commitTransaction /] as const;
/** Where a sample belongs: the first part that one of its frames, from the innermost outwards, speaks for. */
const PARTS: readonly (readonly [what: string, frame: RegExp])[] = [
  ['the garbage collector', /^\(garbage collector\)/],
  ['SQLite: savepoints, reads and rows', /statement-cache|at-once|kysely|better-sqlite3/],
  ['rules: the flow, courtesy, the calendar', /src\/domain\//],
  ['log lines', /pino|sonic-boom|request-log/],
  ['checking input, writing answers', /zod|fast-json-stringify|json-body|serialise|\/http\/idempotency-key/],
  ['events, chains, projection, the answer', /src\/server\/(?!http|sign-in|security)/],
  ['signing in', /src\/server\/(sign-in|security)/],
  ['HTTP: Fastify and Node', /fastify|node:|src\/server\/http/],
];
/** Before the first call, or waiting for one. */
const NOT_WORK = /^\(idle\)|^\(program\)|node:internal\/modules|tsx\/dist/;

/** Reads the one profile of a folder. */
export function readProfile(folder: string): Part[] {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  if (file === undefined) throw new Error(`there is no profile in ${folder}`);
  return partsOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CpuProfile);
}

export function partsOf({ nodes, samples, timeDeltas }: CpuProfile): Part[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const partOfNode = new Map<number, string | null>();
  const partOf = (id: number): string | null => {
    const known = partOfNode.get(id);
    if (known !== undefined) return known;
    const stack: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { functionName, url } = byId.get(at)?.callFrame ?? { functionName: '', url: '' };
      stack.push(`${functionName} ${url}`);
    }
    const part = placed(stack);
    partOfNode.set(id, part);
    return part;
  };
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const part = partOf(id);
    if (part !== null) times.set(part, (times.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  });
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([what, time]) => ({ what, share: time / whole }))
    .sort((one, other) => other.share - one.share);
}

function placed(stack: readonly string[]): string | null {
  if (stack.some((frame) => NOT_WORK.test(frame))) return null;
  // What a commit calls is the commit's.
  if (stack.some((frame) => COMMIT[1].test(frame))) return COMMIT[0];
  for (const frame of stack) {
    const found = PARTS.find(([, pattern]) => pattern.test(frame));
    if (found) return found[0];
  }
  return 'everything else';
}
