import { Button } from '../../components/button/button';
import { go } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';
import { mayRate, type RequestPartProps } from './request-part-props';

/** What is at the thumb: rating when it is closed; otherwise talking to the desk, and asking to hurry. */
export function RequestBar({ page, request }: RequestPartProps) {
  const words = RESIDENT.request;
  if (mayRate({ page, request }))
    return <Button id="request-rate" text={words.rate} onPress={() => void go('rate', { id: request.id })} />;
  return (
    <>
      {page.may('urge') && (
        <Button
          id="request-urge"
          kind="tonal"
          text={words.urge}
          busy={page.busy === 'urge'}
          onPress={() => void page.urge()}
        />
      )}
      <Button
        id="request-message"
        kind={page.may('answerCallback') ? 'tonal' : 'primary'}
        text={request.awaitingResident ? words.answer : words.message}
        onPress={() => page.ask('message')}
      />
    </>
  );
}
