import path from 'node:path';
import { type H5Browser, launchBrowser } from '../../harness/h5/browser';
import { TUESDAY_10 } from '../../server/support/times';
import type { BrowserPhone } from '../support/browser-phone';
import { h5Phone } from '../support/h5-phone';
import { type JourneyServer, startJourneyServer } from '../support/server';
import { PEOPLE, signIn } from '../support/steps';

jest.setTimeout(60_000);

const pageRoot = path.resolve(__dirname, '../../../dist/h5');

describe('A page that one comes back to at once', () => {
  let server: JourneyServer;
  let browser: H5Browser;
  let phone: BrowserPhone;
  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startJourneyServer({ at: TUESDAY_10, pageRoot }),
      launchBrowser(),
    ]);
    phone = await h5Phone(browser, server.url);
    await signIn(phone, PEOPLE.resident, 'home');
  });
  afterAll(async () => {
    await phone?.close();
    await browser?.close();
    await server?.stop();
  });

  it('stands there and stays, however soon one has turned back', async () => {
    await phone.tap('#home-repair');
    await phone.arrivesAt('newRequest');
    // Sooner than the page below is put away.
    await phone.page.evaluate(() => history.back());
    await phone.arrivesAt('home');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await phone.finds('#home-repair');
  });
});
