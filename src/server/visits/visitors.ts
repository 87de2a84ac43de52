import type { Selectable } from 'kysely';
import type { Instant } from '../../domain/time';
import { lastUntil, type Visit } from '../../domain/visit';
import { maskPhone } from '../residents/mask';
import { insertInto, prepared, type ValueOf } from '../store/prepared';
import type { Database, Db, Tx } from '../store/schema';

export type VisitorRow = Selectable<Database['visitor']>;

/** Who a visitor is, as they were written down. */
export interface VisitorData {
  readonly name: string;
  readonly phone: string | null;
  readonly plate: string | null;
}

const insert = insertInto('visitor');

/** Keeps who is coming; the days until it is erased count from the last window's end, or from the visit's own. */
export async function keepVisitor(
  tx: Tx,
  visit: Visit,
  visitor: VisitorData,
  consentedAt: Instant | null,
): Promise<void> {
  await insert(tx, {
    community_id: visit.communityId,
    visit_id: visit.id,
    ...visitor,
    host_words: null,
    consented_at: consentedAt,
    keep_from: lastUntil(visit.schedule),
  });
}

/** The visitors of some visits; those that were erased are not among them. */
export async function visitorsOf(
  db: Db,
  communityId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, VisitorRow>> {
  if (visitIds.length === 0) return new Map();
  const rows =
    visitIds.length === 1
      ? await one(db, { communityId, visitId: visitIds[0] as string })
      : await db
          .selectFrom('visitor')
          .selectAll()
          .where('community_id', '=', communityId)
          .where('visit_id', 'in', visitIds)
          .execute();
  return new Map(rows.map((row) => [row.visit_id, row]));
}

const one = prepared((db, value: ValueOf<{ communityId: string; visitId: string }>) =>
  db
    .selectFrom('visitor')
    .selectAll()
    .where('community_id', '=', value('communityId'))
    .where('visit_id', '=', value('visitId')),
);

export async function changeVisitor(
  tx: Tx,
  { communityId, id }: Pick<Visit, 'communityId' | 'id'>,
  change: Partial<Omit<VisitorRow, 'community_id' | 'visit_id'>>,
): Promise<void> {
  await tx
    .updateTable('visitor')
    .set(change)
    .where('community_id', '=', communityId)
    .where('visit_id', '=', id)
    .execute();
}

/** How a name is compared: without blanks, widths and cases. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** 王*国: the first and the last character, and as little of a short name as still tells. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  if (characters.length <= 1) return '*';
  const first = characters[0] as string;
  if (characters.length === 2) return `${first}*`;
  return `${first}${'*'.repeat(characters.length - 2)}${characters[characters.length - 1]}`;
}

/** 粤B***45 */
export function maskPlate(plate: string): string {
  const characters = Array.from(plate);
  return `${characters.slice(0, 2).join('')}${'*'.repeat(characters.length - 4)}${characters.slice(-2).join('')}`;
}

/** What a gate sees of a visitor. */
export function masked(visitor: VisitorRow | undefined) {
  if (!visitor) return null;
  return {
    name: maskName(visitor.name),
    plate: visitor.plate === null ? null : maskPlate(visitor.plate),
    phone: visitor.phone === null ? null : maskPhone(visitor.phone),
  };
}
