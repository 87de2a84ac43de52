import type { ForgetPerson } from '../privacy/erase-person';
import type { Tx } from '../store/schema';

/**
 * What visits do when somebody deletes their account whom others have announced by their telephone number: number and plate go. The
 * name is the host's word, and goes with the visit.
 */
export const forgetAsVisitor: ForgetPerson = async (tx, { communityId, phone }) => {
  const rows = await tx
    .updateTable('visitor')
    .set({ phone: null, plate: null })
    .where('community_id', '=', communityId)
    .where('phone', '=', phone)
    .returning('visit_id')
    .execute();
  for (const { visit_id } of rows)
    await tx
      .updateTable('visit_day')
      .set({ plate: null, plate_tail: null })
      .where('community_id', '=', communityId)
      .where('visit_id', '=', visit_id)
      .execute();
};

/** The plates with which somebody of a telephone number was announced: all that is known of whose plate a plate is. */
export async function platesOf(tx: Tx, communityId: string, phone: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('visitor')
    .select('plate')
    .distinct()
    .where('community_id', '=', communityId)
    .where('phone', '=', phone)
    .execute();
  return rows.flatMap(({ plate }) => (plate === null ? [] : [plate]));
}
