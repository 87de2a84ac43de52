import type { Tx } from '../store/schema';
import { GENESIS } from './chain';
import { append, type ChainHead, type EventRow, type Told } from './event-log';

/** What every aggregate has, whatever it is. */
interface Aggregate {
  readonly id: string;
  readonly communityId: string;
  readonly version: number;
}

/** An aggregate as its events tell it, with the head of its own hash chain. */
export interface Recorded<S> {
  readonly state: S;
  readonly headHash: string;
}

/**
 * Appends what was decided to the log of an aggregate.
 *
 * @param before null for a new one
 * @param standing where the community's chain stands, for who has just read it in this transaction
 * @returns the state that the events lead to, its new head, and the rows of the events
 * @throws DomainError `staleVersion` when somebody else has appended since it was read
 */
export async function record<S extends Aggregate, E extends Told>(
  tx: Tx,
  before: Recorded<S> | null,
  events: readonly E[],
  evolve: (state: S | null, event: E) => S,
  standing?: ChainHead,
): Promise<Recorded<S> & { readonly rows: readonly EventRow[] }> {
  const state = events.reduce<S | null>(evolve, before?.state ?? null);
  if (state === null) throw new Error('nothing was recorded of something new');
  const rows = await append(
    tx,
    {
      communityId: state.communityId,
      streamId: state.id,
      version: before?.state.version ?? 0,
      head: before?.headHash ?? GENESIS,
    },
    events,
    standing,
  );
  return { state, headHash: (rows[rows.length - 1] as EventRow).hash, rows };
}
