import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { CommunityFile } from './community/community-file';
import { setUpCommunity } from './community/set-up';
import { readConfig } from './config';
import { assertNotRestoring, storeFile } from './store/data-folder';
import { openSqlite } from './store/sqlite';

/**
 * `npm run set-up -- community.json`: makes a community, or brings it to what the file says, in the store of `DATA_DIR`. A running
 * server sees it within a minute.
 */
async function main(path: string | undefined): Promise<void> {
  if (!path)
    throw new Error('Usage: npm run set-up -- community.json   (docs/community.example.json shows one)');
  const parsed = z.safeParse(CommunityFile, JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`);
  const file = parsed.data;
  const { dataDir } = readConfig(process.env);
  assertNotRestoring(dataDir);
  const store = await openSqlite(storeFile(dataDir));
  try {
    const { created, rooms, staff, left } = await store.write((tx) => setUpCommunity(tx, file, Date.now()));
    process.stdout.write(
      `${file.name} ${created ? 'made' : 'updated'}: ${rooms} rooms, ${staff} staff, ${left} left\n`,
    );
  } finally {
    await store.close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
