import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { PageName } from '../../../src/app/pages';
import type { H5Browser } from '../../harness/h5/browser';
import { parse } from '../../harness/weapp/page-stack';
import { addressOf, nameOf, PATIENCE_MS, type Phone, type Target, until, type Where, whereIs } from './phone';

/**
 * What Chromium itself writes while there is no network, which the journey took away, and for a command that the flow
 * refuses, which the journey reads on the page.
 */
const AS_MEANT = /net::ERR_INTERNET_DISCONNECTED|with a status of (409|429) /;

const LOAD_MS = 60_000;

/** How an app lives in a browser: what differs between the H5 build and the mini-program that runs there. */
export interface AppInBrowser {
  /** Opens a page of the app by its address, with nothing below it. */
  open(page: Page, address: string): Promise<void>;
  /** Which page of the app is on top. */
  where(page: Page): Where;
  /** Whether a page of this name is drawn: a browser's address is that of the next page before the page is there. */
  isDrawn(page: Page, name: PageName): Promise<boolean>;
  /** Presses what shares the page. @returns the address within the app that was sent */
  share(page: Page, press: () => Promise<void>): Promise<string>;
  /** Reads a code, by the camera or in place of a hand scanner. `type` and `tap` are the phone's own. */
  scan(page: Page, text: string, hand: Pick<Phone, 'type' | 'tap'>): Promise<void>;
  /** The CSS selector of the element with this id. */
  byId(id: string): string;
}

/** A phone with a real browser or, with a wide screen, a desk's computer, which has keys. */
export interface BrowserPhone extends Phone {
  readonly page: Page;
  /** Presses one key after another, as Playwright names them. */
  press(...keys: readonly string[]): Promise<void>;
  /** What a screen reader calls that which has the focus. */
  focused(): Promise<string>;
  /** Another tab of the same browser, with nothing opened yet; closing either closes both. */
  anotherTab(): Promise<BrowserPhone>;
  /** Where a finger would touch it, in px from the corner of the screen. Waits until it is there. */
  centreOf(target: Target): Promise<{ readonly x: number; readonly y: number }>;
}

/** A phone of its own with a real browser, and an app in it. */
export async function browserPhone(
  browser: H5Browser,
  baseUrl: string,
  app: AppInBrowser,
  options: BrowserContextOptions = {},
): Promise<BrowserPhone> {
  const { page } = await browser.open(baseUrl, options);
  const context = page.context();
  context.setDefaultTimeout(PATIENCE_MS);
  // The whole app comes anew, which takes a busy machine longer than anybody waits for an answer.
  context.setDefaultNavigationTimeout(LOAD_MS);
  return phoneInTab(page, app);
}

function phoneInTab(tab: Page, app: AppInBrowser): BrowserPhone {
  const context = tab.context();
  const errors: string[] = [];
  let page = tab;
  const listen = () => {
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !AS_MEANT.test(message.text())) errors.push(message.text());
    });
  };
  listen();

  /** The pages below stay in the document, hidden: only what is on the screen counts. */
  const locate = (target: Target): Locator =>
    (typeof target === 'string'
      ? page.locator(app.byId(target.slice(1)))
      : page
          .getByLabel(target.label, { exact: true })
          // A button without a label is called by what stands on it.
          .or(page.getByRole('button', { name: target.label, exact: true }))
    )
      .locator('visible=true')
      .first();
  const fieldOf = (id: Target) =>
    locate(id)
      .locator('input, textarea')
      .or(locate(id).and(page.locator('input, textarea')))
      .first();
  // biome-ignore lint/performance/useDomNodeTextContent: the pages below are in the document too; what is hidden does not count.
  const text = () => page.locator('body').innerText();
  const here = () => app.where(page).page;
  const isThere = async (target: Target) => (await locate(target).count()) > 0;
  const isDisabled = async (target: Target) =>
    (await locate(target)
      .getAttribute('aria-disabled')
      .catch(() => 'true')) === 'true';
  const wait = (check: () => Promise<boolean> | boolean, problem: string) => until(check, problem, text);
  const finds = (target: Target) => wait(() => isThere(target), `${nameOf(target)} is not on ${here()}`);
  const offers = (target: Target) =>
    wait(
      async () => (await isThere(target)) && !(await isDisabled(target)),
      `${nameOf(target)} cannot be pressed`,
    );

  const phone: BrowserPhone = {
    get page() {
      return page;
    },
    anotherTab: async () => phoneInTab(await context.newPage(), app),
    async centreOf(target) {
      await finds(target);
      await locate(target).scrollIntoViewIfNeeded();
      const box = await locate(target).boundingBox();
      if (!box) throw new Error(`${nameOf(target)} has no place on ${here()}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    async open(name, params) {
      await app.open(page, addressOf(name, params));
    },
    where: () => app.where(page),
    async tap(target) {
      await offers(target);
      await locate(target).click();
    },
    async doubleTap(target) {
      await offers(target);
      await locate(target).dblclick();
    },
    async type(field, words) {
      await finds(field);
      await fieldOf(field).fill(words);
    },
    async choosePhotos(target, files) {
      await offers(target);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), locate(target).click()]);
      await chooser.setFiles([...files]);
    },
    async scan(text) {
      await app.scan(page, text, phone);
    },
    async share(target) {
      await offers(target);
      return whereIs(...parse(await app.share(page, () => locate(target).click())));
    },
    sees: (...words) =>
      wait(
        async () => {
          const shown = await text();
          return words.every((word) => shown.includes(word));
        },
        `Not all of this is shown: ${words.join('; ')}`,
      ),
    finds,
    misses: (target) => wait(async () => !(await isThere(target)), `${nameOf(target)} is still on ${here()}`),
    arrivesAt: (name) =>
      wait(async () => here() === name && (await app.isDrawn(page, name)), `Not at ${name} but at ${here()}`),
    offers,
    withholds: (target) =>
      wait(
        async () => (await isThere(target)) && (await isDisabled(target)),
        `${nameOf(target)} can be pressed`,
      ),
    text,
    async valueOf(field) {
      await finds(field);
      return fieldOf(field).inputValue();
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    focused: () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      }),
    setOnline: (online) => context.setOffline(!online),
    async killAndReopen() {
      await page.close();
      page = await context.newPage();
      listen();
      await app.open(page, '/');
    },
    errors,
    close: () => context.close(),
  };
  return phone;
}
