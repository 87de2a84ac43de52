import path from 'node:path';
import { type H5Browser, LARGE_TYPE_PX, launchBrowser } from '../../harness/h5/browser';
import { type JourneyServer, startJourneyServer } from '../../journeys/support/server';
import { TUESDAY_10 } from '../../server/support/times';
import { seriousIn } from '../support/axe';
import { unfit } from '../support/fit';
import { type Sessions, signReadersIn, VISITS, visit } from '../support/visits';

const pageRoot = path.resolve(__dirname, '../../../dist/h5');

jest.setTimeout(180_000);

/** Contrast of 4.5:1 is among what axe calls serious, and so it is looked at in light and in dark. */
describe.each([
  ['usual type', undefined],
  ['large type', LARGE_TYPE_PX],
] as const)('Every page in a browser with %s', (_, typePx) => {
  let server: JourneyServer;
  let browser: H5Browser;
  let sessions: Sessions;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startJourneyServer({ at: TUESDAY_10, pageRoot }),
      launchBrowser(typePx ? { typePx } : {}),
    ]);
    sessions = await signReadersIn(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(VISITS)('$page has nothing serious to mend, as $reader sees it', async (seen) => {
    const page = await visit(browser, server.url, sessions, seen);
    const found = [
      ...(await seriousIn(page, 'light')),
      ...(await seriousIn(page, 'dark')),
      ...(await unfit(page)),
    ];
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('finds what does not fit, where something does not', async () => {
    const page = await visit(browser, server.url, sessions, { page: 'me', reader: 'resident' });
    const spoilt = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        '.ui-button { transform: translateX(300px); } .ui-row__title { width: 20px; height: 9px; overflow: hidden; }';
      document.head.append(style);
      return style.isConnected;
    });
    const found = await unfit(page);
    await page.context().close();
    expect(spoilt).toBe(true);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^beyond the screen|^the page is/),
        expect.stringMatching(/^cut at its foot/),
      ]),
    );
  });

  it('shows words as large as the reader has asked for', async () => {
    const page = await visit(browser, server.url, sessions, { page: 'me', reader: 'resident' });
    const size = await page
      .locator('.ui-row__title')
      .first()
      .evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
    await page.context().close();
    expect(size).toBeCloseTo(15 * ((typePx ?? 16) / 16), 1);
  });
});
