import { useState } from 'react';
import type { ExpectedVisitors } from '../../../contract/schemas/gate';
import { call } from '../../api/transport';
import { go } from '../../platform/navigate';
import { useSubmit } from '../../state/use-submit';
import { showScan } from '../current-scan';
import { ROWS, useRows } from '../parts/use-rows';

const EVERY_MS = 20_000;

type Expected = ExpectedVisitors['items'][number];

/** Today's expected visitors, kept fresh. */
export function useExpected() {
  return useRows((page) => call('listExpected', { query: page }), EVERY_MS);
}

/** A look-up among today's expected visitors. Each is counted, and so it is made when somebody asks, and never by itself. */
export function useLookUp() {
  const [found, setFound] = useState<ExpectedVisitors | null>(null);
  const { submit, busy, problem } = useSubmit((query: string) =>
    call('listExpected', { query: { query, limit: ROWS } }),
  );
  return {
    found,
    busy,
    problem,
    lookUp: async (words: string) => setFound(words === '' ? null : ((await submit(words)) ?? null)),
  };
}

/** Opens one of them; whoever has not come yet arrives at this gate with that. */
export function useArrival(gate: number) {
  const { submit, problem } = useSubmit(async (visit: Expected, idempotencyKey: string) => {
    if (visit.status === 'expected') {
      await call('arriveVisit', { params: { id: visit.visitId }, body: { gate } }, { idempotencyKey });
    }
    showScan(null);
    await go('gateVerify', { visit: visit.visitId });
  });
  return { open: submit, problem };
}
