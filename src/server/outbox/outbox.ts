import { prepared, type ValueOf } from '../store/prepared';
import type { Tx } from '../store/schema';

/** Something to be done after the commit, at once or when its time comes. A stored row: a crash loses nothing. */
export interface OutboxItem {
  readonly communityId: string;
  /** The same id twice is one item. */
  readonly id: string;
  readonly topic: string;
  readonly payload: unknown;
  readonly dueAt: number;
  /** What leaves the house names a lane: those of one lane go one after the other, by their ids, which are made by `newId`. */
  readonly lane?: string;
}

/** Puts items into the outbox, inside the transaction that gives rise to them. */
export async function enqueue(tx: Tx, items: readonly OutboxItem[]): Promise<void> {
  for (const { communityId, id, topic, payload, dueAt, lane = null } of items)
    await insert(tx, { communityId, id, topic, payload: JSON.stringify(payload), dueAt, lane });
}

const insert = prepared(
  (db, value: ValueOf<Omit<OutboxItem, 'payload' | 'lane'> & { payload: string; lane: string | null }>) =>
    db
      .insertInto('outbox')
      .values({
        community_id: value('communityId'),
        id: value('id'),
        topic: value('topic'),
        payload: value('payload'),
        due_at: value('dueAt'),
        attempts: 0,
        done_at: null,
        last_error: null,
        lane: value('lane'),
        dead_at: null,
      })
      .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing()),
);
