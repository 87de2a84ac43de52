import type { Selectable } from 'kysely';
import { dueOut, entryAtGate, type Visit, windowsOf } from '../../domain/visit';
import { insertInto, prepared, type ValueOf } from '../store/prepared';
import type { Database, Db, Tx } from '../store/schema';

export type VisitRow = Selectable<Database['visit']>;

/** A visit as it was last stored, with what the domain does not need to know. */
export interface StoredVisit {
  readonly state: Visit;
  readonly headHash: string;
  readonly updatedAt: number;
  /** Seal of the six digits that were drawn for it; null for a walk-in. */
  readonly codeHash: string | null;
}

export function storedVisit(
  row: Pick<VisitRow, 'state' | 'head_hash' | 'updated_at' | 'code_hash'>,
): StoredVisit {
  return {
    state: JSON.parse(row.state) as Visit,
    headHash: row.head_hash,
    updatedAt: row.updated_at,
    codeHash: row.code_hash,
  };
}

/** What the lists ask for, derived from the state and never kept by hand. */
export function visitRow({ state, headHash, updatedAt, codeHash }: StoredVisit): VisitRow {
  return {
    community_id: state.communityId,
    id: state.id,
    version: state.version,
    status: state.status,
    origin: state.origin,
    host_id: state.origin === 'walkIn' ? null : state.hostId,
    room_id: state.roomId,
    pass_id: state.passId,
    code_hash: state.endedAt === null ? codeHash : null,
    from_at: windowsOf(state.schedule)[0]?.from ?? state.registeredAt,
    due_at: dueOut(state),
    at_gate_since: entryAtGate(state)?.arrivedAt ?? null,
    ended_at: state.endedAt,
    updated_at: updatedAt,
    head_hash: headHash,
    state: JSON.stringify(state),
  };
}

const insert = insertInto('visit');
export const insertVisit = (tx: Tx, stored: StoredVisit): Promise<void> => insert(tx, visitRow(stored));

export async function updateVisit(tx: Tx, stored: StoredVisit): Promise<void> {
  await update(tx, visitRow(stored));
}

const update = prepared((db, value: ValueOf<VisitRow>) =>
  db
    .updateTable('visit')
    .set({
      version: value('version'),
      status: value('status'),
      code_hash: value('code_hash'),
      due_at: value('due_at'),
      at_gate_since: value('at_gate_since'),
      ended_at: value('ended_at'),
      updated_at: value('updated_at'),
      head_hash: value('head_hash'),
      state: value('state'),
    })
    .where('community_id', '=', value('community_id'))
    .where('id', '=', value('id')),
);

/** The row of a visit, or undefined where there is none. */
export async function readVisit(db: Db, communityId: string, id: string): Promise<VisitRow | undefined> {
  const [row] = await byId(db, { communityId, id });
  return row;
}

const byId = prepared((db, value: ValueOf<{ communityId: string; id: string }>) =>
  db
    .selectFrom('visit')
    .selectAll()
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);

/** The id of the visit to which a pass belongs. */
export async function visitOfPass(db: Db, communityId: string, passId: string): Promise<string | null> {
  const [row] = await byPass(db, { communityId, passId });
  return row?.id ?? null;
}

const byPass = prepared((db, value: ValueOf<{ communityId: string; passId: string }>) =>
  db
    .selectFrom('visit')
    .select('id')
    .where('community_id', '=', value('communityId'))
    .where('pass_id', '=', value('passId')),
);

/** The id of the visit that has not ended and whose six digits these are. */
export async function visitOfCode(db: Db, communityId: string, codeHash: string): Promise<string | null> {
  const [row] = await byCode(db, { communityId, codeHash });
  return row?.id ?? null;
}

const byCode = prepared((db, value: ValueOf<{ communityId: string; codeHash: string }>) =>
  db
    .selectFrom('visit')
    .select('id')
    .where('community_id', '=', value('communityId'))
    .where('code_hash', '=', value('codeHash')),
);
