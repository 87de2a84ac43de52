import { DomainError } from '../../domain/errors';
import { actorOf, type Write } from '../http/call';
import { Refusal } from '../http/refusal';
import { newId } from '../store/ids';
import { gateOf, plateOf } from '../visits/parts';
import { isBlocked } from './blocked';
import { gateVisit } from './gate-visit';
import type { GateParts } from './parts';

/** Somebody unexpected is registered, and the host is asked. @standard GATE-5 */
export const registerWalkIn =
  (parts: GateParts): Write<'registerWalkIn'> =>
  async ({ me, at, body }, tx) => {
    const { name, phone, plate, gate, ...said } = body;
    const community = await parts.contexts.of(tx, me.communityId);
    const { number: gateNumber } = gateOf(community, gate);
    const { rooms } = await community.directory.lookUp(tx, {
      people: [],
      rooms: [body.roomId],
      departments: [],
    });
    if (rooms.size === 0) throw new Refusal('unknownRoom', { field: 'roomId' });
    const visitor = { name, phone: phone ?? null, plate: plateOf(plate) };
    if (await isBlocked(tx, me.communityId, visitor, at)) throw new DomainError('visitorBlocked');
    const { state } = await parts.flow.registerWalkIn(
      tx,
      {
        ...said,
        needsHelp: [...new Set(said.needsHelp)],
        id: newId(),
        communityId: me.communityId,
        gateNumber,
        by: actorOf(me),
        at,
      },
      visitor,
    );
    return gateVisit(parts, tx, state, me, at);
  };
