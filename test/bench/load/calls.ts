import { ACTIONS, type ActionName } from '../../../src/contract/actions';
import type { Town } from '../store/fill';
import type { Sendable } from './plan';

const MATTER = '厨房水槽下面漏水，已经关了总阀，麻烦尽快派师傅来看看';

/** What a resident files: an emergency, because only that also puts a promise into the outbox at once. */
const FILED = { kind: 'repair', urgency: 'emergency', matter: MATTER, place: '厨房' };

function call(name: ActionName, token: string, path: string, named: string, body?: object): Sendable {
  const { method, keyed } = ACTIONS[name];
  return {
    name: named,
    method: method as Sendable['method'],
    path,
    keyed,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

export const create = (token: string): Sendable =>
  call('createServiceRequest', token, ACTIONS.createServiceRequest.path, 'create', FILED);

const list = (token: string, view: string, name: string): Sendable =>
  call('listServiceRequests', token, `${ACTIONS.listServiceRequests.path}?view=${view}&limit=20`, name);

/** Residents of every community file, one after the other. */
export function creates(towns: readonly Town[]): Sendable[] {
  return interleaved(towns, ({ residentTokens }) => residentTokens.map(create));
}

/** The desk of every community looks at its newest requests. */
export function newestPages(towns: readonly Town[]): Sendable[] {
  return interleaved(towns, ({ deskTokens }) => deskTokens.map((token) => list(token, 'all', 'newest')));
}

/** The desk of every community looks at its queue. */
export function queues(towns: readonly Town[]): Sendable[] {
  return interleaved(towns, ({ deskTokens }) => deskTokens.map((token) => list(token, 'queue', 'queue')));
}

/** A resident of every community looks at their own requests, of which there is more than a page. */
export function ownLists(towns: readonly Town[]): Sendable[] {
  return interleaved(towns, ({ busyResidentToken }) => [list(busyResidentToken, 'mine', 'own list')]);
}

/** The desk of every community opens requests, old and new. */
export function details(towns: readonly Town[]): Sendable[] {
  return interleaved(towns, ({ deskTokens, requestIds }) =>
    requestIds.map((id) =>
      call(
        'getServiceRequest',
        deskTokens[0] ?? '',
        ACTIONS.getServiceRequest.path.replace(':id', id),
        'detail',
      ),
    ),
  );
}

/** The same of the yardstick. */
export function bareCreates(towns: readonly Town[]): Sendable[] {
  return towns.map(({ id }) => ({
    name: 'create',
    method: 'POST',
    path: `/service-requests?community=${id}`,
    keyed: false,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(FILED),
  }));
}

export function barePages(towns: readonly Town[]): Sendable[] {
  return towns.map(({ id }) => ({
    name: 'newest',
    method: 'GET',
    path: `/service-requests?community=${id}`,
    keyed: false,
    headers: {},
  }));
}

/** One call of each community in turn, so that no two that follow each other are of the same. */
function interleaved(towns: readonly Town[], of: (town: Town) => Sendable[]): Sendable[] {
  const each = towns.map(of);
  const most = Math.max(...each.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => each.flatMap((calls) => calls[index] ?? [])).flat();
}
