import type { Instant } from '../../domain/time';
import type { Db } from '../store/schema';
import { nameKey, type VisitorData } from '../visits/visitors';

/** Who is barred in a community now. */
export interface BlockList {
  has(visitor: Pick<VisitorData, 'name' | 'plate'>): boolean;
}

/** Few are barred at any time: they are read together. */
export async function readBlockList(db: Db, communityId: string, at: Instant): Promise<BlockList> {
  const rows = await db
    .selectFrom('visit_block')
    .select(['name_key', 'plate'])
    .where('community_id', '=', communityId)
    .where('until_at', '>', at)
    .where('lifted_at', 'is', null)
    .execute();
  const names = new Set(rows.map(({ name_key }) => name_key).filter((name) => name !== null));
  const plates = new Set(rows.map(({ plate }) => plate).filter((plate) => plate !== null));
  return {
    has: ({ name, plate }) => names.has(nameKey(name)) || (plate !== null && plates.has(plate)),
  };
}

/** Whether whoever is behind a visit was barred at a time; a visitor whose data are erased is nobody. */
export async function isBlocked(
  db: Db,
  communityId: string,
  visitor: Pick<VisitorData, 'name' | 'plate'> | undefined,
  at: Instant,
): Promise<boolean> {
  return visitor !== undefined && (await readBlockList(db, communityId, at)).has(visitor);
}
