import { act, fireEvent, render } from '@testing-library/react';
import RequestsPage from '../../../src/app/resident/requests/index';
import { signIn } from '../../../src/app/state/session';
import { MOST_ROWS } from '../../../src/app/state/use-window';
import { answerCalls, type Sent } from '../support/answers';
import { CHEN, NOW, summary } from '../support/requests';

jest.setTimeout(30_000);

const PAGE = 20;

/** A server with so many requests, which gives them twenty at a time. */
function serveRequests(total: number) {
  return answerCalls({
    'GET /api/service-requests?': ({ url }: Sent) => {
      const from = Number(new URL(url, 'http://server').searchParams.get('cursor') ?? 0);
      const ids = Array.from({ length: Math.min(PAGE, total - from) }, (_, index) => from + index);
      return {
        items: ids.map((id) => summary({ id: `r${id}`, matter: `第 ${id} 件` })),
        nextCursor: from + PAGE < total ? String(from + PAGE) : null,
        counts: {},
        now: NOW,
      };
    },
  });
}

const mounted = () => Array.from(document.querySelectorAll('[id^="request-r"]'), ({ id }) => id);
/** By id: looking a hundred cards through for a name takes seconds. */
const MORE = 'requests-more';
const ONWARD = 'rows-onward';
const BACK = 'rows-back';
const offers = (id: string) => document.getElementById(id) !== null;
const press = (id: string) =>
  act(async () => void fireEvent.click(document.getElementById(id) as HTMLElement));

async function openList(total: number) {
  const served = serveRequests(total);
  signIn({ token: 't', expiresAt: NOW, me: { ...CHEN, role: 'resident' } });
  await act(async () => {
    render(<RequestsPage />);
  });
  return served;
}

describe('A list that is longer than a page can carry', () => {
  it('grows to a hundred rows, and then turns to those after them', async () => {
    const { sent } = await openList(130);
    for (let pages = 2; pages * PAGE <= MOST_ROWS; pages += 1) {
      await press(MORE);
      expect(mounted()).toHaveLength(pages * PAGE);
    }
    expect(offers(MORE)).toBe(false);

    await press(ONWARD);
    expect(mounted()[0]).toBe('request-r100');
    expect(mounted()).toHaveLength(PAGE);
    await press(MORE);
    expect(mounted()).toHaveLength(30);
    expect(offers(ONWARD)).toBe(false);

    const asked = sent.length;
    await press(BACK);
    expect(mounted()[0]).toBe('request-r0');
    expect(mounted()).toHaveLength(MOST_ROWS);
    await press(ONWARD);
    expect(mounted()).toHaveLength(30);
    // What was read once is not read again for turning.
    expect(sent).toHaveLength(asked);
  });

  it('offers nothing more where a hundred is all there is', async () => {
    await openList(MOST_ROWS);
    for (let pages = 2; pages * PAGE <= MOST_ROWS; pages += 1) await press(MORE);
    expect(mounted()).toHaveLength(MOST_ROWS);
    for (const id of [MORE, ONWARD, BACK]) expect(offers(id)).toBe(false);
  });

  it('begins at its first row again when another list is chosen', async () => {
    await openList(130);
    for (let pages = 2; pages * PAGE <= MOST_ROWS; pages += 1) await press(MORE);
    await press(ONWARD);
    await press('requests-closed');
    expect(mounted()[0]).toBe('request-r0');
    expect(mounted()).toHaveLength(PAGE);
  });
});
