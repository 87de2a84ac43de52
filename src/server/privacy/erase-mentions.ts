import { sql } from 'kysely';
import { mapTexts, type Traces, withoutTraces } from '../../domain/privacy';
import type { ServiceRequest } from '../../domain/service-request';
import { type EventRow, eventsOfEach } from '../events/event-log';
import type { RecentStates } from '../service-requests/recent-states';
import { eraseAnswersAbout } from '../store/idempotency';
import type { Tx } from '../store/schema';
import { rewrite } from './erase-requests';

interface Mentioned {
  readonly communityId: string;
  readonly traces: Traces;
  readonly states: RecentStates;
}

export type LoggedWords = Pick<EventRow, 'stream_id' | 'seq' | 'body'>;

/**
 * Erases what others said of somebody in some events. An event is never written anew, for the chain covers a commitment to its words:
 * one in which somebody stands loses all of them. The row that lists read loses but what stands for the somebody.
 */
export async function eraseMentions(
  tx: Tx,
  rows: readonly LoggedWords[],
  { communityId, traces, states }: Mentioned,
): Promise<void> {
  const without = (text: string) => withoutTraces(text, traces);
  const touched = new Set<string>();
  for (const { stream_id: id, seq, body } of rows) {
    // Whose words were erased before may still stand in what lists read.
    if (body === null) touched.add(id);
    else if (mentions(body, without)) {
      touched.add(id);
      await tx
        .updateTable('event')
        .set({ body: null, salt: null })
        .where('community_id', '=', communityId)
        .where('stream_id', '=', id)
        .where('seq', '=', seq)
        .execute();
    }
  }
  for (const id of touched) {
    const row = await tx
      .selectFrom('service_request')
      .select('state')
      .where('community_id', '=', communityId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) continue;
    await rewrite(tx, communityId, id, mapTexts(JSON.parse(row.state) as ServiceRequest, without));
    await eraseAnswersAbout(tx, { communityId, people: await actorsOf(tx, communityId, id), about: id });
    states.forget(communityId, id);
  }
}

/** Notes that name people and belong to no request, and by what each is found. */
const NOTES = [
  ['room_binding', 'id', 'note'],
  ['visitor', 'visit_id', 'host_words'],
  ['visit_block', 'id', 'reason'],
  ['visit_block', 'id', 'lifted_reason'],
  ['gate_conflict', 'id', 'note'],
] as const;

/** Takes somebody out of what staff noted down elsewhere. */
export async function eraseNotes(
  tx: Tx,
  { communityId, traces }: Pick<Mentioned, 'communityId' | 'traces'>,
): Promise<void> {
  for (const [table, key, column] of NOTES) {
    const { rows } = await sql<{ id: string; text: string }>`
      select ${sql.ref(key)} as id, ${sql.ref(column)} as text from ${sql.table(table)}
      where community_id = ${communityId} and ${sql.ref(column)} is not null`.execute(tx);
    for (const { id, text } of rows) {
      const left = withoutTraces(text, traces);
      if (left === text) continue;
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${left}
        where community_id = ${communityId} and ${sql.ref(key)} = ${id}`.execute(tx);
    }
  }
}

/** Takes somebody, by name, too, out of what was noted down when papers for their homes were shown. */
export async function eraseNotesOfHomes(
  tx: Tx,
  { communityId, traces, homes }: Pick<Mentioned, 'communityId' | 'traces'> & { homes: readonly string[] },
): Promise<void> {
  if (homes.length === 0) return;
  const rows = await tx
    .selectFrom('room_binding')
    .select(['id', 'note'])
    .where('community_id', '=', communityId)
    .where('room_id', 'in', homes)
    .execute();
  for (const { id, note } of rows)
    if (note !== null)
      await tx
        .updateTable('room_binding')
        .set({ note: withoutTraces(note, traces) })
        .where('community_id', '=', communityId)
        .where('id', '=', id)
        .execute();
}

/**
 * What was said where it is plain who is meant by a name: in the repairs of the homes, and in the requests in which the person took
 * part.
 */
export async function wordsNear(
  tx: Tx,
  {
    communityId,
    requests,
    homes,
  }: { communityId: string; requests: readonly string[]; homes: readonly string[] },
): Promise<LoggedWords[]> {
  const repairs =
    homes.length === 0
      ? []
      : await tx
          .selectFrom('service_request')
          .select('id')
          .where('community_id', '=', communityId)
          .where('kind', '=', 'repair')
          .where('room_id', 'in', homes)
          .execute();
  const ids = [...new Set([...requests, ...repairs.map(({ id }) => id)])];
  return ids.length === 0 ? [] : eventsOfEach(tx, communityId, ids);
}

function mentions(body: string, without: (text: string) => string): boolean {
  let found = false;
  mapTexts(JSON.parse(body), (text) => {
    found ||= without(text) !== text;
    return text;
  });
  return found;
}

async function actorsOf(tx: Tx, communityId: string, streamId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('event')
    .select('actor_id')
    .distinct()
    .where('community_id', '=', communityId)
    .where('stream_id', '=', streamId)
    .execute();
  return rows.map(({ actor_id }) => actor_id);
}
