import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { type H5Browser, launchBrowser } from '../../harness/h5/browser';
import { type JourneyServer, startJourneyServer } from '../../journeys/support/server';
import { PEOPLE } from '../../journeys/support/steps';
import { TUESDAY_10 } from '../../server/support/times';
import { BUDGETS } from '../budgets';
import { longestStory, signInAs } from '../support/busy-afternoon';
import { keep } from '../support/measured';

const pageRoot = path.resolve(__dirname, '../../../dist/h5');

jest.setTimeout(180_000);

describe('What a browser loads', () => {
  let server: JourneyServer;
  let browser: H5Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startJourneyServer({ at: TUESDAY_10, pageRoot }),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each([
    { name: 'home', who: PEOPLE.resident, view: 'mine', address: () => '/', stands: '#home-repair' },
    {
      name: 'request',
      who: PEOPLE.resident,
      view: 'mine',
      address: (id: string) => `/resident/request/index?id=${id}`,
      stands: '.ui-timeline',
    },
    {
      name: 'queue',
      who: PEOPLE.desk,
      view: 'queue',
      address: () => '/desk/queue/index',
      stands: '.waiting-card__name',
    },
  ])('until $name stands, for somebody who comes for the first time', async ({ name, ...visit }) => {
    const session = await signInAs(server.url, visit.who);
    const { token, me } = session;
    const address = visit.address(await longestStory(server.url, session, [visit.view]));
    const { page } = await browser.open(server.url);
    await page.addInitScript((kept) => localStorage.setItem('session', kept), JSON.stringify({ token, me }));
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator(visit.stands).first().waitFor();

    const loaded = await Promise.all(
      responses.map(async (response) => ({
        path: new URL(response.url()).pathname,
        packed: gzipSync(await response.body(), { level: 9 }).length,
        sent: (await response.request().sizes()).responseBodySize,
        encoding: response.headers()['content-encoding'],
      })),
    );
    const packed = loaded.reduce((sum, one) => sum + one.packed, 0);
    const sent = loaded.reduce((sum, one) => sum + one.sent, 0);
    keep({ what: `first load of ${name}, gzip`, bytes: packed, budget: BUDGETS.h5.firstLoad });
    keep({ what: `first load of ${name}, as sent (brotli)`, bytes: sent });
    expect(loaded.some((one) => one.path.endsWith('.js'))).toBe(true);
    for (const one of loaded.filter((one) => /\.(js|css)$/.test(one.path))) expect(one.encoding).toBe('br');
    expect(packed).toBeLessThanOrEqual(BUDGETS.h5.firstLoad);
  });
});
