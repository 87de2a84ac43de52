import { type ActionName, COMMAND_ACTIONS } from '../../contract/actions';
import type { Screen } from '../http/register-actions';
import { openidOf } from '../wechat/bindings';
import { saidIn } from './said-in';
import type { Screening } from './screening';
import { checkLater } from './unchecked';

/** Actions whose answer is the request, or the visit, in which the words stand. */
const OF_REQUESTS: ReadonlySet<string> = new Set([
  'createServiceRequest',
  'registerServiceRequest',
  ...Object.keys(COMMAND_ACTIONS),
]);
const OF_VISITS: ReadonlySet<string> = new Set([
  'preRegisterVisit',
  'registerWalkIn',
  'recordHostAnswer',
] satisfies ActionName[]);

/**
 * Looks at what is written by whoever is signed in, action by action. What staff write down that is neither part of a request nor of
 * a visit (papers, bars, notices) is theirs, few and signed: it is not looked at a second time.
 */
export function screenWords(screening: Screening): Screen {
  return async (name, { me, body, at }, db) => {
    const { communityId, personId } = me;
    const waiting = await screening.look(db, communityId, saidIn(name, body), () => openidOf(db, me));
    if (!waiting) return null;
    return async (tx, answer) => {
      const { id } = answer as { id: string };
      const written = { personId, writtenAt: at };
      if (OF_REQUESTS.has(name)) await checkLater(tx, communityId, { ...written, serviceRequestId: id });
      if (OF_VISITS.has(name)) await checkLater(tx, communityId, { ...written, visitId: id });
    };
  };
}
