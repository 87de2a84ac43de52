import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../store/durable-file';

/** The secret of a demo: made at the first start and kept with the data, so that a restart signs nobody out. */
export async function demoSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) await make(dataDir, file);
  return (await readFile(file, 'utf8')).trim();
}

/**
 * Written aside and then given its name: a start that was cut short, or had no space, leaves no half of a secret, and of two
 * that start at once one gives it.
 */
async function make(dataDir: string, file: string): Promise<void> {
  await makeFolder(dataDir);
  const aside = `${file}.${randomUUID()}`;
  try {
    await writeFile(aside, randomBytes(48).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
