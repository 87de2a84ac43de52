import type { ResponseOf } from '../../contract/endpoints';
import { publishSpecialDay as publish, type SpecialDay } from '../../domain/calendar';
import type { CommunityContexts } from '../community/context';
import type { Read, Write } from '../http/call';
import { newId } from '../store/ids';

/** Every notice, the newest first: also those that a later one has corrected. */
export const listSpecialDays =
  (contexts: CommunityContexts): Read<'listSpecialDays'> =>
  async ({ me }, db) => {
    const { calendar } = await contexts.of(db, me.communityId);
    const newestFirst = [...calendar.specialDays].sort((a, b) => b.publishedAt - a.publishedAt);
    return { specialDays: newestFirst.map(shown) };
  };

/** Publishes a special opening or closing; it governs from now on, never before (`@standard HOURS-3`). */
export const publishSpecialDay =
  (contexts: CommunityContexts): Write<'publishSpecialDay'> =>
  async ({ me, body, at }, tx) => {
    const day = publish({ ...body, publishedAt: at });
    await tx
      .insertInto('special_day')
      .values({
        community_id: me.communityId,
        id: newId(),
        date: day.date,
        spans: JSON.stringify(day.spans),
        notice: day.notice,
        published_at: at,
        published_by: me.personId,
      })
      .execute();
    contexts.forget(me.communityId);
    return shown(day);
  };

function shown({ date, spans, notice, publishedAt }: SpecialDay): ResponseOf<'publishSpecialDay'> {
  return { date, spans: spans.map(({ from, to }) => ({ from, to })), notice, publishedAt };
}
