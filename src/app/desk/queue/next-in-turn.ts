import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';

type InQueue = Pick<ServiceRequestSummary, 'id' | 'status' | 'takenBy'>;

/**
 * Whose turn it is for `myId`, in a queue that the server has ordered: whom they have taken already, or else the first
 * that nobody has taken; without anybody unanswered, the first that needs the desk for something else.
 *
 * @standard RULES-3
 */
export function nextInTurn<T extends InQueue>(queue: readonly T[], myId: string): T | null {
  const unanswered = queue.filter(({ status }) => status === 'received');
  const mine = unanswered.find(({ takenBy }) => takenBy?.id === myId);
  const free = unanswered.find(({ takenBy }) => takenBy === null);
  return mine ?? free ?? queue.find(({ status }) => status !== 'received') ?? null;
}
