import type { Selectable } from 'kysely';
import type { VisitBlock } from '../../contract/schemas/gate';
import { DomainError } from '../../domain/errors';
import { DAY, type Instant } from '../../domain/time';
import type { CommunityContexts } from '../community/context';
import type { Read, Write } from '../http/call';
import { newId } from '../store/ids';
import type { Database, Db } from '../store/schema';
import { plateOf } from '../visits/parts';
import { nameKey } from '../visits/visitors';

type BlockRow = Selectable<Database['visit_block']>;

/** Nobody is barred for longer without being thought of again. */
const LONGEST = 366 * DAY;
const MOST = 200;

/** Barring persons and plates for a time, with a reason: a supervisor's, and nobody else's. */
export function blockHandlers(contexts: CommunityContexts) {
  const answer = async (db: Db, communityId: string, rows: readonly BlockRow[], now: Instant) => {
    const { directory } = await contexts.of(db, communityId);
    const { people } = await directory.lookUp(db, {
      people: rows.map(({ created_by }) => created_by),
      rooms: [],
      departments: [],
    });
    return rows.map(
      (row): VisitBlock => ({
        id: row.id,
        name: row.name,
        plate: row.plate,
        reason: row.reason,
        createdAt: row.created_at,
        createdBy: { id: row.created_by, name: people.get(row.created_by)?.name ?? '' },
        until: row.until_at,
        liftedAt: row.lifted_at,
        liftedReason: row.lifted_reason,
        active: row.lifted_at === null && row.until_at > now,
      }),
    );
  };

  const listBlocks: Read<'listBlocks'> = async ({ me, at }, db) => {
    const rows = await db
      .selectFrom('visit_block')
      .selectAll()
      .where('community_id', '=', me.communityId)
      .orderBy('until_at', 'desc')
      .limit(MOST)
      .execute();
    return { blocks: await answer(db, me.communityId, rows, at), now: at };
  };

  const blockVisitor: Write<'blockVisitor'> = async ({ me, at, body }, tx) => {
    const plate = plateOf(body.plate);
    const name = body.name ?? null;
    if (name === null && plate === null) throw new DomainError('textRequired', { field: 'name' });
    if (body.until <= at || body.until > at + LONGEST)
      throw new DomainError('invalidSchedule', { field: 'until' });
    const row: BlockRow = {
      community_id: me.communityId,
      id: newId(),
      name,
      name_key: name === null ? null : nameKey(name),
      plate,
      reason: body.reason,
      created_at: at,
      created_by: me.personId,
      until_at: body.until,
      lifted_at: null,
      lifted_by: null,
      lifted_reason: null,
    };
    await tx.insertInto('visit_block').values(row).execute();
    return (await answer(tx, me.communityId, [row], at))[0] as VisitBlock;
  };

  const liftBlock: Write<'liftBlock'> = async ({ me, at, params, body }, tx) => {
    const row = await tx
      .selectFrom('visit_block')
      .selectAll()
      .where('community_id', '=', me.communityId)
      .where('id', '=', params.id)
      .executeTakeFirst();
    if (!row) throw new DomainError('notFound');
    if (row.lifted_at !== null) throw new DomainError('wrongState');
    const lifted = { lifted_at: at, lifted_by: me.personId, lifted_reason: body.reason };
    await tx
      .updateTable('visit_block')
      .set(lifted)
      .where('community_id', '=', me.communityId)
      .where('id', '=', params.id)
      .execute();
    return (await answer(tx, me.communityId, [{ ...row, ...lifted }], at))[0] as VisitBlock;
  };

  return { listBlocks, blockVisitor, liftBlock };
}
