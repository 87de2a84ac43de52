import { sql } from 'kysely';
import { verifyCommunity } from '../../../src/server/events/verify';
import { storedFrom } from '../../../src/server/service-requests/projection';
import { promisesToWatch } from '../../../src/server/service-requests/promise-watch';
import { verifyRequests } from '../../../src/server/service-requests/verify-requests';
import type { Db } from '../../../src/server/store/schema';
import { verifyVisits } from '../../../src/server/visits/verify-visits';

/**
 * Looks for anything that was written by halves: pages that do not fit, a chain that does not hold, a projection that its
 * events do not tell, a serial twice or left out, a promise that nobody watches.
 *
 * @returns one sentence for each finding; none when the store is whole
 */
export async function audit(db: Db): Promise<string[]> {
  const findings: string[] = [];
  const { rows: pages } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  if (pages.some((row) => row.integrity_check !== 'ok'))
    findings.push(`integrity_check: ${JSON.stringify(pages)}`);
  for (const { id } of await db.selectFrom('community').select('id').execute()) {
    const link = await verifyCommunity(db, id);
    if (link) findings.push(`the chain of ${id} is broken: ${JSON.stringify(link)}`);
    const request = await verifyRequests(db, id);
    if (request) findings.push(`a request of ${id} is broken: ${JSON.stringify(request)}`);
    const visit = await verifyVisits(db, id);
    if (visit) findings.push(`a visit of ${id} is broken: ${JSON.stringify(visit)}`);
    findings.push(...(await auditRest(db, id)));
  }
  return findings;
}

/** What `npm run verify` does not look at: numbers that were given to nobody, and promises that run out unseen. */
async function auditRest(db: Db, communityId: string): Promise<string[]> {
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
    .execute();
  if (requests.length !== last_serial) findings.push(`${communityId} has given ${last_serial} numbers`);
  const watched = new Set(
    (await db.selectFrom('outbox').select('id').where('community_id', '=', communityId).execute()).map(
      ({ id }) => id,
    ),
  );
  for (const { state } of requests.map(storedFrom))
    for (const { id, dueAt } of promisesToWatch(state)) {
      // That it was looked at is forgotten after a week; what it came to is not.
      const looked = state.escalations.some(({ at }) => at >= dueAt);
      if (!watched.has(id) && !looked) findings.push(`nobody watches ${id}`);
    }
  return findings;
}
