import { appendFileSync } from 'node:fs';

/** One thing that a budget test has counted. */
export interface Measured {
  readonly what: string;
  readonly bytes: number;
  readonly budget?: number;
  /** The same, by a page written for WeChat by hand. */
  readonly native?: number;
}

/** How long something took. It depends on the machine: it is told in the report, and no test asks for it. */
export interface Timed {
  readonly what: string;
  readonly milliseconds: readonly number[];
  /** What it should take on an ordinary telephone. */
  readonly wanted: number;
}

/** Leaves what was counted for scripts/bench-app.mjs, which puts it into docs/bench-app.md. */
export function keep(measured: Measured | Timed): void {
  if (process.env.MEASURED_TO) appendFileSync(process.env.MEASURED_TO, `${JSON.stringify(measured)}\n`);
}
