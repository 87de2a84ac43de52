import type { Instant } from '../../domain/time';

/** One thing that happens in the demo, at its time. */
export interface Happening {
  readonly at: Instant;
  readonly happen: () => Promise<unknown>;
}

/** Lets everything happen in the order of time. */
export async function happenInOrder(happenings: readonly Happening[]): Promise<void> {
  // Sorting keeps the order of equals, so that the steps of one story stay in theirs.
  for (const { happen } of [...happenings].sort((a, b) => a.at - b.at)) await happen();
}
