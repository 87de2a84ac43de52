import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { replay, type ServiceRequestEvent } from '../../../src/domain/service-request';
import { type EventRow, toldBy } from '../../../src/server/events/event-log';
import { verifyCommunity } from '../../../src/server/events/verify';
import { rowOf, storedFrom } from '../../../src/server/service-requests/projection';
import { promisesToWatch } from '../../../src/server/service-requests/promise-watch';
import type { Db } from '../../../src/server/store/schema';

/** Equal as JSON: rows come from another realm than what a test makes, and `undefined` is not stored. */
const same = (one: unknown, other: unknown) =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

/**
 * Looks for anything that was written by halves: pages that do not fit, a chain that does not hold, a projection that its
 * events do not tell, a serial twice or left out, a promise that nobody watches.
 *
 * @returns one sentence for each finding; none when the store is whole
 */
export async function audit(db: Db): Promise<string[]> {
  const findings: string[] = [];
  const { rows: pages } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  if (
    !same(
      pages.map((row) => row.integrity_check),
      ['ok'],
    )
  )
    findings.push(`integrity_check: ${JSON.stringify(pages)}`);
  for (const { id } of await db.selectFrom('community').select('id').execute()) {
    const broken = await verifyCommunity(db, id);
    if (broken) findings.push(`the chain of ${id} is broken: ${JSON.stringify(broken)}`);
    findings.push(...(await auditRequests(db, id)));
  }
  return findings;
}

async function auditRequests(db: Db, communityId: string): Promise<string[]> {
  const findings: string[] = [];
  const { last_serial } = await db
    .selectFrom('community')
    .select('last_serial')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  const requests = await db
    .selectFrom('service_request')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('serial')
    .execute();
  const streams = await eventsByStream(db, communityId);
  const watched = new Set(
    (await db.selectFrom('outbox').select('id').where('community_id', '=', communityId).execute()).map(
      ({ id }) => id,
    ),
  );

  const serials = requests.map(({ serial }) => serial);
  const gapless = Array.from({ length: last_serial }, (_, index) => index + 1);
  if (!same(serials, gapless)) findings.push(`the serials of ${communityId} have gaps or doubles`);

  for (const row of requests) {
    const events = streams.get(row.id) ?? [];
    streams.delete(row.id);
    const told = events.map((event) => toldBy<ServiceRequestEvent>(event));
    if (!same(replayed(told as ServiceRequestEvent[]), JSON.parse(row.state)))
      findings.push(`request ${row.id} is stored as its events do not tell it`);
    if (!same(rowOf(storedFrom(row)), row))
      findings.push(`the columns of request ${row.id} do not follow from its state`);
    const last = events[events.length - 1];
    if (row.head_hash !== last?.hash || row.version !== last.seq)
      findings.push(`request ${row.id} does not stand at its last event`);
    for (const { id } of promisesToWatch(storedFrom(row).state)) {
      if (!watched.has(id)) findings.push(`nobody watches ${id}`);
    }
  }
  for (const id of streams.keys()) findings.push(`the events of ${id} belong to no request`);
  return findings;
}

async function eventsByStream(db: Db, communityId: string): Promise<Map<string, EventRow[]>> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('position')
    .execute();
  const streams = new Map<string, EventRow[]>();
  for (const row of rows) streams.set(row.stream_id, [...(streams.get(row.stream_id) ?? []), row]);
  return streams;
}

/** The state that the events tell, or null when they tell none: a history with a hole cannot be replayed. */
function replayed(events: readonly ServiceRequestEvent[]) {
  try {
    return replay(events);
  } catch {
    return null;
  }
}
