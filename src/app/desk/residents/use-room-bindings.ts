import type { ResponseOf } from '../../../contract/endpoints';
import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';
import { useSubmit } from '../../state/use-submit';

export type RoomBinding = ResponseOf<'listRoomBindings'>['bindings'][number];

type Decision =
  | { readonly id: string; readonly verify: true; readonly papers: string }
  | { readonly id: string; readonly verify: false; readonly reason: string };

/** The bindings that wait for the desk, the longest wait first, and the decision on each (RULES-2, RULES-3). */
export function useRoomBindings() {
  const list = useLoad(() => call('listRoomBindings', { query: { limit: 50 } }), [], { everyMs: 15_000 });
  const decision = useSubmit((given: Decision, idempotencyKey: string) => {
    const params = { id: given.id };
    return given.verify
      ? call('verifyRoomBinding', { params, body: { papers: given.papers } }, { idempotencyKey })
      : call('declineRoomBinding', { params, body: { reason: given.reason } }, { idempotencyKey });
  });
  const decide = async (given: Decision): Promise<boolean> => {
    const done = (await decision.submit(given)) !== undefined;
    await list.reload();
    return done;
  };
  return {
    bindings: list.data?.bindings ?? [],
    error: list.error,
    loading: list.loading,
    reload: list.reload,
    decide,
    busy: decision.busy,
    problem: decision.problem,
    clearProblem: decision.clearProblem,
  };
}
