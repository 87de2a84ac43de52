import type { GateConcern } from '../../domain/visit';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';

/** Something of a visit that a supervisor has to look at. */
interface Concern {
  readonly communityId: string;
  readonly visitId: string;
  /** The entry; 0 where it is about the visit as a whole. */
  readonly entryNo: number;
  readonly kind: GateConcern;
  readonly gateNumber: number;
  readonly happenedAt: number;
  readonly knownAt: number;
}

/** Keeps it until somebody has settled it. */
export async function keepConcern(tx: Tx, concern: Concern): Promise<void> {
  await tx
    .insertInto('gate_conflict')
    .values({
      community_id: concern.communityId,
      id: newId(),
      visit_id: concern.visitId,
      entry_no: concern.entryNo,
      kind: concern.kind,
      gate_number: concern.gateNumber,
      scanned_at: concern.happenedAt,
      merged_at: concern.knownAt,
      settled_at: null,
      settled_by: null,
      note: null,
    })
    .execute();
}
