import type { CommunityContexts } from '../community/context';
import { ADDED_BY_A_PERSON } from '../events/event-log';
import type { RecentStates } from '../service-requests/recent-states';
import type { OneTimeCodes } from '../sign-in/one-time-codes';
import { eraseAnswers } from '../store/idempotency';
import type { Tx } from '../store/schema';
import { platesOf } from '../visits/forget-as-visitor';
import { eraseMentions, eraseNotes, eraseNotesOfHomes, wordsNear } from './erase-mentions';
import { eraseFiles, eraseRequests, eraseWordsOf } from './erase-requests';
import type { MentionSweep } from './sweep-mentions';

/** What somebody who is gone is called where something still says that there was somebody. */
export const GONE = '已注销住户';

/** Somebody who is to be forgotten, with all by which they could be found. */
export interface Leaving {
  readonly communityId: string;
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  readonly at: number;
}

/** What another part of the server does to forget a person; it is told before the person's row forgets the name and number. */
export type ForgetPerson = (tx: Tx, leaving: Leaving) => Promise<void>;

interface Options {
  readonly contexts: CommunityContexts;
  readonly states: RecentStates;
  readonly codes: Pick<OneTimeCodes, 'forget'>;
  readonly sweep: Pick<MentionSweep, 'later'>;
  /** Of parts that keep something about people besides what is here. */
  readonly others: readonly ForgetPerson[];
}

/**
 * Forgets a resident for good, in the caller's transaction: their name and number, rooms, sign-ins, consents, words and photos, what
 * is kept of their submissions, whom others looked at, and what others wrote of them where they live or took part. All other words of
 * the community are gone through afterwards. What is left names nobody: that something was asked for, done and rated.
 */
export class PersonEraser {
  constructor(private readonly options: Options) {}

  async erase(tx: Tx, communityId: string, personId: string, at: number): Promise<void> {
    const { contexts, states, codes, sweep, others } = this.options;
    const { name, phone } = await tx
      .selectFrom('person')
      .select(['name', 'phone'])
      .where('community_id', '=', communityId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const plates = await platesOf(tx, communityId, phone);
    const homes = await homesOf(tx, communityId, personId);
    const requests = await requestsWith(tx, communityId, personId);
    for (const forget of others) await forget(tx, { communityId, personId, name, phone, at });
    await codes.forget(tx, phone);
    await eraseAnswers(tx, {
      communityId,
      personId,
      numbers: [phone, ...plates],
      colleagues: await whoDealtWith(tx, communityId, personId, requests),
    });

    const asked = await tx
      .selectFrom('service_request')
      .select('id')
      .where('community_id', '=', communityId)
      .where('requester_id', '=', personId)
      .execute();
    const ids = asked.map(({ id }) => id);
    await eraseRequests(
      tx,
      ids,
      { communityId, at, reason: 'accountDeletion', sparing: 'otherResidents' },
      states,
    );
    await eraseWordsOf(tx, { communityId, personId }, states);
    const near = await wordsNear(tx, { communityId, requests, homes });
    const isTheirs = (found: string) => found === phone || plates.includes(found);
    await eraseMentions(tx, near, { communityId, traces: { isTheirs, name }, states });
    await eraseNotesOfHomes(tx, { communityId, homes, traces: { isTheirs, name } });
    // Farther off nobody can know whom a name meant.
    await eraseNotes(tx, { communityId, traces: { isTheirs, name: null } });
    await sweep.later(tx, communityId, [phone, ...plates], at);
    const photos = await tx
      .deleteFrom('photo')
      .where('community_id', '=', communityId)
      .where('uploaded_by', '=', personId)
      .returning('id')
      .execute();
    await eraseFiles(
      tx,
      communityId,
      photos.map(({ id }) => id),
      at,
    );

    for (const table of ['session', 'consent', 'room_binding'] as const)
      await tx
        .deleteFrom(table)
        .where('community_id', '=', communityId)
        .where('person_id', '=', personId)
        .execute();
    await tx
      .updateTable('access_log')
      .set({ subject_id: '' })
      .where('community_id', '=', communityId)
      .where('subject_id', '=', personId)
      .execute();
    await tx
      .updateTable('person')
      .set({ name: GONE, title: null, phone: `gone-${personId}`, left_at: at })
      .where('community_id', '=', communityId)
      .where('id', '=', personId)
      .execute();
    (await contexts.of(tx, communityId)).directory.forgetPerson(personId);
  }
}

async function homesOf(tx: Tx, communityId: string, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('room_binding')
    .select('room_id')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('status', '=', 'verified')
    .execute();
  return rows.map(({ room_id }) => room_id);
}

/** The requests that somebody filed, or in which they said or did something. */
async function requestsWith(tx: Tx, communityId: string, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('service_request')
    .select('service_request.id')
    .where('service_request.community_id', '=', communityId)
    .where('service_request.requester_id', '=', personId)
    .union(
      tx
        .selectFrom('event as said')
        .select('said.stream_id as id')
        .where('said.community_id', '=', communityId)
        .where('said.actor_id', '=', personId)
        .where(ADDED_BY_A_PERSON),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Everybody whose own submissions were answered with something about this person: who worked for them, or lives with them. */
async function whoDealtWith(
  tx: Tx,
  communityId: string,
  personId: string,
  requests: readonly string[],
): Promise<string[]> {
  const actors =
    requests.length === 0
      ? []
      : await tx
          .selectFrom('event')
          .select('actor_id as id')
          .distinct()
          .where('community_id', '=', communityId)
          .where('stream_id', 'in', requests)
          .execute();
  const deciders = await tx
    .selectFrom('room_binding')
    .select('decided_by as id')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
  const lookers = await tx
    .selectFrom('access_log')
    .select('person_id as id')
    .distinct()
    .where('community_id', '=', communityId)
    .where('subject_id', '=', personId)
    .execute();
  return [...new Set([...actors, ...deciders, ...lookers].flatMap(({ id }) => (id === null ? [] : [id])))];
}
