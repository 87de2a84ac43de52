import type { Selectable } from 'kysely';
import { queuePlace, runningPromises, type ServiceRequest } from '../../domain/service-request';
import { insertInto, prepared, type ValueOf } from '../store/prepared';
import type { Database, Db, Tx } from '../store/schema';
import type { Told } from './story';

export type ServiceRequestRow = Selectable<Database['service_request']>;

/** A request as it was last stored, with what the domain does not need to know. */
export interface Stored {
  readonly state: ServiceRequest;
  readonly serial: number;
  readonly headHash: string;
  readonly updatedAt: number;
  /** Only of one that has just begun. */
  readonly begun?: Begun;
}

/** What is known of a request that has just begun, and need not be read for it. */
export interface Begun {
  /** All its events. */
  readonly story: readonly Told[];
  /** How many wait before it, as `turnOf` says it. */
  readonly ahead: number | null;
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
  await insert(tx, rowOf(stored));
}

const insert = insertInto('service_request');

export async function updateRow(tx: Tx, stored: Stored): Promise<void> {
  await update(tx, rowOf(stored));
}

const update = prepared((db, value: ValueOf<ServiceRequestRow>) =>
  db
    .updateTable('service_request')
    .set({
      version: value('version'),
      status: value('status'),
      taken_by: value('taken_by'),
      department_id: value('department_id'),
      technician_id: value('technician_id'),
      queue_rank: value('queue_rank'),
      queue_since: value('queue_since'),
      promise_due_at: value('promise_due_at'),
      closed_at: value('closed_at'),
      updated_at: value('updated_at'),
      head_hash: value('head_hash'),
      state: value('state'),
    })
    .where('community_id', '=', value('community_id'))
    .where('id', '=', value('id')),
);

/** The row of a request, or undefined where there is none. */
export async function readRow(
  db: Db,
  communityId: string,
  id: string,
): Promise<ServiceRequestRow | undefined> {
  const [row] = await select(db, { communityId, id });
  return row;
}

const select = prepared((db, value: ValueOf<{ communityId: string; id: string }>) =>
  db
    .selectFrom('service_request')
    .selectAll()
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);
