import { DomainError } from '../../domain/errors';
import { actorOf, type Identity, type Write } from '../http/call';
import { Refusal } from '../http/refusal';
import { claimPhotos } from '../photos/claim-photos';
import { assertConsent } from '../privacy/consents';
import { newcomerByPhone } from '../residents/newcomer';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';
import { answer, type ServiceRequestParts } from './parts';

/** The two ways in which a request begins: its resident files it, or the desk writes it down (`@standard DESK-2, TEL-3`). */
export function filingHandlers(parts: ServiceRequestParts) {
  const createServiceRequest: Write<'createServiceRequest'> = async ({ body, me, at }, tx) => {
    const { kind, urgency, matter, place, photoIds, roomId, preferredTime, aboutWindow, aboutStaffId } = body;
    await assertConsent(tx, me, 'requestHandling');
    const id = newId();
    await claimPhotos(tx, me, photoIds, id);
    await assertColleague(tx, me, aboutStaffId ?? null);
    const stored = await parts.flow.receive(tx, {
      id,
      by: actorOf(me),
      at,
      communityId: me.communityId,
      kind,
      urgency,
      channel: 'app',
      requesterId: me.personId,
      roomId: theirRoom(me, roomId ?? null),
      matter,
      place: place || null,
      photoIds,
      preferredTime: preferredTime ?? null,
      readBack: null,
      aboutWindow,
      aboutStaffId: aboutStaffId ?? null,
    });
    return answer(parts, tx, stored, me, at);
  };

  const registerServiceRequest: Write<'registerServiceRequest'> = async ({ body, me, at }, tx) => {
    const { kind, urgency, channel, matter, place, photoIds, readBack } = body;
    const { name, phone, roomId, preferredTime, aboutWindow, aboutStaffId } = body;
    const id = newId();
    await claimPhotos(tx, me, photoIds, id);
    await assertRoom(tx, me.communityId, roomId);
    await assertColleague(tx, me, aboutStaffId ?? null);
    const requesterId = await newcomerByPhone(tx, { communityId: me.communityId, phone, name, at });
    // Whoever had left and is back may have another name.
    (await parts.contexts.of(tx, me.communityId)).directory.forgetPerson(requesterId);
    const stored = await parts.flow.receive(tx, {
      id,
      by: actorOf(me),
      at,
      communityId: me.communityId,
      kind,
      urgency,
      channel,
      requesterId,
      roomId,
      matter,
      place: place || null,
      photoIds,
      preferredTime: preferredTime ?? null,
      readBack,
      aboutWindow,
      aboutStaffId: aboutStaffId ?? null,
    });
    return answer(parts, tx, stored, me, at);
  };

  return { createServiceRequest, registerServiceRequest };
}

/** A resident files for a room that the desk has bound them to; with one room there is nothing to say. */
function theirRoom(me: Identity, roomId: string | null): string | null {
  if (roomId === null) return me.roomIds[0] ?? null;
  if (!me.roomIds.includes(roomId)) throw new Refusal('unknownRoom');
  return roomId;
}

async function assertRoom(tx: Tx, communityId: string, roomId: string): Promise<void> {
  const room = await tx
    .selectFrom('room')
    .select('id')
    .where('community_id', '=', communityId)
    .where('id', '=', roomId)
    .executeTakeFirst();
  if (!room) throw new Refusal('unknownRoom');
}

/** A complaint names somebody who works, or worked, here. */
async function assertColleague(tx: Tx, me: Identity, personId: string | null): Promise<void> {
  if (personId === null) return;
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('community_id', '=', me.communityId)
    .where('id', '=', personId)
    .where('role', '!=', 'resident')
    .executeTakeFirst();
  if (!person) throw new DomainError('unknownAssignee', { field: 'aboutStaffId' });
}
