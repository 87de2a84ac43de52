import type { Tx } from './schema';

/** Hears which communities' logs have grown, after the commit that keeps it. */
export type HearCommit = (communityIds: ReadonlySet<string>) => void;

/** What grew in each transaction that is under way. A write that was refused may stand here, too: hearing of nothing does no harm. */
const growing = new WeakMap<Tx, Set<string>>();

/** Says that a community's log grows with this transaction. */
export function grows(tx: Tx, communityId: string): void {
  const known = growing.get(tx);
  if (known) known.add(communityId);
  else growing.set(tx, new Set([communityId]));
}

/** Those who want to hear of commits. */
export class Commits {
  private readonly listeners = new Set<HearCommit>();

  /** @returns how to stop hearing */
  hear(listener: HearCommit): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Tells of a transaction that is committed. */
  committed(tx: Tx): void {
    const communityIds = growing.get(tx);
    if (!communityIds) return;
    growing.delete(tx);
    for (const listener of this.listeners) listener(communityIds);
  }
}
