import { isoDateOf } from '../../domain/calendar';
import { DAY } from '../../domain/time';
import { opensAt, type Visit, windowsOf } from '../../domain/visit';
import { insertInto, prepared, type ValueOf } from '../store/prepared';
import type { Tx } from '../store/schema';
import { nameKey, type VisitorData } from './visitors';

const insert = insertInto('visit_day');

/** Enters a visit into every day on which somebody of it may come. */
export async function enterDays(tx: Tx, visit: Visit, { name, plate }: VisitorData): Promise<void> {
  const days = new Map<string, { from: number; until: number }>();
  for (const window of windowsOf(visit.schedule)) {
    const opens = opensAt(visit.schedule, window);
    // A window that ends at midnight has no part in the day that begins then.
    const last = isoDateOf(window.until - 1);
    for (let at = opens; ; at += DAY) {
      const day = isoDateOf(at);
      if (day > last) break;
      if (!days.has(day)) days.set(day, window);
      if (day === last) break;
    }
  }
  for (const [day, { from, until }] of days)
    await insert(tx, {
      community_id: visit.communityId,
      day,
      visit_id: visit.id,
      from_at: from,
      until_at: until,
      expected: 1,
      room_id: visit.roomId,
      ...searchable({ name, plate }),
    });
}

/** What a guard may look for. */
export function searchable({ name, plate }: Pick<VisitorData, 'name' | 'plate'>) {
  return { name_key: nameKey(name), plate, plate_tail: plate === null ? null : plate.slice(2) };
}

/** Whether somebody may still come: changed only when it changes. */
export async function markExpected(tx: Tx, before: Visit, after: Visit): Promise<void> {
  const expected = after.status === 'expected';
  if (expected === (before.status === 'expected')) return;
  await mark(tx, { communityId: after.communityId, visitId: after.id, expected: expected ? 1 : 0 });
}

const mark = prepared((db, value: ValueOf<{ communityId: string; visitId: string; expected: number }>) =>
  db
    .updateTable('visit_day')
    .set({ expected: value('expected') })
    .where('community_id', '=', value('communityId'))
    .where('visit_id', '=', value('visitId')),
);

export async function changeDays(
  tx: Tx,
  { communityId, id }: Pick<Visit, 'communityId' | 'id'>,
  change: ReturnType<typeof searchable> | { name_key: null; plate: null; plate_tail: null },
): Promise<void> {
  await tx
    .updateTable('visit_day')
    .set(change)
    .where('community_id', '=', communityId)
    .where('visit_id', '=', id)
    .execute();
}
