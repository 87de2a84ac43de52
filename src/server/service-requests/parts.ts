import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import type { CommunityContexts } from '../community/context';
import type { Identity } from '../http/call';
import type { ShownPhotos } from '../photos/shown-photos';
import type { Db } from '../store/schema';
import { detailOf } from './detail';
import type { ServiceRequestFlow } from './handle';
import type { Stored } from './projection';
import type { RecentLists } from './recent-lists';
import type { RecentStates } from './recent-states';

/** What the handlers of service requests are made of. */
export interface ServiceRequestParts {
  readonly flow: ServiceRequestFlow;
  readonly contexts: CommunityContexts;
  readonly photos: ShownPhotos;
  readonly lists: RecentLists;
  readonly states: RecentStates;
}

/** The answer that every write gives: the request as its sender now sees it. */
export async function answer(
  parts: ServiceRequestParts,
  db: Db,
  stored: Stored,
  me: Identity,
  now: number,
): Promise<ServiceRequestDetail> {
  const community = await parts.contexts.of(db, me.communityId);
  return detailOf(db, stored, { me, community, photos: parts.photos, now });
}
