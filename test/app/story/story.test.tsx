import { fireEvent, render, screen } from '@testing-library/react';
import { MOST_ROWS } from '../../../src/app/state/use-window';
import { Story } from '../../../src/app/story/story';
import type { StoryItem } from '../../../src/contract/schemas/service-request';
import { NOW } from '../support/requests';

const message = (seq: number): StoryItem => ({
  seq,
  type: 'messageSent',
  at: NOW - (1_000 - seq) * 60_000,
  actor: { id: 'chen', name: '陈晓琳', role: 'frontDesk' },
  reply: null,
  words: `第 ${seq} 句`,
  photos: [],
  promised: null,
  assignee: null,
  verdict: null,
  closeReason: null,
  channel: null,
  seconds: null,
  clientId: null,
});

const QUIET = { otherWrites: false, seenUpTo: 0, ahead: null };

const told = () => Array.from(document.querySelectorAll('.ui-bubble'), ({ textContent }) => textContent);

describe('A very long story', () => {
  it('shows its latest hundred steps, and the way to those before', () => {
    const items = Array.from({ length: 130 }, (_, index) => message(index));
    render(
      <Story requestId="request-1" talk={QUIET} items={items} open kind="repair" readerId="li" now={NOW} />,
    );
    expect(told()).toHaveLength(MOST_ROWS);
    expect(told().at(-1)).toBe('第 129 句');
    fireEvent.click(screen.getByRole('button', { name: '看前面的' }));
    expect(told()).toHaveLength(30);
    expect(told()[0]).toBe('第 0 句');
    fireEvent.click(screen.getByRole('button', { name: '看后面的' }));
    expect(told().at(-1)).toBe('第 129 句');
  });
});
