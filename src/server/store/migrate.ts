import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import * as foundation from './migrations/0001-foundation';
import * as receipts from './migrations/0002-receipts';
import * as openRequests from './migrations/0003-open-requests';
import * as visitors from './migrations/0004-visitors';
import * as wechat from './migrations/0005-wechat';
import * as live from './migrations/0006-live';
import * as privacy from './migrations/0007-privacy';
import * as eventsByPerson from './migrations/0008-events-by-person';
import * as photosInDoubt from './migrations/0009-photos-in-doubt';

/** Every schema change, in order. A migration that has landed is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-receipts': receipts,
  '0003-open-requests': openRequests,
  '0004-visitors': visitors,
  '0005-wechat': wechat,
  '0006-live': live,
  '0007-privacy': privacy,
  '0008-events-by-person': eventsByPerson,
  '0009-photos-in-doubt': photosInDoubt,
};

/**
 * Brings the store to the newest schema, in one transaction: what is cut short has never been. Whoever starts at the same time
 * waits, and finds nothing left to do.
 *
 * @throws Error naming the migration that failed, or those that only a newer version knows
 */
export async function migrate(db: Kysely<unknown>, migrations = MIGRATIONS): Promise<void> {
  await assertNotNewer(db, migrations);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(`migration ${failed} failed`, { cause: error });
}

/** @throws Error when the store has not been brought to the newest schema, or knows one that this program does not */
export async function assertNewest(db: Kysely<unknown>): Promise<void> {
  await assertNotNewer(db, MIGRATIONS);
  const done = await executed(db);
  if (Object.keys(MIGRATIONS).some((name) => !done.includes(name)))
    throw new Error(
      'the store is of an older version than this program: start the server once, and it is brought up to date',
    );
}

async function assertNotNewer(db: Kysely<unknown>, migrations: typeof MIGRATIONS): Promise<void> {
  const newer = (await executed(db)).filter((name) => !(name in migrations));
  if (newer.length > 0)
    throw new Error(`the store is of a newer version than this program (${newer.join(', ')})`);
}

/** The migrations that the store has been through; none for a new one. */
async function executed(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
