import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import { partiesOf, permittedCommands } from '../../domain/access';
import type { ServiceRequest } from '../../domain/service-request';
import type { CommunityContext } from '../community/context';
import { eventsOf } from '../events/event-log';
import { actorOf, type Identity } from '../http/call';
import type { ShownPhotos } from '../photos/shown-photos';
import { hasPhone, maskPhone } from '../residents/mask';
import type { Db } from '../store/schema';
import { nextReceived } from './list';
import { namesFor } from './names';
import type { Stored } from './projection';
import { seenByOthers } from './read-marks';
import { namedIn, readTold, tell } from './story';
import { departmentOf, summaryOf, technicianOf } from './summary';
import { turnOf } from './turns';

interface Reading {
  readonly me: Identity;
  readonly community: CommunityContext;
  readonly photos: ShownPhotos;
  readonly now: number;
}

/** One request as one reader may see it, with the buttons they may press. */
export async function detailOf(
  db: Db,
  stored: Stored,
  { me, community, photos, now }: Reading,
): Promise<ServiceRequestDetail> {
  const { state, begun } = stored;
  const story = begun?.story ?? readTold(await eventsOf(db, community.id, state.id));
  const named = namedIn(story);
  const names = await namesFor(db, community, {
    people: [
      ...named.people,
      state.requesterId,
      state.takenBy,
      technicianOf(state),
      ...ratedPeople(state),
      ...handlingPeople(state),
    ],
    rooms: [state.roomId],
    departments: [...named.departments, departmentOf(state)],
  });
  const actor = actorOf(me);
  const parties = partiesOf(actor, state);
  const forResident = parties.has('requester');
  const { show: sign, withheld } = await photos.of(db, state.id, me, now);
  const ref = (id: string) => ({ id, name: names.person(id).name });
  const handling = 'handling' in state ? state.handling : null;
  const lastClosed = story.filter(({ row }) => row.type === 'closed').pop();

  return {
    now,
    roomId: state.roomId,
    requesterPhone: forResident ? null : maskedOrNone(names.person(state.requesterId).phone),
    readBack: state.readBack,
    preferredTime: state.preferredTime === null ? null : { ...state.preferredTime },
    aboutWindow: state.aboutWindow,
    photos: sign(state.photoIds),
    withheldPhotos: withheld,
    firstAnswerLate: (state.firstAnsweredAt ?? now) > state.firstAnswer.dueAt,
    awaitingResident: state.awaitingResident,
    holdReason: state.status === 'onHold' && !forResident ? state.hold.reason : null,
    handling:
      handling === null
        ? null
        : { by: ref(handling.by), at: handling.at, note: handling.note, photos: sign(handling.photoIds) },
    calledBackBy: calledBackBy(state, ref),
    reopenUntil: state.status === 'closed' ? state.reopenUntil : null,
    ratings: state.ratings.map(({ round, at, service, servedBy, callback, calledBackBy: caller }) => ({
      round,
      at,
      service: { ...service, tags: [...service.tags] },
      servedBy: servedBy.map(ref),
      callback: callback === null ? null : { ...callback, tags: [...callback.tags] },
      calledBackBy: caller === null ? null : ref(caller),
    })),
    can: permittedCommands(actor, state),
    story: tell(story, { names, photos: sign, forResident, readerId: me.personId }),
    receiptHash: lastClosed?.row.hash ?? null,
    ahead: forResident ? await turnIn(db, stored) : null,
    // What has just begun nobody else can have read.
    seenUpTo: begun ? 0 : await seenByOthers(db, me, state.id, forResident),
    outOfTurn: await isOutOfTurn(db, state, me, now),
    // Last: with so many fields, those that follow upon a spread are added one by one, and take seventy times as long.
    ...summaryOf(stored, names, community, now),
  };
}

/** Whether somebody else has waited longer than this request, of those whom the reader could take (`@standard RULES-3`). */
export async function isOutOfTurn(
  db: Db,
  state: ServiceRequest,
  me: Identity,
  now: number,
): Promise<boolean> {
  const atDesk = me.role === 'frontDesk' || me.role === 'supervisor';
  if (!atDesk || state.status !== 'received' || state.takenBy === me.personId) return false;
  const next = await nextReceived(db, { me, now });
  return next !== null && next !== state.id;
}

function turnIn(db: Db, { state, begun }: Stored): Promise<number | null> | number | null {
  return begun ? begun.ahead : turnOf(db, state);
}

const maskedOrNone = (phone: string) => (hasPhone(phone) ? maskPhone(phone) : null);

function calledBackBy(state: ServiceRequest, ref: (id: string) => { id: string; name: string }) {
  if (state.status !== 'closed' || state.lastAttempt?.verdict !== 'satisfied') return null;
  return ref(state.lastAttempt.by);
}

function ratedPeople(state: ServiceRequest): (string | null)[] {
  return state.ratings.flatMap(({ servedBy, calledBackBy: caller }) => [...servedBy, caller]);
}

function handlingPeople(state: ServiceRequest): (string | null)[] {
  const handling = 'handling' in state ? state.handling : null;
  const caller = state.status === 'closed' ? state.lastAttempt?.by : null;
  return [handling?.by ?? null, caller ?? null];
}
