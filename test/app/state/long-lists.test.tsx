import { act, fireEvent, render } from '@testing-library/react';
import InsidePage from '../../../src/app/gate/inside/index';
import { changeGateMemory } from '../../../src/app/gate/offline/gate-memory';
import RequestsPage from '../../../src/app/resident/requests/index';
import { tellLive } from '../../../src/app/state/live/live';
import { signIn } from '../../../src/app/state/session';
import { MOST_ROWS } from '../../../src/app/state/use-window';
import VisitsPage from '../../../src/app/visitor/visits/index';
import type { Subject } from '../../../src/contract/live';
import { GAO, insideVisitor, nobodyInside } from '../gate/visits';
import { answerCalls, type Sent } from '../support/answers';
import { CHEN, NOW, summary } from '../support/requests';
import { visit } from '../support/visits';

jest.setTimeout(30_000);

const PAGE = 20;
const RESIDENT = { ...CHEN, role: 'resident' as const };

/** What a server has, as people go on changing it. */
interface Stored {
  rows: { id: string; words: string }[];
  /** Plays a server that cannot be reached. */
  reachable: boolean;
}

const storeOf = (total: number): Stored => ({
  rows: Array.from({ length: total }, (_, index) => ({ id: `r${index}`, words: `第 ${index} 件` })),
  reachable: true,
});

/** Gives what is stored as the real server does: after the row that a cursor names, whatever became of that row. */
function serve(path: string, stored: Stored, shape: (row: Stored['rows'][number]) => object, rest: object) {
  const places = new Map(stored.rows.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? -1;
  return answerCalls({
    [`GET ${path}`]: ({ url }: Sent) => {
      if (!stored.reachable) throw new Error('no network');
      const query = new URL(url, 'http://server').searchParams;
      const cursor = query.get('cursor');
      const limit = Number(query.get('limit'));
      // The server refuses more.
      expect(limit).toBeLessThanOrEqual(50);
      const below = stored.rows.filter(({ id }) => cursor === null || placeOf(id) > placeOf(cursor));
      const rows = below.slice(0, limit);
      const nextCursor = below.length > limit ? rows.at(-1)?.id : null;
      return { ...rest, items: rows.map(shape), nextCursor };
    },
    'GET /api/gate/bundle': new Promise(() => {}),
  });
}

const mounted = (beginning = 'request-') =>
  Array.from(document.querySelectorAll(`[id^="${beginning}r"]`), ({ id }) => id.slice(beginning.length));
/** By id: looking a hundred cards through for a name takes seconds. */
const MORE = 'requests-more';
const ONWARD = 'rows-onward';
const BACK = 'rows-back';
const offers = (id: string) => document.getElementById(id) !== null;
const press = (id: string) =>
  act(async () => void fireEvent.click(document.getElementById(id) as HTMLElement));
/** Something happens to a row, and whoever looks at the list hears of it. */
let position = 0;
const happens = async (subject: Subject, id: string) => {
  // What was read before must be a while ago: events that come together are read together.
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  position += 1;
  const item = { subject, id, type: 'accepted', version: position, position } as never;
  await act(async () => tellLive({ type: 'items', items: [item], position }));
};

async function openList(total: number) {
  const stored = storeOf(total);
  const { sent } = serve(
    '/api/service-requests?',
    stored,
    ({ id, words }) => summary({ id, matter: words }),
    { counts: {}, now: NOW },
  );
  signIn({ token: 't', expiresAt: NOW, me: RESIDENT });
  await act(async () => {
    render(<RequestsPage />);
  });
  return { stored, sent };
}
const grow = async () => {
  while (offers(MORE)) await press(MORE);
};

describe('A list that is longer than a page can carry', () => {
  it('grows to a hundred rows, and then turns to those after them, and back', async () => {
    await openList(130);
    for (let pages = 2; pages * PAGE <= MOST_ROWS; pages += 1) {
      await press(MORE);
      expect(mounted()).toHaveLength(pages * PAGE);
    }
    expect(offers(MORE)).toBe(false);

    await press(ONWARD);
    expect(mounted()[0]).toBe('r100');
    expect(mounted()).toHaveLength(PAGE);
    await press(MORE);
    expect(mounted()).toHaveLength(30);
    expect(offers(ONWARD)).toBe(false);

    await press(BACK);
    expect(mounted()[0]).toBe('r0');
    expect(mounted()).toHaveLength(MOST_ROWS);
    await press(ONWARD);
    expect(mounted()[0]).toBe('r100');
  });

  it('offers nothing more where a hundred is all there is', async () => {
    await openList(MOST_ROWS);
    await grow();
    expect(mounted()).toHaveLength(MOST_ROWS);
    for (const id of [MORE, ONWARD, BACK]) expect(offers(id)).toBe(false);
  });

  it('begins at its first row again when another list is chosen', async () => {
    await openList(130);
    await grow();
    await press(ONWARD);
    await press('requests-closed');
    expect(mounted()[0]).toBe('r0');
    expect(mounted()).toHaveLength(PAGE);
  });

  it('given no network, when more is asked for, then what is shown stays, and more comes with the network', async () => {
    const { stored } = await openList(60);
    stored.reachable = false;
    await press(MORE);
    expect(mounted()).toHaveLength(PAGE);
    stored.reachable = true;
    await act(async () => void window.dispatchEvent(new Event('online')));
    expect(mounted()).toHaveLength(2 * PAGE);
  });
});

describe('A row further down, when something happens to it', () => {
  const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';

  it('changes where it stands, and leaves when it belongs there no more; nobody is scrolled away', async () => {
    const { stored } = await openList(130);
    await press(MORE);
    await press(MORE);
    const row = stored.rows[45] as Stored['rows'][number];
    row.words = '已经办好了';
    await happens('serviceRequest', 'r45');
    expect(textOf('request-r45')).toContain('已经办好了');
    expect(mounted()).toHaveLength(3 * PAGE);

    const before = document.getElementById('request-r50');
    stored.rows.splice(45, 1);
    await happens('serviceRequest', 'r45');
    expect(mounted()).not.toContain('r45');
    expect(mounted()).toHaveLength(3 * PAGE);
    expect(document.getElementById('request-r50')).toBe(before);
  });

  it('is read with the rows that are shown, and with no others', async () => {
    const { stored, sent } = await openList(130);
    await grow();
    const asked = sent.length;
    (stored.rows[99] as Stored['rows'][number]).words = '改了';
    await happens('serviceRequest', 'r99');
    expect(textOf('request-r99')).toContain('改了');
    expect(sent.slice(asked).filter(({ url }) => url.startsWith('/api/service-requests'))).toHaveLength(2);
  });

  it('does so beyond the first hundred, too, and what is left alone there falls back to those before', async () => {
    const { stored } = await openList(103);
    await grow();
    await press(ONWARD);
    expect(mounted()).toEqual(['r100', 'r101', 'r102']);
    (stored.rows[101] as Stored['rows'][number]).words = '改了';
    await happens('serviceRequest', 'r101');
    expect(textOf('request-r101')).toContain('改了');
    stored.rows.splice(100, 3);
    await happens('serviceRequest', 'r101');
    expect(mounted()).toHaveLength(MOST_ROWS);
    expect(offers(BACK)).toBe(false);
  });

  it('does so in a host’s list of visits', async () => {
    const stored = storeOf(50);
    serve(
      '/api/visits?',
      stored,
      ({ id, words }) => visit({ id, visitor: { ...(visit().visitor as object), name: words } as never }),
      { now: NOW },
    );
    signIn({ token: 't', expiresAt: NOW, me: RESIDENT });
    await act(async () => {
      render(<VisitsPage />);
    });
    await press('visits-more');
    (stored.rows[33] as Stored['rows'][number]).words = '周宁';
    stored.rows.splice(35, 1);
    await happens('visit', 'r33');
    expect(textOf('visit-r33')).toContain('周宁');
    expect(mounted('visit-')).not.toContain('r35');
    expect(mounted('visit-')).toHaveLength(2 * PAGE);
  });

  it('does so in a list of the gate', async () => {
    changeGateMemory(() => ({ gate: null, kept: null, queue: [], uses: [], online: true }));
    const stored = storeOf(80);
    serve(
      '/api/gate/inside?',
      stored,
      ({ id, words }) => ({
        ...insideVisitor,
        visitId: id,
        visitor: { ...insideVisitor.visitor, name: words },
      }),
      nobodyInside,
    );
    signIn({ token: 't', expiresAt: NOW, me: GAO });
    await act(async () => {
      render(<InsidePage />);
    });
    expect(mounted('inside-')).toHaveLength(50);
    await press('inside-more');
    expect(mounted('inside-')).toHaveLength(80);
    (stored.rows[70] as Stored['rows'][number]).words = '周宁';
    stored.rows.splice(60, 1);
    await happens('visit', 'r70');
    expect(textOf('inside-r70')).toContain('周宁');
    expect(mounted('inside-')).not.toContain('r60');
    expect(mounted('inside-')).toHaveLength(79);
  });
});
