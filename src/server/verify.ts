import { join } from 'node:path';
import { readConfig } from './config';
import { verifyCommunity } from './events/verify';
import { openSqlite } from './store/sqlite';

/**
 * `npm run verify`: walks the hash chain of every community and names the first link that does not hold. Exits with 1
 * when one is broken.
 */
async function main(): Promise<void> {
  const { dataDir } = readConfig(process.env);
  const store = await openSqlite(join(dataDir, 'three-windows.sqlite'));
  const communities = await store.db
    .selectFrom('community')
    .select(['id', 'name', 'chain_length'])
    .orderBy('id')
    .execute();
  for (const { id, name, chain_length } of communities) {
    const broken = await verifyCommunity(store.db, id);
    if (broken === null) {
      process.stdout.write(`${name}: ${chain_length} events, intact\n`);
    } else {
      process.stdout.write(
        `${name}: broken at event ${broken.position} (${broken.reason})${broken.streamId ? ` of request ${broken.streamId}` : ''}\n`,
      );
      process.exitCode = 1;
    }
  }
  await store.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
