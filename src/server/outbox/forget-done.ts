import type { Tx } from '../store/schema';

/** So many rows in one write: others wait for it. */
const AT_ONCE = 500;

/**
 * Forgets a batch of what was done before an instant, inside the house or outside it. Nothing reads a row that is done: it only
 * keeps the same item from being put in again, and what is put in again by then (a promise that still stands) does nothing twice.
 *
 * @returns whether there may be more
 */
export async function forgetDone(tx: Tx, before: number): Promise<boolean> {
  // The oldest stand first in the table, so that a batch is found without an index.
  const rows = await tx
    .selectFrom('outbox')
    .select(['community_id', 'id'])
    .where('done_at', '<', before)
    .limit(AT_ONCE)
    .execute();
  for (const { community_id, id } of rows)
    await tx.deleteFrom('outbox').where('community_id', '=', community_id).where('id', '=', id).execute();
  return rows.length === AT_ONCE;
}
