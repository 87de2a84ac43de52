import { isoDateOf, startOfDay } from '../calendar';
import { CLOCK_TOLERANCE, DAY, type Instant, MINUTE } from '../time';
import { notAfterOf, type VisitorPass } from './payload';

/** How a pass stands at an instant. `opensAt` is the next time at which it is good. */
export type PassWindow =
  | { readonly type: 'open' }
  | { readonly type: 'tooEarly'; readonly opensAt: Instant }
  | { readonly type: 'notToday'; readonly opensAt: Instant }
  | { readonly type: 'expired' };

/**
 * Whether a pass is good at an instant: within its window and, for a regular one, on its weekdays between its hours in
 * Asia/Shanghai. Every edge is two minutes soft, as far as two honest clocks can be apart.
 */
export function passWindowAt(pass: VisitorPass, at: Instant): PassWindow {
  for (const span of spansOf(pass, startOfDay(isoDateOf(at)) - DAY)) {
    if (at > span.to + CLOCK_TOLERANCE) continue;
    if (at >= span.from - CLOCK_TOLERANCE) return { type: 'open' };
    const today = isoDateOf(span.from) === isoDateOf(at);
    // Before its first day a pass is early; between two of its days it is not today's.
    if (today || at < pass.notBefore) return { type: 'tooEarly', opensAt: span.from };
    return { type: 'notToday', opensAt: span.from };
  }
  return { type: 'expired' };
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The times at which a pass is good, in their order, from a day on. */
function* spansOf(pass: VisitorPass, firstDay: Instant): Generator<Span> {
  const end = notAfterOf(pass);
  if (pass.weekdays.length === 0 && pass.dayStart === 0 && pass.dayEnd === 96) {
    yield { from: pass.notBefore, to: end };
    return;
  }
  const begin = startOfDay(isoDateOf(pass.notBefore));
  // China has one offset and no summer time: every day has 24 hours.
  for (let day = Math.max(begin, firstDay); day < end; day += DAY) {
    if (pass.weekdays.length > 0 && !pass.weekdays.includes(isoWeekdayOf(day))) continue;
    const from = Math.max(pass.notBefore, day + pass.dayStart * 15 * MINUTE);
    const to = Math.min(end, day + pass.dayEnd * 15 * MINUTE);
    if (from < to) yield { from, to };
  }
}

/** Monday is 1. */
function isoWeekdayOf(startOfTheDay: Instant): number {
  // 1970-01-01 was a Thursday; half a day makes a date of Asia/Shanghai one of UTC.
  const dayNumber = Math.floor((startOfTheDay + DAY / 2) / DAY);
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
