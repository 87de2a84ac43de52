import type { InsideVisitors } from '../../../contract/schemas/gate';
import { call } from '../../api/transport';
import { useSubmit } from '../../state/use-submit';
import { useRows } from '../parts/use-rows';

const EVERY_MS = 10_000;

/** Who is inside, the longest overdue first, and the way out. */
export function useInside() {
  const list = useRows<InsideVisitors>((page) => call('listInside', { query: page }), EVERY_MS);
  const leaving = useSubmit((id: string, idempotencyKey: string) =>
    call('checkOutVisit', { params: { id }, body: {} }, { idempotencyKey }),
  );
  return {
    list,
    busy: leaving.busy,
    problem: leaving.problem,
    /** @returns whether it was done */
    checkOut: async (id: string) => {
      const left = (await leaving.submit(id)) !== undefined;
      if (left) await list.reload();
      return left;
    },
  };
}
