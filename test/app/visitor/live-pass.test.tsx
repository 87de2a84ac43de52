import { createHmac } from 'node:crypto';
import { act, render, screen } from '@testing-library/react';
import { LivePassCard } from '../../../src/app/visitor/parts/live-pass-card';
import { liveText, secondsLeft } from '../../../src/app/visitor/parts/live-text';
import { SECOND } from '../../../src/domain/time';
import { isFresh, readPass } from '../../../src/domain/visitor-pass';
import { NOW } from '../support/requests';
import { SEALED, SECRET, VISIT_PASS } from '../support/visits';

const node = (key: Uint8Array, message: Uint8Array) =>
  Uint8Array.from(createHmac('sha256', key).update(message).digest());

describe('The text of a live pass', () => {
  it('is the signed pass with a freshness that the server finds fresh', () => {
    const read = readPass(liveText(VISIT_PASS.live, NOW));
    expect(read?.pass).toEqual(readPass(SEALED)?.pass);
    const { passId = '' } = read?.pass ?? {};
    const shown = read?.freshness ?? new Uint8Array();
    expect(isFresh(node, SECRET, passId, shown, NOW)).toBe(true);
    expect(isFresh(node, SECRET, passId, shown, NOW + 180 * SECOND)).toBe(false);
  });

  it('changes every fifteen seconds and not between', () => {
    const texts = Array.from({ length: 30 }, (_, second) => liveText(VISIT_PASS.live, NOW + second * SECOND));
    expect(new Set(texts).size).toBe(2);
    expect(texts[0]).toBe(texts[14]);
    expect(texts[14]).not.toBe(texts[15]);
  });

  it('says in how many seconds it changes', () => {
    expect([0, 1, 14.2, 15].map((second) => secondsLeft(VISIT_PASS.live, NOW + second * SECOND))).toEqual([
      15, 14, 1, 15,
    ]);
  });
});

describe('The pass on the screen', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const picture = () => screen.getByRole('img').style.backgroundImage;
  const pass = async (ms: number) => {
    await act(async () => {
      jest.advanceTimersByTime(ms);
    });
  };

  it('rotates by the clock of the server, whatever the telephone thinks', async () => {
    jest.setSystemTime(NOW - 3 * 3_600_000);
    render(<LivePassCard pass={VISIT_PASS} serverNow={NOW} />);
    const first = picture();
    expect(screen.getByText('15 秒后自动更新，截图很快失效')).toBeTruthy();
    await pass(14 * SECOND);
    expect(picture()).toBe(first);
    await pass(SECOND);
    expect(picture()).not.toBe(first);
  });

  it('shows six digits in two groups, and reads them out one by one', () => {
    jest.setSystemTime(NOW);
    render(<LivePassCard pass={VISIT_PASS} serverNow={NOW} />);
    expect(screen.getByLabelText('2 0 4 6 1 8').textContent).toBe('204 618');
  });
});
