import type { DoubtfulPhoto } from '../../../contract/schemas/photo';
import type { PhotoVerdict } from '../../../domain/service-request/kinds';
import { call } from '../../api/transport';
import { sayDone } from '../../platform/say-done';
import { addressed } from '../../state/photo-addresses';
import { usePages } from '../../state/use-pages';
import { useRefresh } from '../../state/use-refresh';
import { useSubmit } from '../../state/use-submit';
import { LEAD } from '../../words/lead';

const PAGE = 20;
const EVERY_MS = 30_000;
const EVERY_REQUEST = { subject: 'serviceRequest' } as const;

/** One photo as the page lists it: by its own id. */
export interface ListedPhoto extends DoubtfulPhoto {
  readonly id: string;
}

interface Judgement {
  readonly of: ListedPhoto;
  readonly verdict: PhotoVerdict;
}

/** Photos that wait for a supervisor, and what they say of them. */
export function useDoubtfulPhotos() {
  const list = usePages({
    read: async (query) => {
      const { photos, ...page } = await call('listDoubtfulPhotos', { query });
      return { ...page, items: photos.map(listed) };
    },
    idOf: ({ id }) => id,
    deps: [],
    size: PAGE,
    everyMs: EVERY_MS,
    live: EVERY_REQUEST,
  });
  const { submit, busy, problem, clearProblem } = useSubmit(
    ({ of: { photo, request }, verdict }: Judgement, idempotencyKey: string) =>
      call(
        'judgePhoto',
        { params: { id: request.id }, body: { photoId: photo.id, verdict } },
        { idempotencyKey },
      ),
  );
  /** @returns whether it was taken down */
  const judge = async (judgement: Judgement): Promise<boolean> => {
    if (!(await submit(judgement))) return false;
    sayDone(LEAD.photos.verdicts[judgement.verdict].done);
    await list.refresh();
    return true;
  };
  useRefresh(list.restart);
  return { list, judge, busy, problem, clearProblem };
}

function listed({ photo, ...rest }: DoubtfulPhoto): ListedPhoto {
  return { ...rest, id: photo.id, photo: addressed(photo) };
}
