/** What a statement changes: this table, any, or none. */
const WRITES = /^\s*(?:insert(?:\s+or\s+\w+)?\s+into|replace\s+into|update|delete\s+from)\s+["`]?(\w+)/i;
const CHANGES_NOTHING = /^\s*(?:select|pragma|explain|begin|savepoint|release|commit)\b/i;
const ANY = '*';

/**
 * Tells whether tables may have changed since something was read from them, without reading them again. Every write of this
 * process is counted by its table as it is carried out, and once more if it is undone; those of other processes are seen
 * together, by what the store itself says of them.
 */
export class Changes {
  private readonly counted = new Map<string, number>();
  private lastVersion: unknown;

  /** @param version a value that differs whenever another connection has committed something */
  constructor(private readonly version: () => unknown) {}

  /** A number that has grown if one of the tables may have changed. Take it before reading them. */
  stampOf(tables: readonly string[]): number {
    const version = this.version();
    if (version !== this.lastVersion) this.count(ANY);
    this.lastVersion = version;
    return tables.reduce((sum, table) => sum + this.countOf(table), this.countOf(ANY));
  }

  /** The store has undone something by itself, without a statement that would have been counted. */
  undone(): void {
    this.count(ANY);
  }

  /** What is to be called each time that this statement is carried out; null for one that changes nothing. */
  counterFor(sql: string): (() => void) | null {
    const [, table] = WRITES.exec(sql) ?? [];
    if (table !== undefined) return () => this.count(table);
    return CHANGES_NOTHING.test(sql) ? null : () => this.count(ANY);
  }

  private count(table: string): void {
    this.counted.set(table, this.countOf(table) + 1);
  }

  private countOf(table: string): number {
    return this.counted.get(table) ?? 0;
  }
}
