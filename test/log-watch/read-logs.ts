import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personalIn } from './personal';

const LONGEST = 400;

interface Read {
  readonly servers: number;
  readonly lines: number;
  /** One sentence each: which test, what was found, and the line. */
  readonly findings: readonly string[];
}

/** Reads all watched logs of a run. */
export function readLogs(folder: string): Read {
  const findings: string[] = [];
  let lines = 0;
  const files = readdirSync(folder);
  for (const file of files) {
    const [test = '', ...written] = readFileSync(join(folder, file), 'utf8').split('\n');
    for (const line of written) {
      // A terminal also shows greetings and telephones of the demo, which are no log.
      if (line === '' || (file.endsWith('.out') && !line.startsWith('{'))) continue;
      lines += 1;
      const found = personalIn(line);
      if (found.length > 0) findings.push(`${test}: ${found.join(', ')} in ${line.slice(0, LONGEST)}`);
    }
  }
  return { servers: files.length, lines, findings };
}
