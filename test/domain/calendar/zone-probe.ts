import {
  addOpenMinutes,
  dayKind,
  isoDateOf,
  nextClosing,
  nextOpening,
  openDayAfter,
  openingState,
  openMinutesBetween,
  startOfDay,
} from '../../../src/domain/calendar';
import { passWindowAt } from '../../../src/domain/visitor-pass';
import { visitorPass } from '../visitor-pass/passes';
import { realCalendar } from './real-years';

/*
 * Run as a program of its own, in the zone that TZ names: prints that zone and what the calendar answers there.
 * The instants lie around midnights and changes to and from summer time in the zones that the test uses.
 */
const instants = [
  '2026-02-14T15:59:59Z',
  '2026-02-14T16:00:00Z',
  '2026-03-08T10:30:00Z',
  '2026-12-31T20:00:00Z',
];

const answers = instants.map((instant) => {
  const at = Date.parse(instant);
  const date = isoDateOf(at);
  const due = addOpenMinutes(realCalendar, at, 10_000);
  return {
    date,
    startOfDay: startOfDay(date),
    kind: dayKind(realCalendar, date),
    opening: nextOpening(realCalendar, at),
    closing: nextClosing(realCalendar, at),
    due,
    between: openMinutesBetween(realCalendar, at, due.at),
    another: openDayAfter(realCalendar, at),
    state: openingState(realCalendar, at),
    // A pass for Tuesdays and Saturdays between 9:00 and 10:00.
    pass: passWindowAt(regularPass(at), at),
  };
});

function regularPass(at: number) {
  return visitorPass({
    notBefore: startOfDay(isoDateOf(at)),
    durationMinutes: 20_000,
    weekdays: [2, 6],
    dayStart: 36,
    dayEnd: 40,
  });
}

process.stdout.write(
  JSON.stringify({ machineOffset: new Date('2026-07-01T00:00:00Z').getTimezoneOffset(), answers }),
);
