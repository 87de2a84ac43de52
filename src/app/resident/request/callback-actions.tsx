import { Button } from '../../components/button/button';
import { RESIDENT } from '../../words/resident';
import type { RequestPageState } from './use-request-page';

/** The resident's own answer to the callback. @standard DESK-6 */
export function CallbackActions({ page }: { readonly page: RequestPageState }) {
  return (
    <>
      <Button
        id="callback-satisfied"
        kind="light"
        text={RESIDENT.request.satisfied}
        busy={page.busy === 'answerCallback'}
        onPress={() => void page.satisfied()}
      />
      <Button
        id="callback-unsolved"
        kind="on-dark"
        text={RESIDENT.request.unsolved}
        disabled={page.busy !== null}
        onPress={() => page.ask('unsolved')}
      />
    </>
  );
}
