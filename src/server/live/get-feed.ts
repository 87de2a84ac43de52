import { actorOf, type Read } from '../http/call';
import type { Feeds } from './feeds';

/** What somebody has missed, for whoever has no connection or comes back to one. */
export function getFeed(feeds: Feeds): Read<'getFeed'> {
  return async ({ me, query }, db) => {
    const { after, limit } = query;
    const feed = feeds.of(me.communityId);
    await feed.advance(db, after);
    const { position } = feed;
    const items = feed.since(actorOf(me), after);
    if (items === null) return { items: [], position, reset: true };
    const page = items.slice(0, limit);
    const last = page[page.length - 1];
    return { items: page, position: items.length > limit && last ? last.position : position, reset: false };
  };
}
