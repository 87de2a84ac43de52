import path from 'node:path';
import { DESK, type H5Browser, launchBrowser } from '../../harness/h5/browser';
import { TUESDAY_10 } from '../../server/support/times';
import type { BrowserPhone } from '../support/browser-phone';
import { h5Phone } from '../support/h5-phone';
import { type JourneyServer, startJourneyServer } from '../support/server';
import { chapters, PEOPLE, signIn } from '../support/steps';

jest.setTimeout(30_000);

const pageRoot = path.resolve(__dirname, '../../../dist/h5');

describe('The front desk on a wide screen, without a mouse', () => {
  const then = chapters();
  let server: JourneyServer;
  let browser: H5Browser;
  let desk: BrowserPhone;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startJourneyServer({ at: TUESDAY_10, pageRoot }),
      launchBrowser(),
    ]);
    desk = await h5Phone(browser, server.url, { viewport: DESK, hasTouch: false });
    await signIn(desk, PEOPLE.desk, 'deskQueue');
  });
  afterAll(async () => {
    await desk?.close();
    await browser?.close();
    await server?.stop();
  });

  then('RULES-3: N takes whoever is next, who opens beside the list', async () => {
    await desk.finds('#take-next');
    await desk.press('n');
    await desk.finds('#accept-submit');
    await desk.arrivesAt('deskQueue');
    await desk.finds('#register-open');
  });

  then('TEN-1: / asks for a template, a word finds it, and Enter takes it', async () => {
    await desk.press('/');
    await desk.finds('#template-search');
    await desk.type('#template-search', '稍候');
    await desk.finds({ label: /^请稍候.*请您稍等/ });
    await desk.press('Enter');
    await desk.misses('#template-search');
    expect(await desk.valueOf('#composer-text')).toContain('请您稍等');
  });

  then('Escape closes what is open, and changes nothing', async () => {
    await desk.press('/');
    await desk.finds('#template-search');
    await desk.press('Escape');
    await desk.misses('#template-search');
    expect(await desk.valueOf('#composer-text')).toContain('请您稍等');
  });

  then('DESK-4: another template makes it the acceptance, and Ctrl+Enter sends it', async () => {
    await desk.press('/');
    await desk.type('#template-search', '受理');
    await desk.finds({ label: /^受理.*您好/ });
    await desk.press('Enter');
    await desk.finds('#accept-submit');
    await desk.press('Control+Enter');
    await desk.finds('#dispatch-open');
  });

  then('DESK-5: D dispatches; Tab stays in the sheet, the arrows choose, Ctrl+Enter sends', async () => {
    await desk.press('d');
    await desk.finds('#dispatch-submit');
    await desk.finds({ label: /^张建国（/ });
    for (let stop = 0; stop < 60 && !/^张建国（/.test(await desk.focused()); stop++) await desk.press('Tab');
    expect(await desk.focused()).toMatch(/^张建国（/);
    await desk.press('ArrowRight', 'Enter');
    await desk.offers('#dispatch-submit');
    await desk.press('Control+Enter');
    await desk.misses('#dispatch-submit');
    await desk.sees('派给工程部');
  });

  then('J and K go through the list, and Enter opens', async () => {
    await desk.press('j', 'j');
    const second = await desk.focused();
    await desk.press('k');
    expect(await desk.focused()).not.toBe(second);
    await desk.press('j');
    expect(await desk.focused()).toBe(second);
    await desk.press('Enter');
    const [who = ''] = second.split(' · ');
    await desk.sees(who);
    await desk.offers('#composer-open');
  });

  then('letters that are typed into a field stay letters', async () => {
    await desk.press('r');
    await desk.finds('#composer-text');
    await desk.type('#composer-text', '');
    await desk.press('n', 'd', 'j');
    expect(await desk.valueOf('#composer-text')).toBe('ndj');
    await desk.misses('#dispatch-submit');
  });

  then('nothing went wrong unseen', () => {
    expect(desk.errors).toEqual([]);
  });
});
