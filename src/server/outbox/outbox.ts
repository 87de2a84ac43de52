import type { Tx } from '../store/schema';

/** Something to be done after the commit, at once or when its time comes. A stored row: a crash loses nothing. */
export interface OutboxItem {
  readonly communityId: string;
  /** The same id twice is one item. */
  readonly id: string;
  readonly topic: string;
  readonly payload: unknown;
  readonly dueAt: number;
}

/** Puts items into the outbox, inside the transaction that gives rise to them. */
export async function enqueue(tx: Tx, items: readonly OutboxItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ communityId, id, topic, payload, dueAt }) => ({
    community_id: communityId,
    id,
    topic,
    payload: JSON.stringify(payload),
    due_at: dueAt,
    attempts: 0,
    done_at: null,
    last_error: null,
  }));
  await tx
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .execute();
}
