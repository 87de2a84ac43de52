import { useState } from 'react';
import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import type { Me } from '../../state/session';
import { useSubmit } from '../../state/use-submit';
import { nextInTurn } from './next-in-turn';

interface TakeNext {
  readonly take: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  /** Somebody looked, and nobody waits. */
  readonly nobody: boolean;
}

/** How often a colleague may be quicker before we say so. */
const TRIES = 3;

/**
 * Takes whoever is next, asked of the server at this moment and not of a list some seconds old. A colleague who was quicker
 * gets them, and we get the one after.
 *
 * @standard RULES-3
 */
export function useTakeNext(me: Me, onTaken: (id: string) => void): TakeNext {
  const [nobody, setNobody] = useState(false);
  const { submit, busy, problem } = useSubmit((_: { readonly asked: number }) => takeFirst(me.id, TRIES));
  const take = async () => {
    setNobody(false);
    const taken = await submit({ asked: Date.now() });
    if (taken === undefined) return;
    if (taken.id === null) setNobody(true);
    else onTaken(taken.id);
  };
  return { take, busy, problem, nobody };
}

async function takeFirst(myId: string, tries: number): Promise<{ id: string | null }> {
  const { items } = await call('listServiceRequests', { query: { view: 'queue', limit: 50 } });
  const next = nextInTurn(items, myId);
  if (next === null || !needsTaking(next)) return { id: next?.id ?? null };
  try {
    await call('take', { params: { id: next.id }, body: {} });
    return { id: next.id };
  } catch (error) {
    const overtaken = ['alreadyTaken', 'wrongState', 'reasonRequiredOutOfTurn'];
    if (tries <= 1 || !overtaken.includes((error as ApiError).code)) throw error;
    return takeFirst(myId, tries - 1);
  }
}

function needsTaking({ status, takenBy }: ServiceRequestSummary): boolean {
  return status === 'received' && takenBy === null;
}
