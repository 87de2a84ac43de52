import { isoDateOf, startOfDay } from '../../domain/calendar';
import { HOUR } from '../../domain/time';
import type { Store } from '../store/store';
import { isSweeping } from './sweep-mentions';

/** A store of this size is written anew within a second; a larger one waits for the night. */
const SMALL_BYTES = 64 * 1024 * 1024;
const NIGHT = { from: 2 * HOUR, until: 5 * HOUR };

/**
 * Cleans the store's file after accounts were deleted, so that nothing of them is left in free space or in the write-ahead log. Whoever
 * still stands in others' words is waited for. A large store stands still while it is written anew, and so only at night.
 *
 * @returns whether it was cleaned
 */
export async function cleanStore(store: Store, at: number): Promise<boolean> {
  const waiting = await store.db
    .selectFrom('account_deletion')
    .select(['community_id', 'id'])
    .where('done_at', 'is not', null)
    .where('cleaned_at', 'is', null)
    .execute();
  if (waiting.length === 0 || (await isSweeping(store.db))) return false;
  if (store.bytes() > SMALL_BYTES && !isNight(at)) return false;
  await store.clean();
  await store.write(async (tx) => {
    for (const { community_id, id } of waiting)
      await tx
        .updateTable('account_deletion')
        .set({ cleaned_at: at })
        .where('community_id', '=', community_id)
        .where('id', '=', id)
        .execute();
  });
  return true;
}

function isNight(at: number): boolean {
  const sinceMidnight = at - startOfDay(isoDateOf(at));
  return sinceMidnight >= NIGHT.from && sinceMidnight < NIGHT.until;
}
