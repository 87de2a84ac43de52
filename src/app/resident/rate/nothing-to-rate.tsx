import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { replaceWith } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';

/** Rated already, or not closed yet. */
export function NothingToRate({ request }: { readonly request: ServiceRequestDetail }) {
  const { done, given, notYet, backToRequest } = RESIDENT.rate;
  const [title, help] = request.rated ? [done, given] : [notYet.title, notYet.help];
  return (
    <Empty
      icon="star"
      title={title}
      help={help}
      action={
        <Button
          id="rate-back"
          kind="tonal"
          text={backToRequest}
          onPress={() => void replaceWith('request', { id: request.id })}
        />
      }
    />
  );
}
