import { useEffect, useState } from 'react';
import { KINDS, type Kind } from '../../../domain/service-request/kinds';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { replaceWith } from '../../platform/navigate';
import { useDraft } from '../../state/use-draft';
import { type Photos, usePhotos } from '../../state/use-photos';
import { useSubmit } from '../../state/use-submit';
import { useSubscriptionAsk } from '../../state/use-subscription-ask';
import { bodyOf, type Filing, NOTHING_FILED } from './filing';

const DRAFT = 'new-request';
const MOST_PHOTOS = 9;

export interface NewRequest {
  readonly filing: Filing;
  readonly change: (part: Partial<Filing>) => void;
  readonly photos: Photos;
  readonly submit: () => Promise<void>;
  readonly busy: boolean;
  /** Sending was tried with nothing written. */
  readonly matterMissing: boolean;
  readonly problem: ApiError | null;
}

/**
 * A request that is being written. It is kept on the device until the server has it; then its story takes the form's place.
 *
 * @param asked the kind that was chosen before, as the address says it
 */
export function useNewRequest(asked: string | undefined): NewRequest {
  const [filing, setFiling, clearFiling] = useDraft<Filing>(DRAFT, NOTHING_FILED);
  const photos = usePhotos(MOST_PHOTOS, DRAFT);
  const [tried, setTried] = useState(false);
  const ask = useSubscriptionAsk(['accepted', 'awaitingConfirmation', 'closed']);
  const sending = useSubmit((body: ReturnType<typeof bodyOf>, idempotencyKey) =>
    call('createServiceRequest', { body }, { idempotencyKey }),
  );

  useEffect(() => {
    if (isKind(asked)) setFiling((before) => ({ ...before, kind: asked }));
  }, [asked, setFiling]);

  const submit = async () => {
    setTried(true);
    if (filing.matter.trim() === '' || photos.uploading || photos.failed) return;
    // At the tap itself, or WeChat would not ask; the request does not wait for the answer, only the next page does.
    const asked = ask();
    const created = await sending.submit(bodyOf(filing, photos.ids, Date.now()));
    if (!created) return;
    await asked;
    clearFiling();
    photos.clear();
    await replaceWith('request', { id: created.id });
  };

  return {
    filing,
    change: (part) => setFiling((before) => ({ ...before, ...part })),
    photos,
    submit,
    busy: sending.busy,
    matterMissing: tried && filing.matter.trim() === '',
    problem: sending.problem,
  };
}

function isKind(value: string | undefined): value is Kind {
  return (KINDS as readonly (string | undefined)[]).includes(value);
}
