import {
  type EventType,
  forgetRatingsOf,
  forgetWords,
  type ServiceRequest,
} from '../../domain/service-request';
import { ADDED_BY_A_PERSON } from '../events/event-log';
import { enqueue } from '../outbox/outbox';
import type { RecentStates } from '../service-requests/recent-states';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';

/** The outbox's topic for files of photos whose rows are gone. */
export const ERASED_PHOTOS_TOPIC = 'erasedPhotos';

export interface ErasedPhotos {
  readonly ids: readonly string[];
}

/** Events that hold nothing but what their actor said; all others also tell what the requester was answered. */
const OWN_WORDS_ONLY = ['messageSent', 'callbackAnswered'] satisfies EventType[];

interface Erasing {
  readonly communityId: string;
  readonly at: number;
  readonly reason: 'accountDeletion' | 'retention';
  /** Whose own words in these requests stay all the same: the words of other residents, when one of a household leaves. */
  readonly sparing: 'otherResidents' | 'nobody';
}

/**
 * Erases the words and photos of whole requests. Their events stay in the chains, which cover salted commitments and not words; and
 * so do their receipts. The row that lists read forgets them, too.
 */
export async function eraseRequests(
  tx: Tx,
  ids: readonly string[],
  { communityId, at, reason, sparing }: Erasing,
  states: RecentStates,
): Promise<void> {
  for (const id of ids) {
    const row = await tx
      .selectFrom('service_request')
      .select(['state', 'requester_id'])
      .where('community_id', '=', communityId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) continue;
    const spared = sparing === 'nobody' ? [] : await otherResidents(tx, communityId, id, row.requester_id);
    await tx
      .updateTable('event')
      .set({ body: null, salt: null })
      .where('community_id', '=', communityId)
      .where('stream_id', '=', id)
      .$if(spared.length > 0, (update) =>
        update.where((eb) => eb.or([eb('actor_id', 'not in', spared), eb('type', 'not in', OWN_WORDS_ONLY)])),
      )
      .execute();
    await rewrite(tx, communityId, id, forgetWords(JSON.parse(row.state) as ServiceRequest));
    const photos = await tx
      .deleteFrom('photo')
      .where('community_id', '=', communityId)
      .where('service_request_id', '=', id)
      .$if(spared.length > 0, (photo) => photo.where('uploaded_by', 'not in', spared))
      .returning('id')
      .execute();
    await eraseFiles(
      tx,
      communityId,
      photos.map((photo) => photo.id),
      at,
    );
    await tx
      .insertInto('erasure')
      .values({ community_id: communityId, service_request_id: id, at, reason })
      .onConflict((conflict) => conflict.columns(['community_id', 'service_request_id']).doNothing())
      .execute();
    states.forget(communityId, id);
  }
}

/** Erases what one person said in requests of others. */
export async function eraseWordsOf(
  tx: Tx,
  { communityId, personId }: { readonly communityId: string; readonly personId: string },
  states: RecentStates,
): Promise<void> {
  const streams = await tx
    .selectFrom('event')
    .select('stream_id')
    .distinct()
    .where('community_id', '=', communityId)
    .where('actor_id', '=', personId)
    .where(ADDED_BY_A_PERSON)
    .execute();
  await tx
    .updateTable('event')
    .set({ body: null, salt: null })
    .where('community_id', '=', communityId)
    .where('actor_id', '=', personId)
    .where(ADDED_BY_A_PERSON)
    .execute();
  for (const { stream_id: id } of streams) {
    const row = await tx
      .selectFrom('service_request')
      .select('state')
      .where('community_id', '=', communityId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) continue;
    await rewrite(tx, communityId, id, forgetRatingsOf(JSON.parse(row.state) as ServiceRequest, personId));
    states.forget(communityId, id);
  }
}

/** Has the files of photos removed after the commit: a crash in between leaves a stored row that says so. */
export async function eraseFiles(
  tx: Tx,
  communityId: string,
  ids: readonly string[],
  at: number,
): Promise<void> {
  if (ids.length === 0) return;
  const payload: ErasedPhotos = { ids };
  await enqueue(tx, [
    { communityId, id: `erased-${newId()}`, topic: ERASED_PHOTOS_TOPIC, payload, dueAt: at },
  ]);
}

async function otherResidents(
  tx: Tx,
  communityId: string,
  streamId: string,
  requesterId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('event')
    .innerJoin('person', (join) =>
      join.onRef('person.community_id', '=', 'event.community_id').onRef('person.id', '=', 'event.actor_id'),
    )
    .select('person.id')
    .distinct()
    .where('event.community_id', '=', communityId)
    .where('event.stream_id', '=', streamId)
    .where('person.role', '=', 'resident')
    .where('person.id', '!=', requesterId)
    .execute();
  return rows.map(({ id }) => id);
}

/** The state and what the lists have of it; its place in the chain is the same as before. */
export async function rewrite(tx: Tx, communityId: string, id: string, state: ServiceRequest): Promise<void> {
  await tx
    .updateTable('service_request')
    .set({ state: JSON.stringify(state), room_id: state.roomId })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute();
}
