import type { Selectable } from 'kysely';
import { queuePlace, runningPromises, type ServiceRequest } from '../../domain/service-request';
import type { Database, Tx } from '../store/schema';

export type ServiceRequestRow = Selectable<Database['service_request']>;

/** A request as it was last stored, with what the domain does not need to know. */
export interface Stored {
  readonly state: ServiceRequest;
  readonly serial: number;
  readonly headHash: string;
  readonly updatedAt: number;
}

export function storedFrom(row: ServiceRequestRow): Stored {
  return {
    state: JSON.parse(row.state) as ServiceRequest,
    serial: row.serial,
    headHash: row.head_hash,
    updatedAt: row.updated_at,
  };
}

/** What the lists ask for, derived from the state and never kept by hand. */
export function rowOf({ state, serial, headHash, updatedAt }: Stored): ServiceRequestRow {
  const place = queuePlace(state);
  const assignment = 'assignment' in state ? state.assignment : null;
  return {
    community_id: state.communityId,
    id: state.id,
    serial,
    version: state.version,
    status: state.status,
    kind: state.kind,
    requester_id: state.requesterId,
    room_id: state.roomId,
    taken_by: state.takenBy,
    department_id: assignment?.departmentId ?? null,
    technician_id: assignment?.technicianId ?? null,
    about_window: state.aboutWindow ? 1 : 0,
    about_staff_id: state.aboutStaffId,
    queue_rank: place?.rank ?? null,
    queue_since: place?.since ?? null,
    promise_due_at: runningPromises(state)[0]?.dueAt ?? null,
    closed_at: state.status === 'closed' ? state.closedAt : null,
    updated_at: updatedAt,
    head_hash: headHash,
    state: JSON.stringify(state),
  };
}

export async function insertRow(tx: Tx, stored: Stored): Promise<void> {
  await tx.insertInto('service_request').values(rowOf(stored)).execute();
}

export async function updateRow(tx: Tx, stored: Stored): Promise<void> {
  const { community_id, id, ...columns } = rowOf(stored);
  await tx
    .updateTable('service_request')
    .set(columns)
    .where('community_id', '=', community_id)
    .where('id', '=', id)
    .execute();
}
