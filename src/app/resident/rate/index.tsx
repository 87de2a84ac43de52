import { Button } from '../../components/button/button';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { useSignedIn } from '../../state/session';
import { RESIDENT } from '../../words/resident';
import { NothingToRate } from './nothing-to-rate';
import { RatingFields } from './rating-fields';
import { useRating } from './use-rating';

export default function RatePage() {
  const { id } = usePageParams('rate');
  useSignedIn();
  const form = useRating(id);
  const words = RESIDENT.rate;

  return (
    <Page
      title={words.title}
      problem={form.problem}
      bar={
        form.mayRate && (
          <Button
            id="rate-submit"
            text={form.complete ? words.submit : words.needStars}
            disabled={!form.complete}
            busy={form.busy}
            onPress={() => void form.submit()}
          />
        )
      }
    >
      {form.loading && <Skeleton />}
      {form.request && form.mayRate && <RatingFields form={form} request={form.request} />}
      {form.request && !form.mayRate && <NothingToRate request={form.request} />}
      <Problem problem={form.error} onRetry={() => void form.reload()} />
    </Page>
  );
}
