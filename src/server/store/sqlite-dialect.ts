import type { Database } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';

/** Kysely's dialect for SQLite, for a store that several processes may open and whose disk may be full. */
export class SharedSqliteDialect extends SqliteDialect {
  /**
   * @param statements the same database, as statements are to be prepared on it
   * @param onUndone hears that the store has undone a transaction by itself
   */
  constructor(
    private readonly database: Database,
    private readonly statements: SqliteDatabase = database as SqliteDatabase,
    private readonly onUndone: () => void = () => undefined,
  ) {
    super({ database: statements });
  }

  override createDriver(): SqliteDriver {
    return new SharedSqliteDriver(this.database, this.statements, this.onUndone);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdl();
  }
}

class SharedSqliteDriver extends SqliteDriver {
  constructor(
    private readonly database: Database,
    statements: SqliteDatabase,
    private readonly onUndone: () => void,
  ) {
    super({ database: statements });
  }

  /**
   * Takes the store's one write lock at once, unless it may only read. A transaction that reads first and asks for the lock later is
   * refused without any wait when another process has written in between.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.database.readonly ? 'begin' : 'begin immediate'));
  }

  /** SQLite undoes a transaction by itself when the disk is full or fails; then nothing is left to undo. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
    else this.onUndone();
  }
}

/**
 * SQLite changes a schema inside a transaction as it does everything else; Kysely leaves that unused. With it a migration that is
 * cut short has never been, and a second process waits for the first one's lock and then finds nothing left to do.
 */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
