import { DomainError } from '../errors';
import type { Instant, IsoDate } from '../time';
import { isoDateOf, parseIsoDate } from './civil-date';
import { type OpenSpan, readSpans } from './office-hours';

/**
 * Other hours than usual on one day, announced by a notice.
 *
 * A special day governs the instants of its date from `publishedAt` on, and none before: what was open when a
 * notice came out was open, and no later notice changes it. A notice published before its date governs all of the
 * date. One published during the date leaves the hours before it as they were. Of several notices for
 * one date, each governs from its own publication until the next (of two published in the same instant, the one
 * later in the list), so that a notice is corrected or taken back by publishing another.
 * @standard HOURS-3
 */
export interface SpecialDay {
  readonly date: IsoDate;
  /** The hours of the day; none means closed all day. */
  readonly spans: readonly OpenSpan[];
  /** What residents read. */
  readonly notice: string;
  readonly publishedAt: Instant;
}

/**
 * Publishes a special opening or closing.
 * @throws DomainError `invalidSpecialDay` with `details.reason`: `notADate`, `dayInThePast`, `malformedTime`,
 *   `endsBeforeItBegins` or `spansOverlap`; `textRequired` for an empty notice
 * @standard HOURS-3
 */
export function publishSpecialDay(day: SpecialDay): SpecialDay {
  if (parseIsoDate(day.date) === undefined) throw invalid('notADate');
  if (day.date < isoDateOf(day.publishedAt)) throw invalid('dayInThePast');
  const notice = day.notice.trim();
  if (notice === '') throw new DomainError('textRequired', { field: 'notice' });
  const read = readSpans(day.spans);
  if (typeof read === 'string') throw invalid(read);
  const spans = day.spans.map(({ from, to }) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
  return { date: day.date, spans, notice, publishedAt: day.publishedAt };
}

function invalid(reason: string): DomainError {
  return new DomainError('invalidSpecialDay', { reason });
}
