import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { PAGES, type PageEntry, type PageName } from '../../../src/app/pages';
import { callAs, type SignedIn, signInAs } from '../../budget/support/busy-afternoon';
import { type H5Browser, launchBrowser } from '../../harness/h5/browser';
import { addressOf } from '../../journeys/support/phone';
import { type JourneyServer, startJourneyServer } from '../../journeys/support/server';
import { PEOPLE } from '../../journeys/support/steps';
import { TUESDAY_10 } from '../../server/support/times';

const pageRoot = path.resolve(__dirname, '../../../dist/h5');
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Whose page it is; nobody's are those that come before signing in. */
const READERS = {
  main: 'resident',
  visitor: 'resident',
  desk: 'desk',
  works: 'technician',
  gate: 'guard',
} as const;
const SIGNED_OUT: readonly PageName[] = ['signIn', 'receipt', 'sharedPass'];

jest.setTimeout(180_000);

/** Every page of the table, as whoever it is for; the residents' tabs also as they meet somebody who is not signed in. */
const VISITS = Object.entries<PageEntry>(PAGES).flatMap(([name, page]) => {
  const reader = SIGNED_OUT.includes(name as PageName) ? 'nobody' : READERS[page.package];
  const visit = { page: name as PageName, reader };
  return page.tab ? [visit, { ...visit, reader: 'nobody' as const }] : [visit];
});

describe('Every page in a browser', () => {
  let server: JourneyServer;
  let browser: H5Browser;
  const sessions = new Map<string, SignedIn>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startJourneyServer({ at: TUESDAY_10, pageRoot }),
      launchBrowser(),
    ]);
    for (const reader of Object.values(READERS))
      sessions.set(reader, await signInAs(server.url, PEOPLE[reader]));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A visit of the demo that is to come, and the address of its pass. */
  async function visitParams(page: 'visit' | 'sharedPass'): Promise<Record<string, string>> {
    const token = sessions.get('resident')?.token ?? '';
    const { items } = await callAs(server.url, 'listVisits', { token, query: { view: 'upcoming' } });
    const id = items.find(({ can }) => can.includes('share'))?.id ?? '';
    if (page === 'visit') return { id };
    return { token: (await callAs(server.url, 'shareVisit', { token, params: { id }, body: {} })).token };
  }

  /** What the page needs in its address: a request of the reader's own, a receipt that exists. */
  async function paramsOf(page: PageName, reader: string): Promise<Record<string, string>> {
    const { needs = [] }: PageEntry = PAGES[page];
    const session = sessions.get(needs.includes('hash') ? 'resident' : reader);
    if (page === 'visit' || page === 'sharedPass') return visitParams(page);
    if (needs.length === 0 || !session) return {};
    const { token } = session;
    const view = reader === 'technician' ? 'jobs' : reader === 'desk' ? 'queue' : 'mine';
    const closed = page === 'receipt' || page === 'rate';
    const { items } = await callAs(server.url, 'listServiceRequests', {
      token,
      query: { view, limit: '50', ...(view === 'mine' ? { state: closed ? 'closed' : 'open' } : {}) },
    });
    const fitting = items.find(({ closeReason }) => !closed || closeReason === 'satisfied') ?? items[0];
    if (!fitting) throw new Error(`the demo has nothing to show on ${page}`);
    if (!needs.includes('hash')) return { id: fitting.id };
    const { receiptHash } = await callAs(server.url, 'getServiceRequest', {
      token,
      params: { id: fitting.id },
    });
    return { hash: receiptHash ?? '' };
  }

  it.each(VISITS)('$page has nothing serious to mend, as $reader sees it', async ({ page: name, reader }) => {
    const { page } = await browser.open(server.url);
    const session = sessions.get(reader);
    if (session) {
      const { token, me } = session;
      await page.addInitScript(
        (kept) => localStorage.setItem('session', kept),
        JSON.stringify({ token, me }),
      );
    }
    const params = await paramsOf(name, reader);
    await page.goto(addressOf(name, params), { waitUntil: 'networkidle' });
    expect(new URL(page.url()).pathname).toBe(`/${PAGES[name].path}`);
    const found = [...(await check(page, 'light')), ...(await check(page, 'dark'))];
    await page.context().close();
    expect(found).toEqual([]);
  });
});

/** What is wrong, each with the first element that has it. */
async function check(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // As a script of the page it would be refused by the content security policy; the debugger may.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map((violation) => `${colorScheme}: ${say(violation)}`);
}

function say({ id, help, nodes }: Result): string {
  const [node] = nodes;
  return `${id}: ${help} (${nodes.length}), first ${node?.html}: ${node?.failureSummary}`;
}
