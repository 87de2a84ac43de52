import type { Db } from '../store/schema';
import { chainHash, GENESIS } from './chain';
import { type EventRow, hashAfter, wordsIntact } from './event-log';

/** The first link of a community's chain that does not hold. */
export interface BrokenLink {
  readonly communityId: string;
  readonly position: number;
  readonly streamId: string | null;
  readonly reason: 'missing' | 'added' | 'wordsChanged' | 'linkChanged' | 'outOfOrder' | 'headChanged';
}

const PAGE = 1_000;

/**
 * Walks the whole chain of a community, in pages, and finds the first event that was changed, removed, added or
 * reordered after it was written.
 *
 * @returns null when every link holds
 */
export async function verifyCommunity(db: Db, communityId: string): Promise<BrokenLink | null> {
  const community = await db
    .selectFrom('community')
    .select(['chain_head', 'chain_length'])
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  const heads = new Map<string, { hash: string; seq: number }>();
  let chain = GENESIS;
  let position = 0;
  for (;;) {
    const rows = await pageAfter(db, communityId, position);
    for (const row of rows) {
      const broken = (reason: BrokenLink['reason']): BrokenLink => ({
        communityId,
        position: position + 1,
        streamId: row.stream_id,
        reason,
      });
      if (row.position !== position + 1) return broken('missing');
      const stream = heads.get(row.stream_id) ?? { hash: GENESIS, seq: 0 };
      if (row.seq !== stream.seq + 1) return broken('outOfOrder');
      if (!wordsIntact(row)) return broken('wordsChanged');
      if (row.hash !== hashAfter(stream.hash, row)) return broken('linkChanged');
      chain = chainHash(chain, row.hash);
      if (row.chain_hash !== chain) return broken('linkChanged');
      heads.set(row.stream_id, { hash: row.hash, seq: row.seq });
      position = row.position;
    }
    if (rows.length < PAGE) break;
  }
  const { chain_length: length, chain_head: head } = community;
  const atTheEnd = { communityId, streamId: null };
  if (position < length) return { ...atTheEnd, position: position + 1, reason: 'missing' };
  // Each link fits; some were added at the end, or what the community remembers of it was changed.
  if (position > length) return { ...atTheEnd, position: length + 1, reason: 'added' };
  return chain === head ? null : { ...atTheEnd, position, reason: 'headChanged' };
}

function pageAfter(db: Db, communityId: string, position: number): Promise<EventRow[]> {
  return db
    .selectFrom('event')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('position', '>', position)
    .orderBy('position')
    .limit(PAGE)
    .execute();
}
