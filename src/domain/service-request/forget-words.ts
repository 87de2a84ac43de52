import type { Facts, Handling, Rating, ServiceRequest } from './state';

/** Stands where a resident's words have been. */
export const FORGOTTEN = '内容已按隐私说明删除';

/**
 * A request after its words are forgotten: what happened, when and by whom stays, and so do the stars. A repair belongs to the home
 * and stays with it; everything else no longer says where it came from.
 */
export function forgetWords(request: ServiceRequest): ServiceRequest {
  const facts: Partial<Facts> = {
    matter: FORGOTTEN,
    place: null,
    readBack: null,
    photoIds: [],
    preferredTime: null,
    roomId: request.kind === 'repair' ? request.roomId : null,
    escalations: request.escalations.map((escalation) => ({ ...escalation, reason: '' })),
    ratings: request.ratings.map(wordless),
  };
  switch (request.status) {
    case 'onHold':
      return { ...request, ...facts, hold: { ...request.hold, reason: '' } };
    case 'handled':
      return {
        ...request,
        ...facts,
        handling: noteless(request.handling),
        attempts: request.attempts.map((attempt) => ({ ...attempt, words: '' })),
      };
    case 'closed':
      return {
        ...request,
        ...facts,
        handling: request.handling && noteless(request.handling),
        lastAttempt: request.lastAttempt && { ...request.lastAttempt, words: '' },
      };
    default:
      return { ...request, ...facts };
  }
}

/** A request of somebody else after one person's words in it are forgotten. */
export function forgetRatingsOf(request: ServiceRequest, personId: string): ServiceRequest {
  const ratings = request.ratings.map((rating) => (rating.by === personId ? wordless(rating) : rating));
  return { ...request, ratings };
}

const noteless = (handling: Handling): Handling => ({ ...handling, note: '', photoIds: [] });

function wordless(rating: Rating): Rating {
  const { service, callback } = rating;
  return {
    ...rating,
    service: { ...service, tags: [], words: '' },
    callback: callback && { ...callback, tags: [], words: '' },
  };
}
