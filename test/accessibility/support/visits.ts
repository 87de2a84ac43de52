import type { Page } from 'playwright-core';
import { PAGES, type PageEntry, type PageName } from '../../../src/app/pages';
import { callAs, type SignedIn, signInAs } from '../../budget/support/busy-afternoon';
import type { H5Browser } from '../../harness/h5/browser';
import { addressOf } from '../../journeys/support/phone';
import { PEOPLE } from '../../journeys/support/steps';

/** Whose page it is; nobody's are those that come before signing in. */
const READERS = {
  main: 'resident',
  visitor: 'resident',
  desk: 'desk',
  works: 'technician',
  gate: 'guard',
  lead: 'supervisor',
} as const;
/** Pages of a package whose readers are not all the same. */
const OTHER_READERS: Partial<Record<PageName, 'administrator'>> = { leadUnsent: 'administrator' };
const SIGNED_OUT: readonly PageName[] = ['signIn', 'receipt', 'privacy', 'sharedPass'];

type Reader = (typeof READERS)[keyof typeof READERS] | 'administrator';

export interface Visit {
  readonly page: PageName;
  readonly reader: Reader | 'nobody';
}

/** Every page of the table, as whoever it is for; the residents' tabs also as they meet somebody who is not signed in. */
export const VISITS: readonly Visit[] = Object.entries<PageEntry>(PAGES).flatMap(([name, page]) => {
  const reader = SIGNED_OUT.includes(name as PageName)
    ? 'nobody'
    : (OTHER_READERS[name as PageName] ?? READERS[page.package]);
  const visit: Visit = { page: name as PageName, reader };
  return page.tab ? [visit, { ...visit, reader: 'nobody' as const }] : [visit];
});

export type Sessions = ReadonlyMap<string, SignedIn>;

/** Signs in everybody whose pages there are. */
export async function signReadersIn(url: string): Promise<Sessions> {
  const sessions = new Map<string, SignedIn>();
  for (const reader of new Set([...Object.values(READERS), ...Object.values(OTHER_READERS)]))
    sessions.set(reader, await signInAs(url, PEOPLE[reader]));
  return sessions;
}

/** Opens a page as its reader has it, with everything read. */
export async function visit(
  browser: H5Browser,
  url: string,
  sessions: Sessions,
  { page: name, reader }: Visit,
): Promise<Page> {
  const { page } = await browser.open(url);
  const session = sessions.get(reader);
  if (session) {
    const { token, me } = session;
    await page.addInitScript((kept) => localStorage.setItem('session', kept), JSON.stringify({ token, me }));
  }
  const params = await paramsOf(url, sessions, name, reader);
  await page.goto(addressOf(name, params), { waitUntil: 'networkidle' });
  expect(new URL(page.url()).pathname).toBe(`/${PAGES[name].path}`);
  return page;
}

/** A visit of the demo that is to come, or the address of its pass. */
async function visitParams(
  url: string,
  sessions: Sessions,
  page: 'visit' | 'sharedPass',
): Promise<Record<string, string>> {
  const token = sessions.get('resident')?.token ?? '';
  const { items } = await callAs(url, 'listVisits', { token, query: { view: 'upcoming' } });
  const id = items.find(({ can }) => can.includes('share'))?.id ?? '';
  if (page === 'visit') return { id };
  return { token: (await callAs(url, 'shareVisit', { token, params: { id }, body: {} })).token };
}

/** What the page needs in its address: a request of the reader's own, a receipt that exists. */
async function paramsOf(
  url: string,
  sessions: Sessions,
  page: PageName,
  reader: string,
): Promise<Record<string, string>> {
  if (page === 'visit' || page === 'sharedPass') return visitParams(url, sessions, page);
  const { needs = [] }: PageEntry = PAGES[page];
  const session = sessions.get(needs.includes('hash') ? 'resident' : reader);
  if (needs.length === 0 || !session) return {};
  const { token } = session;
  const view = reader === 'technician' ? 'jobs' : reader === 'desk' ? 'queue' : 'mine';
  const closed = page === 'receipt' || page === 'rate';
  const { items } = await callAs(url, 'listServiceRequests', {
    token,
    query: { view, limit: '50', ...(view === 'mine' ? { state: closed ? 'closed' : 'open' } : {}) },
  });
  const fitting = items.find(({ closeReason }) => !closed || closeReason === 'satisfied') ?? items[0];
  if (!fitting) throw new Error(`the demo has nothing to show on ${page}`);
  if (!needs.includes('hash')) return { id: fitting.id };
  const { receiptHash } = await callAs(url, 'getServiceRequest', { token, params: { id: fitting.id } });
  return { hash: receiptHash ?? '' };
}
