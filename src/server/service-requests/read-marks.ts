import type { Side } from '../../domain/access';
import { sideOf } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import { actorOf, type Identity } from '../http/call';
import type { SelfKeeping } from '../http/handlers';
import { prepared, type ValueOf } from '../store/prepared';
import type { Db } from '../store/schema';
import type { ServiceRequestFlow } from './handle';

/** How far somebody has read a conversation. */
export interface Seen {
  readonly communityId: string;
  readonly id: string;
  readonly side: Side;
  readonly seq: number;
}

/**
 * Keeps how far somebody has read a conversation, and tells of it when the mark has moved. It only ever moves on, and not
 * beyond the end.
 */
export function markSeen(flow: ServiceRequestFlow, moved: (seen: Seen) => void): SelfKeeping<'markSeen'> {
  return async ({ me, at, params, body }, store) => {
    const { communityId, personId } = me;
    const actor = actorOf(me);
    const { state } = await flow.load(store.db, communityId, params.id, actor);
    const side = sideOf(actor, state);
    if (side === null) throw new DomainError('notPermitted');
    const seq = Math.min(body.seq, state.version);
    const mark = { communityId, id: state.id, personId };
    const [before] = await selectMark(store.db, mark);
    // Most of what is said again needs no commit.
    if (before && before.seq >= seq) return {};
    await store.write((tx) => keepMark(tx, { ...mark, side, seq, at }));
    moved({ communityId, id: state.id, side, seq });
    return {};
  };
}

/** Up to which event those of the other side have read; 0 when nobody has. */
export async function seenByOthers(db: Db, me: Identity, id: string, forResident: boolean): Promise<number> {
  const side: Side = forResident ? 'staff' : 'resident';
  const [furthest] = await selectFurthest(db, { communityId: me.communityId, id, side });
  return furthest?.seq ?? 0;
}

type Mark = { communityId: string; id: string; personId: string };

const selectMark = prepared((db, value: ValueOf<Mark>) =>
  db
    .selectFrom('read_mark')
    .select('seq')
    .where('community_id', '=', value('communityId'))
    .where('service_request_id', '=', value('id'))
    .where('person_id', '=', value('personId')),
);

const selectFurthest = prepared((db, value: ValueOf<{ communityId: string; id: string; side: string }>) =>
  db
    .selectFrom('read_mark')
    .select('seq')
    .where('community_id', '=', value('communityId'))
    .where('service_request_id', '=', value('id'))
    .where('side', '=', value('side'))
    .orderBy('seq', 'desc')
    .limit(1),
);

const keepMark = prepared((db, value: ValueOf<Mark & { side: string; seq: number; at: number }>) =>
  db
    .insertInto('read_mark')
    .values({
      community_id: value('communityId'),
      service_request_id: value('id'),
      person_id: value('personId'),
      side: value('side'),
      seq: value('seq'),
      at: value('at'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'service_request_id', 'person_id'])
        .doUpdateSet((eb) => ({
          seq: eb.ref('excluded.seq'),
          at: eb.ref('excluded.at'),
          side: eb.ref('excluded.side'),
        }))
        .whereRef('read_mark.seq', '<', 'excluded.seq'),
    ),
);
