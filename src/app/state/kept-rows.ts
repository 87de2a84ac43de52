import { forget, keysFrom, recall, remember, watchOtherTabs } from '../platform/storage';

interface Parts<T> {
  /** What the keys of these rows begin with, e.g. `unsent:`. */
  readonly beginning: string;
  readonly nameOf: (row: T) => string;
  /** In which order they stand, as for `sort`. */
  readonly order: (one: T, other: T) => number;
}

/**
 * Rows that the device remembers, each under a key of its own: two tabs of a browser that write at the same moment do
 * not write over each other's, as they would over one list. Each change begins at what is remembered now.
 */
export class KeptRows<T extends object> {
  private rows: readonly T[] | null = null;
  /** What a full store would not take lives as long as the app does. */
  private readonly unkept = new Map<string, T>();
  private readonly listeners = new Set<() => void>();
  private readonly ofOthers = new Set<(before: readonly T[], now: readonly T[]) => void>();

  constructor(private readonly parts: Parts<T>) {}

  /** The rows as they were last read; the same objects as long as nothing has changed. */
  all(): readonly T[] {
    return this.rows ?? this.read();
  }

  /** The rows as they are remembered now, by whatever tab. */
  read(): readonly T[] {
    const first = this.rows === null;
    const before = this.rows ?? [];
    const known = new Map(before.map((row) => [this.parts.nameOf(row), row]));
    const kept = keysFrom(this.parts.beginning)
      .flatMap((key) => recall<T>(key) ?? [])
      .filter((row) => !this.unkept.has(this.parts.nameOf(row)));
    const rows = [...kept, ...this.unkept.values()]
      .map((row) => same(known.get(this.parts.nameOf(row)), row))
      .sort(this.parts.order);
    const nothingNew = rows.length === before.length && rows.every((row, index) => row === before[index]);
    this.rows = nothingNew ? before : rows;
    // Whatever this tab did not do itself, another one did.
    if (!first && !nothingNew) for (const listener of this.ofOthers) listener(before, rows);
    return this.rows;
  }

  /** Writes what `work` makes of the rows: those that it changed or added, and no others; what it left out is forgotten. */
  change(work: (rows: readonly T[]) => readonly T[]): void {
    const { beginning, nameOf, order } = this.parts;
    const before = this.read();
    const after = work(before);
    const stays = new Set(after.map(nameOf));
    const asItWas = new Set(before);
    for (const name of before.map(nameOf)) {
      if (stays.has(name)) continue;
      this.unkept.delete(name);
      forget(beginning + name);
    }
    for (const row of after) {
      if (asItWas.has(row)) continue;
      if (remember(beginning + nameOf(row), row)) this.unkept.delete(nameOf(row));
      else this.unkept.set(nameOf(row), row);
    }
    this.rows = [...after].sort(order);
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` at each change of this tab's. @returns how to stop */
  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Calls `listener` at each change of another tab's, with what this tab knew before and knows now. @returns how to stop */
  watchOthers(listener: (before: readonly T[], now: readonly T[]) => void): () => void {
    this.all();
    this.ofOthers.add(listener);
    const stop = watchOtherTabs((key) => {
      if (key === null || key.startsWith(this.parts.beginning)) this.read();
    });
    return () => {
      this.ofOthers.delete(listener);
      stop();
    };
  }
}

function same<T>(known: T | undefined, row: T): T {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(row) ? known : row;
}
