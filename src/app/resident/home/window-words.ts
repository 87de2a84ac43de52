import type { ResponseOf } from '../../../contract/endpoints';
import { sayTime } from '../../../domain/calendar/say-time';
import type { Instant } from '../../../domain/time';
import { RESIDENT } from '../../words/resident';

export type Opening = Pick<
  ResponseOf<'getOpening'>,
  'open' | 'closesAt' | 'opensAt' | 'reason' | 'certain' | 'notice'
>;

export interface WindowWords {
  readonly open: boolean;
  /** Open until when, or why not and when it opens. */
  readonly state: string;
  /** What else is to be known: a special day's notice, that one may file anyway, that holidays are not published yet. */
  readonly notes: readonly string[];
}

/** How the window stands, as a resident is told it. @standard HOURS-2 HOURS-3 */
export function windowWords(opening: Opening, now: Instant): WindowWords {
  const words = RESIDENT.window;
  const { open, closesAt, opensAt, reason, certain, notice } = opening;
  const state =
    open && closesAt !== null
      ? words.open(sayTime(closesAt, now))
      : words.closed[reason ?? 'afterHours'](sayTime(opensAt ?? now, now));
  const notes = [notice, open ? null : words.fileAnyway, certain ? null : words.uncertain];
  return { open, state, notes: notes.filter((note): note is string => note !== null && note !== '') };
}
