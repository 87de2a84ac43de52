import { assess } from '../../domain/courtesy';
import type { CommunityContexts } from '../community/context';
import type { Read } from '../http/call';

/** What is courteous in a text and what is missing, by the community's own list of taboo phrases (`@standard TEN-1, TEN-2`). */
export const assessCourtesy =
  (contexts: CommunityContexts): Read<'assessCourtesy'> =>
  async ({ me, body }, db) => {
    const { taboos } = await contexts.of(db, me.communityId);
    const found = assess(body.text, body.moment, taboos);
    return {
      present: [...found.present],
      missing: [...found.missing],
      taboos: found.taboos.map((hit) => ({ ...hit })),
      unfilled: [...found.unfilled],
    };
  };
