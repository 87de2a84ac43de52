import type { ResponseOf } from '../../contract/endpoints';
import { type CalendarYear, enterCalendarYear } from '../../domain/calendar';
import type { CommunityContexts } from '../community/context';
import type { Read, Write } from '../http/call';

export const getCalendarYear =
  (contexts: CommunityContexts): Read<'getCalendarYear'> =>
  async ({ me, params }, db) => {
    const { calendar } = await contexts.of(db, me.communityId);
    return shown(params.year, calendar.years[params.year]);
  };

/** Enters the legal holidays of a year; a later entry takes the place of an earlier one (`@standard HOURS-2`). */
export const setCalendarYear =
  (contexts: CommunityContexts): Write<'setCalendarYear'> =>
  async ({ me, params, body, at }, tx) => {
    const entry = enterCalendarYear({ year: params.year, ...body });
    const columns = {
      holidays: JSON.stringify(entry.holidays),
      make_up_workdays: JSON.stringify(entry.makeUpWorkdays),
      source: entry.source,
      entered_by: me.personId,
      entered_at: at,
    };
    await tx
      .insertInto('calendar_year')
      .values({ community_id: me.communityId, year: entry.year, ...columns })
      .onConflict((conflict) => conflict.columns(['community_id', 'year']).doUpdateSet(columns))
      .execute();
    contexts.forget(me.communityId);
    return shown(entry.year, entry);
  };

function shown(year: number, entry: CalendarYear | undefined): ResponseOf<'getCalendarYear'> {
  return {
    year,
    known: entry !== undefined,
    holidays: [...(entry?.holidays ?? [])],
    makeUpWorkdays: [...(entry?.makeUpWorkdays ?? [])],
    source: entry?.source ?? null,
  };
}
