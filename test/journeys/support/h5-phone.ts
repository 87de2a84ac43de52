import type { BrowserContextOptions } from 'playwright-core';
import { PAGES } from '../../../src/app/pages';
import type { H5Browser } from '../../harness/h5/browser';
import { type AppInBrowser, type BrowserPhone, browserPhone } from './browser-phone';
import { whereIs } from './phone';

const H5_APP: AppInBrowser = {
  async open(page, address) {
    await page.goto(address);
  },
  where(page) {
    const { pathname, searchParams } = new URL(page.url());
    return whereIs(pathname, Object.fromEntries(searchParams));
  },
  async isDrawn(page, name) {
    return (
      (await page.locator(`.taro_page[id^="/${PAGES[name].path}?"]`).locator('visible=true').count()) > 0
    );
  },
  /** Where there is neither a way to share nor leave to copy, the page shows the link. */
  async share(page, press) {
    await press();
    const link = await page.locator('[id="visit-link"]').textContent();
    const { pathname, search } = new URL(link ?? '');
    return `${pathname}${search}`;
  },
  /** The Chromium of the tests has no way to read codes with a camera, as many browsers have none. */
  async scan(_page, text, hand) {
    await hand.type('#gate-code', text);
    await hand.tap('#gate-check');
  },
  byId: (id) => `[id="${id}"]`,
};

/** A phone of its own with a real browser, and the built H5 app in it. */
export function h5Phone(
  browser: H5Browser,
  baseUrl: string,
  options?: BrowserContextOptions,
): Promise<BrowserPhone> {
  return browserPhone(browser, baseUrl, H5_APP, options);
}
