import { LruMap } from 'toad-cache';
import type { ServiceRequest } from '../../domain/service-request';
import type { Db } from '../store/schema';
import type { ListedRow } from './list';
import type { Stored } from './projection';

interface Kept {
  readonly headHash: string;
  readonly state: ServiceRequest;
}

/** About twice what two hundred desks look at; some 25 MB. */
const MOST_KEPT = 10_000;

/**
 * The states of requests that were listed lately, so that a list that is looked at again and again is neither read nor
 * parsed anew. The head of its hash chain says which state a request is in: what is kept under another head is not used.
 * Whoever erases words must forget them here, too, for that leaves the chain as it is.
 */
export class RecentStates {
  private readonly kept = new LruMap<Kept>(MOST_KEPT);

  /** To be called by whoever erases words of a request: its place in the chain stays the same. */
  forget(communityId: string, id: string): void {
    this.kept.delete(keyOf(communityId, id));
  }

  /** The requests of a page, in its order. */
  async of(db: Db, communityId: string, page: readonly ListedRow[]): Promise<Stored[]> {
    const known = page.map((row) => {
      const kept = this.kept.get(keyOf(communityId, row.id));
      return kept?.headHash === row.head_hash ? storedAs(row, kept.state) : row.id;
    });
    const missing = known.filter((found): found is string => typeof found === 'string');
    const read = missing.length === 0 ? [] : await readStates(db, communityId, missing);
    const fresh = new Map(
      read.map((row) => [row.id, storedAs(row, JSON.parse(row.state) as ServiceRequest)]),
    );
    for (const [id, { headHash, state }] of fresh) this.kept.set(keyOf(communityId, id), { headHash, state });
    return known.flatMap((found) => (typeof found === 'string' ? (fresh.get(found) ?? []) : found));
  }
}

const keyOf = (communityId: string, id: string) => `${communityId}/${id}`;

type Row = Pick<ListedRow, 'serial' | 'head_hash' | 'updated_at'>;

function storedAs({ serial, head_hash, updated_at }: Row, state: ServiceRequest): Stored {
  return { state, serial, headHash: head_hash, updatedAt: updated_at };
}

function readStates(db: Db, communityId: string, ids: readonly string[]) {
  return db
    .selectFrom('service_request')
    .select(['id', 'serial', 'head_hash', 'updated_at', 'state'])
    .where('community_id', '=', communityId)
    .where('id', 'in', ids)
    .execute();
}
