import { addOpenMinutes, openingState } from '../../domain/calendar';
import type { CommunityContexts } from '../community/context';
import type { Read } from '../http/call';

/** The spans that the desk promises most, in open minutes: an hour, two, half a day, a day, two days. */
const PROMISE_MINUTES = [60, 120, 240, 480, 960] as const;

/** Whether the window is open, and what the calendar makes of common promises from now on (`@standard HOURS-1, HOURS-2`). */
export const getOpening =
  (contexts: CommunityContexts): Read<'getOpening'> =>
  async ({ me, at }, db) => {
    const { calendar } = await contexts.of(db, me.communityId);
    const state = openingState(calendar, at);
    return {
      now: at,
      open: state.open,
      closesAt: state.open ? state.closesAt : null,
      opensAt: state.open ? null : state.opensAt,
      certain: state.certain,
      reason: state.open ? null : state.reason,
      notice: state.notice ?? null,
      promiseOptions: PROMISE_MINUTES.map((openMinutes) => {
        const due = addOpenMinutes(calendar, at, openMinutes);
        return { openMinutes, promised: { dueAt: due.at, certain: due.certain } };
      }),
    };
  };
