import type { ExpectedVisitors } from '../../../contract/schemas/gate';
import { call } from '../../api/transport';
import { go } from '../../platform/navigate';
import { useSubmit } from '../../state/use-submit';
import { showScan } from '../current-scan';
import { ROWS, useRows } from '../parts/use-rows';

const EVERY_MS = 20_000;

type Expected = ExpectedVisitors['items'][number];

/** Today's expected visitors, or those that a look-up finds; opening one begins their entry at this gate. */
export function useExpected(gate: number, asked: string) {
  const list = useRows(
    (cursor) =>
      call('listExpected', { query: { ...(asked === '' ? {} : { query: asked }), cursor, limit: ROWS } }),
    [asked],
    // A look-up is counted each time: it is not repeated by itself.
    asked === '' ? EVERY_MS : undefined,
  );
  const { submit, problem } = useSubmit(async (visit: Expected, idempotencyKey: string) => {
    if (visit.status === 'expected') {
      await call('arriveVisit', { params: { id: visit.visitId }, body: { gate } }, { idempotencyKey });
    }
    showScan(null);
    await go('gateVerify', { visit: visit.visitId });
  });
  return { list, open: submit, problem };
}
