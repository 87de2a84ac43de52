import type { Instant } from '../../domain/time';
import type { Visit } from '../../domain/visit';
import type { Tx } from '../store/schema';
import { changeDays } from './visit-days';

/** So many rows in one write: others wait for it. */
const AT_ONCE = 500;

/** Erases everything that names the visitor of a visit, also from the answers that are kept for repeated calls of its host. */
export async function eraseVisitorOf(tx: Tx, visit: Visit): Promise<void> {
  const { communityId, id, hostId } = visit;
  await tx.deleteFrom('visitor').where('community_id', '=', communityId).where('visit_id', '=', id).execute();
  await changeDays(tx, visit, { name_key: null, plate: null, plate_tail: null });
  if (hostId === null) return;
  const answers = await tx
    .selectFrom('idempotency_key')
    .select(['key', 'response'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', hostId)
    .where('response', 'like', `%${id}%`)
    .execute();
  for (const { key, response } of answers) {
    const answer = JSON.parse(response) as { visitor?: unknown };
    if (!answer.visitor) continue;
    await tx
      .updateTable('idempotency_key')
      .set({ response: JSON.stringify({ ...answer, visitor: null }) })
      .where('community_id', '=', communityId)
      .where('person_id', '=', hostId)
      .where('key', '=', key)
      .execute();
  }
}

/**
 * Erases a batch of the visitors whose days are over. That somebody came, and when, stays.
 *
 * @returns whether there may be more
 */
export async function forgetVisitors(tx: Tx, before: Instant): Promise<boolean> {
  const rows = await tx
    .selectFrom('visitor')
    .select(['community_id', 'visit_id'])
    .where('keep_from', '<', before)
    .limit(AT_ONCE)
    .execute();
  for (const { community_id, visit_id } of rows)
    await tx
      .deleteFrom('visitor')
      .where('community_id', '=', community_id)
      .where('visit_id', '=', visit_id)
      .execute();
  return rows.length === AT_ONCE;
}

/** Takes away the days that are over: nobody is looked for on them any more. */
export async function forgetDays(tx: Tx, today: string): Promise<void> {
  await tx.deleteFrom('visit_day').where('day', '<', today).execute();
}

/** Takes away whom nobody has been barred as for so long. */
export async function forgetBlocks(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('visit_block').where('until_at', '<', before).execute();
}
