import type { CommunityContexts } from '../community/context';
import type { ReadVisit } from '../notices/told-notices';
import { visitNames } from './names';
import { readVisit, storedVisit } from './projection';
import { visitorsOf } from './visitors';

/** What a host is told of a visit outside the app: who has come, and to which gate. */
export function visitInNotice(contexts: CommunityContexts): ReadVisit {
  return async (db, communityId, visitId) => {
    const row = await readVisit(db, communityId, visitId);
    const visitor = (await visitorsOf(db, communityId, [visitId])).get(visitId);
    if (!row || !visitor) return null;
    const { state } = storedVisit(row);
    const names = await visitNames(db, await contexts.of(db, communityId), [state]);
    return { visitor: visitor.name, place: names.gate(state.gateNumber).name };
  };
}
