import { render, screen } from '@testing-library/react';
import { Rings } from '../../../src/app/components/rings/rings';
import { ringsElapsed } from '../../../src/domain/courtesy/rings';

/** How full each ring is, from the middle outwards, after a wait of so many seconds. */
function filledAfter(seconds: number): { filled: string[]; mood: string | undefined } {
  render(<Rings now={ringsElapsed(seconds * 1000)} label="clock" />);
  const clock = screen.getByRole('img', { name: 'clock' });
  const filled = Array.from(clock.children, (ring) =>
    (ring as HTMLElement).style.getPropertyValue('--filled'),
  );
  return { filled, mood: /ui-rings--(\w+)/.exec(clock.className)?.[1] };
}

describe('The waiting clock', () => {
  it('TEL-1: at first, nothing has filled', () => {
    expect(filledAfter(0)).toEqual({ filled: ['0turn', '0turn', '0turn'], mood: 'calm' });
  });

  it('TEL-1: in the middle of the second ring, the first is full and the second is half full', () => {
    expect(filledAfter(30)).toEqual({ filled: ['1turn', '0.5turn', '0turn'], mood: 'calm' });
  });

  it('TEL-1: the third ring is the last in which to answer, and looks it', () => {
    expect(filledAfter(55)).toEqual({ filled: ['1turn', '1turn', '0.75turn'], mood: 'last' });
  });

  it('TEL-1: after the third ring all three are full and late', () => {
    expect(filledAfter(61)).toEqual({ filled: ['1turn', '1turn', '1turn'], mood: 'late' });
  });
});
