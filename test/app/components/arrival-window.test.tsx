import { fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { useState } from 'react';
import {
  type Arrival,
  DAYS_AHEAD,
  dayOf,
  endsAfter,
  onDay,
  startingAt,
  startsOn,
  usualArrival,
} from '../../../src/app/components/arrival-window/arrival';
import { ArrivalWindow } from '../../../src/app/components/arrival-window/arrival-window';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import { acceptSchedule } from '../../../src/domain/visit/schedule';
import { NOW } from '../support/requests';

const MIDNIGHT = dayOf(NOW);
const at = (hours: number, minutes = 0) => MIDNIGHT + hours * HOUR + minutes * MINUTE;
const accepted = ({ from, until }: Arrival, now: number) =>
  acceptSchedule({ type: 'once', from, until }, now);

describe('The usual window', () => {
  it('is from now to the end of the day', () => {
    expect(usualArrival(at(10, 17))).toEqual({ from: at(10), until: at(24) });
  });

  it('late in the evening still leaves two hours', () => {
    expect(usualArrival(at(23, 10))).toEqual({ from: at(23), until: at(25) });
    expect(usualArrival(at(23, 40))).toEqual({ from: at(23, 30), until: at(26) });
  });
});

describe('A window of arrival', () => {
  const instant = fc.integer({ min: MIDNIGHT, max: MIDNIGHT + DAY - 1 });

  it('can always be registered, whatever is chosen at whatever time', () => {
    fc.assert(
      fc.property(instant, fc.nat(DAYS_AHEAD), fc.nat(), fc.nat(), (now, days, start, end) => {
        let arrival = usualArrival(now);
        accepted(arrival, now);
        arrival = onDay(arrival, dayOf(now) + days * DAY, now);
        accepted(arrival, now);
        const starts = startsOn(dayOf(arrival.from), now);
        arrival = startingAt(arrival, starts[start % starts.length] as number);
        const ends = endsAfter(arrival.from).filter((time) => time > now);
        arrival = { ...arrival, until: ends[end % ends.length] as number };
        accepted(arrival, now);
        expect(dayOf(arrival.from)).toBe(dayOf(now) + days * DAY);
      }),
    );
  });

  it('moves to another day with sensible hours, and back to today from now on', () => {
    const tomorrow = onDay(usualArrival(NOW), MIDNIGHT + DAY, NOW);
    expect(tomorrow).toEqual({ from: at(33), until: at(48) });
    expect(onDay(tomorrow, MIDNIGHT, NOW)).toEqual(usualArrival(NOW));
  });
});

function Picker() {
  const [arrival, change] = useState(usualArrival(NOW));
  return <ArrivalWindow id="arrival" arrival={arrival} now={NOW} onChange={change} />;
}

const press = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement);
const shown = () => ['arrival-from', 'arrival-until'].map((id) => document.getElementById(id)?.textContent);

describe('Picking a window', () => {
  it('takes one press for tomorrow, and two for a time', () => {
    render(<Picker />);
    expect(shown()).toEqual(['10:00', '24:00']);
    press('arrival-tomorrow');
    expect(shown()).toEqual(['09:00', '24:00']);
    press('arrival-until');
    press('arrival-until-1830');
    expect(shown()).toEqual(['09:00', '18:30']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers no time that is past, and no day on which it would be too far ahead', () => {
    render(<Picker />);
    press('arrival-from');
    expect(document.getElementById('arrival-from-0930')).toBeNull();
    expect(document.getElementById('arrival-from-1000')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    press('arrival-other');
    expect(document.getElementById('arrival-day-2026-12-23')).not.toBeNull();
    expect(document.getElementById('arrival-day-2026-12-24')).toBeNull();
    press('arrival-day-2026-12-01');
    expect(screen.getByRole('radio', { checked: true }).textContent).toContain('12月1日');
  });

  it('gives way at the end when it begins later', () => {
    render(<Picker />);
    press('arrival-until');
    press('arrival-until-1200');
    press('arrival-from');
    press('arrival-from-1500');
    expect(shown()).toEqual(['15:00', '24:00']);
  });
});
