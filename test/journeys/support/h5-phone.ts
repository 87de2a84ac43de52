import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { H5Browser } from '../../harness/h5/browser';
import { addressOf, nameOf, PATIENCE_MS, type Phone, type Target, until, whereIs } from './phone';

/**
 * What Chromium itself writes while there is no network, which the journey took away, and for a command that the flow
 * refuses, which the journey reads on the page.
 */
const AS_MEANT = /net::ERR_INTERNET_DISCONNECTED|with a status of (409|429) /;

/** A phone or, with a wide screen, a desk's computer, which has keys. */
export interface H5Phone extends Phone {
  /** Presses one key after another, as Playwright names them. */
  press(...keys: readonly string[]): Promise<void>;
  /** What a screen reader calls that which has the focus. */
  focused(): Promise<string>;
}

/** A phone of its own with a real browser, and the built H5 app in it. */
export async function h5Phone(
  browser: H5Browser,
  baseUrl: string,
  options?: BrowserContextOptions,
): Promise<H5Phone> {
  const opened = await browser.open(baseUrl, options);
  const context = opened.page.context();
  context.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  let page: Page = opened.page;
  const listen = () => {
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !AS_MEANT.test(message.text())) errors.push(message.text());
    });
  };
  listen();

  /** Taro keeps the pages below in the document, hidden: only what is on the screen counts. */
  const locate = (target: Target): Locator =>
    (typeof target === 'string'
      ? page.locator(`[id="${target.slice(1)}"]`)
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
  const path = () => new URL(page.url()).pathname;
  const isThere = async (target: Target) => (await locate(target).count()) > 0;
  const isDisabled = async (target: Target) =>
    (await locate(target)
      .getAttribute('aria-disabled')
      .catch(() => 'true')) === 'true';
  const wait = (check: () => Promise<boolean> | boolean, problem: string) => until(check, problem, text);
  const finds = (target: Target) => wait(() => isThere(target), `${nameOf(target)} is not on ${path()}`);
  const offers = (target: Target) =>
    wait(
      async () => (await isThere(target)) && !(await isDisabled(target)),
      `${nameOf(target)} cannot be pressed`,
    );

  return {
    async open(name, params) {
      await page.goto(addressOf(name, params));
    },
    where() {
      const { pathname, searchParams } = new URL(page.url());
      return whereIs(pathname, Object.fromEntries(searchParams));
    },
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
    sees: (...words) =>
      wait(
        async () => {
          const shown = await text();
          return words.every((word) => shown.includes(word));
        },
        `Not all of this is shown: ${words.join('; ')}`,
      ),
    finds,
    misses: (target) => wait(async () => !(await isThere(target)), `${nameOf(target)} is still on ${path()}`),
    arrivesAt: (name) => wait(() => whereIs(path(), {}).page === name, `Not at ${name} but at ${path()}`),
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
      await page.goto('/');
    },
    errors,
    close: () => context.close(),
  };
}
