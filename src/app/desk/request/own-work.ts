import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';

/**
 * Whether the reader has worked on the request, in any round: whoever did the work cannot make the callback on it. The flow
 * counts those who have started or finished the work, and so does this.
 *
 * @standard DESK-6
 */
export function isOwnWork({ story }: Pick<ServiceRequestDetail, 'story'>, myId: string): boolean {
  return story.some(({ type, actor }) => (type === 'started' || type === 'handled') && actor?.id === myId);
}
