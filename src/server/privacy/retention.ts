import type { RecentStates } from '../service-requests/recent-states';
import type { Tx } from '../store/schema';
import type { Store } from '../store/store';
import { eraseRequests } from './erase-requests';

const AT_ONCE = 50;

/** Forgets looks from before an instant; returns how many. */
export async function forgetLooks(tx: Tx, before: number): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('access_log').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Remembers how far the erasing of old requests has come, so that what is erased is not gone through every hour. */
export class OldRequests {
  private after: { at: number; id: string } = { at: 0, id: '' };

  constructor(
    private readonly store: Store,
    private readonly states: RecentStates,
  ) {}

  /** Erases words and photos of requests that were closed before an instant; returns how many. */
  async forget(before: number, at: number): Promise<number> {
    let erased = 0;
    for (;;) {
      const page = await this.page(before);
      for (const { community_id: communityId, id } of page) {
        await this.store.write((tx) =>
          eraseRequests(tx, [id], { communityId, at, reason: 'retention', sparing: 'nobody' }, this.states),
        );
      }
      erased += page.length;
      if (page.length < AT_ONCE) return erased;
    }
  }

  private async page(before: number) {
    const { at, id } = this.after;
    const rows = await this.store.db
      .selectFrom('service_request')
      .leftJoin('erasure', (join) =>
        join
          .onRef('erasure.community_id', '=', 'service_request.community_id')
          .onRef('erasure.service_request_id', '=', 'service_request.id'),
      )
      .select(['service_request.community_id', 'service_request.id', 'service_request.closed_at'])
      .where('service_request.closed_at', '>=', at)
      .where('service_request.closed_at', '<', before)
      .where('erasure.at', 'is', null)
      .where('service_request.id', '!=', id)
      .orderBy('service_request.closed_at')
      .limit(AT_ONCE)
      .execute();
    const last = rows[rows.length - 1];
    if (last) this.after = { at: last.closed_at ?? at, id: last.id };
    return rows;
  }
}
