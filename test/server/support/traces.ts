import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningServer } from './start-server';

/** Every file of a folder, however deep. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Which of these words stand in the raw bytes of any file of the data folder, or in the log. */
export function tracesIn({ dataDir, log }: RunningServer, words: readonly string[]): string[] {
  const found = filesUnder(dataDir).flatMap((path) => {
    const bytes = readFileSync(path);
    return words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${path}`);
  });
  return [
    ...found,
    ...words.filter((word) => log.some((line) => line.includes(word))).map((word) => `${word} in the log`),
  ];
}
