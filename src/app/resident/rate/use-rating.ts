import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import type { ApiError } from '../../api/api-error';
import type { Score } from '../../components/stars/stars';
import { back } from '../../platform/navigate';
import { sayDone } from '../../platform/say-done';
import { useDraft } from '../../state/use-draft';
import { useServiceRequest } from '../../state/use-service-request';
import { RESIDENT } from '../../words/resident';

/** Stars and tags for one part of the service, as far as they are given. */
export interface ScoreDraft {
  readonly stars: Score | null;
  readonly tags: readonly string[];
}

interface RatingDraft {
  readonly service: ScoreDraft;
  readonly callback: ScoreDraft;
  readonly words: string;
}

const NOT_SCORED: ScoreDraft = { stars: null, tags: [] };
const NOT_RATED: RatingDraft = { service: NOT_SCORED, callback: NOT_SCORED, words: '' };

export interface RatingForm {
  readonly request: ServiceRequestDetail | null;
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly problem: ApiError | null;
  readonly reload: () => Promise<void>;
  readonly rating: RatingDraft;
  readonly change: (part: Partial<RatingDraft>) => void;
  readonly mayRate: boolean;
  /** Stars are all that is needed: the service's, and the call's when somebody called. */
  readonly complete: boolean;
  readonly busy: boolean;
  readonly submit: () => Promise<void>;
}

/** The rating of a closing: the service, and the callback when staff made one. */
export function useRating(id: string): RatingForm {
  const { request, loading, error, reload, give, may, busy, problem } = useServiceRequest(id);
  const [rating, setRating, forget] = useDraft<RatingDraft>(`rating:${id}`, NOT_RATED);
  const called = request !== null && request.calledBackBy !== null;
  const { service, callback, words } = rating;
  const complete = service.stars !== null && (!called || callback.stars !== null);

  const submit = async () => {
    if (service.stars === null) return;
    const done = await give('rate', {
      service: { stars: service.stars, tags: [...service.tags], words: words.trim() },
      callback:
        called && callback.stars !== null
          ? { stars: callback.stars, tags: [...callback.tags], words: '' }
          : null,
    });
    if (!done) return;
    forget();
    sayDone(RESIDENT.rate.done);
    await back();
  };

  return {
    request,
    loading,
    error,
    problem,
    reload,
    rating,
    change: (part) => setRating((before) => ({ ...before, ...part })),
    mayRate: may('rate') && request?.rated === false,
    complete,
    busy: busy === 'rate',
    submit,
  };
}
