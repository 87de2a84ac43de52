import type { MyData } from '../../contract/schemas/privacy';
import { PURPOSE_WORDS, type Purpose } from '../../domain/privacy';
import type { ServiceRequest } from '../../domain/service-request';
import { HOUR, type Instant } from '../../domain/time';
import type { CommunityContexts } from '../community/context';
import { roomLabelOf } from '../community/directory';
import { eventsOf } from '../events/event-log';
import type { Identity, Read } from '../http/call';
import { Refusal } from '../http/refusal';
import type { PhotoLinks } from '../photos/photo-links';
import type { ShownPhotos } from '../photos/shown-photos';
import { RELATION_WORDS } from '../residents/resident-words';
import { namesFor } from '../service-requests/names';
import { namedIn, readTold, tell } from '../service-requests/story';
import type { AttemptWindow } from '../sign-in/attempt-window';
import type { Db } from '../store/schema';
import { visitsOf, weChatSince } from './export-visits';
import { EXPORT_WORDS } from './export-words';
import { looksAt } from './looks';

interface Parts {
  readonly contexts: CommunityContexts;
  readonly links: PhotoLinks;
  /** Which photos of a request a reader is shown. */
  readonly photos: ShownPhotos;
  /** Exports of each person in the last hour. */
  readonly exports: AttemptWindow;
  /** Where people reach the server, for the addresses of photos; null while nobody has said. */
  readonly publicUrl: string | null;
}

/** Everything that is kept about oneself. It reads a lot, and so only so often. */
export const exportMyData =
  ({ contexts, links, photos, exports, publicUrl }: Parts): Read<'exportMyData'> =>
  async ({ me, at }, db) => {
    const wait = exports.waitSeconds(me.personId, at);
    if (wait > 0) throw new Refusal('rateLimited', { retryAfterSeconds: wait });
    exports.count(me.personId, at);
    const addressOf = (photoId: string) => `${publicUrl ?? ''}${links.sign(me.communityId, photoId, at).url}`;
    const community = await contexts.of(db, me.communityId);
    const looks = await looksAt(db, me, { before: null });
    return {
      about: EXPORT_WORDS.about(community.name),
      exportedAt: sayInstant(at),
      person: await personOf(db, me, community.name),
      rooms: await roomsOf(db, me),
      consents: await consentsOf(db, me),
      requests: await requestsOf(db, me, { contexts, photos, addressOf, at }),
      visits: await visitsOf(db, me, sayInstant),
      weChatSince: await weChatSince(db, me, sayInstant),
      photos: await photosOf(db, me, addressOf),
      looks: looks.map(({ look }) => ({
        at: sayInstant(look.at),
        by: look.by.name,
        role: EXPORT_WORDS.roles[look.by.role],
        why: EXPORT_WORDS.looks[look.why],
      })),
      sessions: await sessionsOf(db, me),
      deletions: await deletionsOf(db, me),
    };
  };

/** An instant as people read it, at +08:00: 2026-11-24 10:00. */
function sayInstant(at: Instant): string {
  return new Date(at + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
}

const sayOrNull = (at: Instant | null) => (at === null ? null : sayInstant(at));

async function personOf(db: Db, { communityId, personId, role }: Identity, community: string) {
  const { name, title, phone, created_at } = await db
    .selectFrom('person')
    .select(['name', 'title', 'phone', 'created_at'])
    .where('community_id', '=', communityId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { name, title, phone, role: EXPORT_WORDS.roles[role], community, since: sayInstant(created_at) };
}

async function roomsOf(db: Db, { communityId, personId }: Identity): Promise<MyData['rooms']> {
  const rows = await db
    .selectFrom('room_binding')
    .innerJoin('room', (join) =>
      join
        .onRef('room.community_id', '=', 'room_binding.community_id')
        .onRef('room.id', '=', 'room_binding.room_id'),
    )
    .select(['room.building', 'room.number', 'relation', 'status', 'requested_at', 'decided_at', 'note'])
    .where('room_binding.community_id', '=', communityId)
    .where('room_binding.person_id', '=', personId)
    .orderBy('requested_at')
    .execute();
  return rows.map((row) => ({
    room: roomLabelOf(row),
    relation: RELATION_WORDS[row.relation] ?? row.relation,
    status: EXPORT_WORDS.bindings[row.status] ?? row.status,
    requestedAt: sayInstant(row.requested_at),
    decidedAt: sayOrNull(row.decided_at),
    note: row.note,
  }));
}

async function consentsOf(db: Db, { communityId, personId }: Identity): Promise<MyData['consents']> {
  const rows = await db
    .selectFrom('consent')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('given_at')
    .execute();
  return rows.map((row) => ({
    purpose: PURPOSE_WORDS[row.purpose as Purpose].title,
    version: row.version,
    givenAt: sayInstant(row.given_at),
    withdrawnAt: sayOrNull(row.withdrawn_at),
  }));
}

interface Telling {
  readonly contexts: CommunityContexts;
  readonly photos: ShownPhotos;
  readonly addressOf: (photoId: string) => string;
  readonly at: Instant;
}

async function requestsOf(
  db: Db,
  me: Identity,
  { contexts, photos, addressOf, at }: Telling,
): Promise<MyData['requests']> {
  const { communityId, personId } = me;
  const community = await contexts.of(db, communityId);
  const rows = await db
    .selectFrom('service_request')
    .select(['id', 'serial', 'state'])
    .where('community_id', '=', communityId)
    .where('requester_id', '=', personId)
    .orderBy('serial')
    .execute();
  const requests: MyData['requests'] = [];
  for (const { id, serial, state: json } of rows) {
    const state = JSON.parse(json) as ServiceRequest;
    const told = readTold(await eventsOf(db, communityId, id));
    const names = await namesFor(db, community, { ...namedIn(told), rooms: [state.roomId] });
    const { show: shown } = await photos.of(db, id, me, at);
    const story = tell(told, { names, photos: shown, forResident: true, readerId: personId });
    const closings = told.filter(({ row }) => row.type === 'closed');
    requests.push({
      serial,
      kind: state.kind,
      status: state.status,
      room: names.roomLabel(state.roomId),
      matter: state.matter,
      place: state.place,
      preferredTime: state.preferredTime && `${state.preferredTime.date} ${state.preferredTime.part}`,
      readBack: state.readBack,
      receivedAt: sayInstant(state.receivedAt),
      ratings: state.ratings.map(({ at: rated, service, callback }) => ({
        at: sayInstant(rated),
        service: { ...service, tags: [...service.tags] },
        callback: callback && { ...callback, tags: [...callback.tags] },
      })),
      story: story.map((item) => ({
        at: sayInstant(item.at),
        what: item.type,
        by: item.actor?.name ?? null,
        said: item.reply?.text ?? null,
        words: item.words,
        photos: item.photos.map((photo) => addressOf(photo.id)),
      })),
      receipt: closings[closings.length - 1]?.row.hash ?? null,
    });
  }
  return requests;
}

async function photosOf(
  db: Db,
  { communityId, personId }: Identity,
  addressOf: (photoId: string) => string,
): Promise<MyData['photos']> {
  const rows = await db
    .selectFrom('photo')
    .leftJoin('service_request', (join) =>
      join
        .onRef('service_request.community_id', '=', 'photo.community_id')
        .onRef('service_request.id', '=', 'photo.service_request_id'),
    )
    .select(['photo.id', 'photo.created_at', 'service_request.serial'])
    .where('photo.community_id', '=', communityId)
    .where('photo.uploaded_by', '=', personId)
    .orderBy('photo.created_at')
    .execute();
  return rows.map(({ id, created_at, serial }) => ({
    address: addressOf(id),
    uploadedAt: sayInstant(created_at),
    sentWith: serial,
  }));
}

async function sessionsOf(db: Db, { communityId, personId }: Identity): Promise<MyData['sessions']> {
  const rows = await db
    .selectFrom('session')
    .select(['created_at', 'expires_at', 'revoked_at'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    since: sayInstant(row.created_at),
    until: sayInstant(row.expires_at),
    endedAt: sayOrNull(row.revoked_at),
  }));
}

async function deletionsOf(db: Db, { communityId, personId }: Identity): Promise<MyData['deletions']> {
  const rows = await db
    .selectFrom('account_deletion')
    .select(['requested_at', 'due_at', 'cancelled_at'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('requested_at')
    .execute();
  return rows.map((row) => ({
    requestedAt: sayInstant(row.requested_at),
    dueAt: sayInstant(row.due_at),
    cancelledAt: sayOrNull(row.cancelled_at),
  }));
}
