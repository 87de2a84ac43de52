import { useState } from 'react';
import type { RequestOf } from '../../contract/endpoints';
import { call } from '../api/transport';
import { useSubmit } from '../state/use-submit';

type Purpose = RequestOf<'revealPhone'>['body']['purpose'];

/**
 * The resident's full telephone number, shown on demand only: the server writes down who looked, and why. Once shown it
 * is not asked for again while the page is open.
 */
export function useResidentPhone(serviceRequestId: string, purpose: Purpose) {
  const [phone, setPhone] = useState<string | null>(null);
  const { submit, busy, problem } = useSubmit((input: { purpose: Purpose }, idempotencyKey: string) =>
    call('revealPhone', { params: { id: serviceRequestId }, body: input }, { idempotencyKey }),
  );
  const reveal = async (): Promise<string | null> => {
    if (phone !== null) return phone;
    const answer = await submit({ purpose });
    if (answer) setPhone(answer.phone);
    return answer?.phone ?? null;
  };
  return { phone, reveal, busy, problem };
}
