import { readConfig } from './config';
import { type BrokenLink, verifyCommunity } from './events/verify';
import { type BrokenRequest, verifyRequests } from './service-requests/verify-requests';
import { storeFile } from './store/data-folder';
import { openSqliteToRead } from './store/sqlite';
import { type BrokenVisit, verifyVisits } from './visits/verify-visits';

/**
 * `npm run verify`: walks the hash chain of every community and holds every request and every visit against its events. Names the
 * first link, request or visit that does not hold, and exits with 1; with 2 when it could not look. It changes nothing, and people
 * may go on writing meanwhile.
 */
async function main(): Promise<void> {
  const db = await openSqliteToRead(storeFile(readConfig(process.env).dataDir));
  // One transaction sees one moment, whatever is written while it looks.
  await db.transaction().execute(async (tx) => {
    const communities = await tx
      .selectFrom('community')
      .select(['id', 'name', 'chain_length'])
      .orderBy('id')
      .execute();
    for (const { id, name, chain_length } of communities) {
      const link = await verifyCommunity(tx, id);
      const request = link ? null : await verifyRequests(tx, id);
      const visit = link || request ? null : await verifyVisits(tx, id);
      const broken = link ? sayLink(link) : request ? sayRequest(request) : visit ? sayVisit(visit) : null;
      process.stdout.write(`${name}: ${broken ?? `${chain_length} events, intact`}\n`);
      if (broken) process.exitCode = 1;
    }
  });
  await db.destroy();
}

function sayLink({ position, reason, streamId }: BrokenLink): string {
  return `broken at event ${position} (${reason})${streamId ? ` of ${streamId}` : ''}`;
}

function sayRequest({ serviceRequestId, what, seq }: BrokenRequest): string {
  const how = {
    event: `its event ${seq} does not hold`,
    record: 'it is not stored as its events tell it',
    receipt: `its receipt${seq === null ? '' : ` for event ${seq}`} is not what was given`,
    serial: 'its number is not its place',
    invented: 'no event tells of it',
  }[what];
  return `broken at request ${serviceRequestId} (${how})`;
}

function sayVisit({ visitId, what, seq }: BrokenVisit): string {
  const how = {
    event: `its event ${seq} does not hold`,
    record: 'it is not stored as its events tell it',
    invented: 'no event tells of it',
  }[what];
  return `broken at visit ${visitId} (${how})`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
