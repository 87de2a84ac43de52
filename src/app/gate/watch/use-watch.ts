import { DAY } from '../../../domain/time';
import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';
import { useSubmit } from '../../state/use-submit';

/** What a supervisor looks after at the gates: entries of offline gates that do not fit, and who is barred. */
export function useWatch() {
  const conflicts = useLoad(() => call('listGateConflicts', {}), []);
  const blocks = useLoad(() => call('listBlocks', {}), []);
  const settling = useSubmit(({ id, note }: { id: string; note: string }, idempotencyKey: string) =>
    call('settleGateConflict', { params: { id }, body: { note } }, { idempotencyKey }),
  );
  const lifting = useSubmit(({ id, reason }: { id: string; reason: string }, idempotencyKey: string) =>
    call('liftBlock', { params: { id }, body: { reason } }, { idempotencyKey }),
  );
  const blocking = useSubmit(({ days, ...block }: NewBlock, idempotencyKey: string) =>
    call(
      'blockVisitor',
      { body: { ...block, until: (blocks.data?.now ?? 0) + days * DAY } },
      { idempotencyKey },
    ),
  );
  return { conflicts, blocks, settling, lifting, blocking };
}

export interface NewBlock {
  readonly name: string | null;
  readonly plate: string | null;
  readonly reason: string;
  readonly days: number;
}
