import { partiesOf } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import { GENESIS } from '../events/chain';
import { eventsOf } from '../events/event-log';
import { actorOf, type Read, type Write } from '../http/call';
import { newId } from '../store/ids';
import { assertAssignee } from './assignee';
import { decisionContext } from './decision-context';
import { namesFor } from './names';
import { answer, type ServiceRequestParts } from './parts';
import { receiptFor } from './receipts';
import { templatesFor } from './reply-templates';
import { namedIn, readTold, tell } from './story';
import { summaries } from './summary';

/** Everything that reads service requests, and the one look behind a mask, which is logged. */
export function readingHandlers(parts: ServiceRequestParts) {
  const listServiceRequests: Read<'listServiceRequests'> = async ({ me, at, query }, db) => {
    const reader = { me, now: at };
    const { rows, nextCursor } = await parts.lists.page(db, reader, query);
    const community = await parts.contexts.of(db, me.communityId);
    const page = await parts.states.of(db, me.communityId, rows);
    return {
      items: await summaries(db, community, page, at),
      nextCursor,
      counts: await parts.lists.count(db, reader),
      now: at,
    };
  };

  const getServiceRequest: Read<'getServiceRequest'> = async ({ me, at, params }, db) => {
    const stored = await parts.flow.load(db, me.communityId, params.id, actorOf(me));
    return answer(parts, db, stored, me, at);
  };

  const getServiceRequestEvents: Read<'getServiceRequestEvents'> = async ({ me, at, params }, db) => {
    const { state } = await parts.flow.load(db, me.communityId, params.id, actorOf(me));
    const forResident = partiesOf(actorOf(me), state).has('requester');
    const rows = await eventsOf(db, me.communityId, state.id);
    const told = readTold(rows);
    const community = await parts.contexts.of(db, me.communityId);
    const names = await namesFor(db, community, { ...namedIn(told), rooms: [] });
    const items = tell(told, {
      names,
      photos: (await parts.photos.of(db, state.id, me, at)).show,
      forResident,
      readerId: me.personId,
    });
    const links = new Map(
      rows.map((row, index) => [row.seq, { hash: row.hash, previousHash: rows[index - 1]?.hash ?? GENESIS }]),
    );
    return {
      events: items.map((item) => ({
        ...item,
        ...(links.get(item.seq) as { hash: string; previousHash: string }),
      })),
    };
  };

  const listReplyTemplates: Read<'listReplyTemplates'> = async ({ me, at, query }, db) => {
    const { moment, serviceRequestId, promiseDueAt, departmentId, technicianId } = query;
    const community = await parts.contexts.of(db, me.communityId);
    const stored = serviceRequestId
      ? await parts.flow.load(db, me.communityId, serviceRequestId, actorOf(me))
      : null;
    // A template names whom it is told: nobody who could not be given the work.
    if (departmentId !== undefined || technicianId !== undefined)
      await assertAssignee(db, me.communityId, query);
    const about = stored?.state ?? { requesterId: '', roomId: null, matter: '' };
    const assignment = stored && 'assignment' in stored.state ? stored.state.assignment : null;
    const context = await decisionContext(db, community, about, {
      staffId: me.personId,
      departmentId: departmentId ?? assignment?.departmentId ?? null,
      technicianId: technicianId ?? assignment?.technicianId ?? null,
      at,
    });
    return templatesFor(stored?.state ?? null, context, { moment, promiseDueAt, at });
  };

  const revealPhone: Write<'revealPhone'> = async ({ me, at, params, body }, tx) => {
    const { state } = await parts.flow.load(tx, me.communityId, params.id, actorOf(me));
    const parties = partiesOf(actorOf(me), state);
    if (!parties.has('desk') && !parties.has('supervisor') && !parties.has('assignee'))
      throw new DomainError('notPermitted');
    const requester = await tx
      .selectFrom('person')
      .select('phone')
      .where('community_id', '=', me.communityId)
      .where('id', '=', state.requesterId)
      .where('left_at', 'is', null)
      .executeTakeFirst();
    // Whoever has deleted their account has no number any more.
    if (!requester) throw new DomainError('notFound');
    const { phone } = requester;
    await tx
      .insertInto('access_log')
      .values({
        community_id: me.communityId,
        id: newId(),
        person_id: me.personId,
        what: `phone:${body.purpose}`,
        subject_id: state.requesterId,
        service_request_id: state.id,
        at,
      })
      .execute();
    return { phone };
  };

  const getReceipt: Read<'getReceipt'> = ({ params }, db) => receiptFor(db, params.hash);

  return {
    listServiceRequests,
    getServiceRequest,
    getServiceRequestEvents,
    listReplyTemplates,
    revealPhone,
    getReceipt,
  };
}
