import { LruMap } from 'toad-cache';
import { CommunityFeed } from './community-feed';

/** Communities whose latest events stay in memory; whoever asks for another's has them read anew. */
const MOST_KEPT = 500;

/** The feeds of the communities in which somebody listens. */
export class Feeds {
  private readonly kept = new LruMap<CommunityFeed>(MOST_KEPT);

  of(communityId: string): CommunityFeed {
    const kept = this.kept.get(communityId);
    if (kept) return kept;
    const feed = new CommunityFeed(communityId);
    this.kept.set(communityId, feed);
    return feed;
  }
}
