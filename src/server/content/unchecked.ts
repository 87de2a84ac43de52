import { enqueue } from '../outbox/outbox';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';

/** The outbox's topic for what could not be checked when it was submitted. */
export const TEXT_CHECK_TOPIC = 'weChatTextCheck';

/** Who wrote, and when. */
interface Written {
  readonly personId: string;
  readonly writtenAt: number;
}
/** Of the request's events those by whom and at which the words were said. */
export type UncheckedRequest = Written & { readonly serviceRequestId: string };
/** Whatever stands of the visitor by then. */
export type UncheckedVisit = Written & { readonly visitId: string };
/** The writer's own name. */
export type UncheckedName = Written;

/** What is still to be checked, by ids: the words are read where they are kept when their turn comes. */
export type Unchecked = UncheckedRequest | UncheckedVisit | UncheckedName;

/** Has something looked at when WeChat answers again. */
export async function checkLater(tx: Tx, communityId: string, unchecked: Unchecked): Promise<void> {
  const { personId, writtenAt } = unchecked;
  await enqueue(tx, [
    {
      communityId,
      id: newId(),
      topic: TEXT_CHECK_TOPIC,
      payload: unchecked,
      dueAt: writtenAt,
      lane: `text:${personId}`,
    },
  ]);
}
