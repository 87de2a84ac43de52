import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import type { H5Browser } from '../../harness/h5/browser';
import { parse } from '../../harness/weapp/page-stack';
import {
  addressOnTop,
  bringMiniProgram,
  launchMiniProgram,
  pointCameraAt,
  share,
} from '../../harness/weapp-chromium/mini-program';
import { type AppInBrowser, type BrowserPhone, browserPhone } from './browser-phone';
import { whereIs } from './phone';

const dist = path.resolve(__dirname, '../../../dist/weapp');

const MINI_PROGRAM: AppInBrowser = {
  open: launchMiniProgram,
  where: (page) => whereIs(...parse(addressOnTop(page))),
  // WeChat says that another page is on top once it is there.
  isDrawn: async () => true,
  /** What lies under the finger is WeChat's own button, which asks the page for its card. */
  async share(page) {
    return (await share(page)).path;
  },
  async scan(page, text, hand) {
    await pointCameraAt(page, text);
    await hand.tap('#gate-scan');
  },
  byId: (id) => `[id="${id}"]`,
};

/** A phone of its own with a real browser, and the built mini-program drawn in it. */
export async function weappChromiumPhone(
  browser: H5Browser,
  baseUrl: string,
  options?: BrowserContextOptions,
): Promise<BrowserPhone> {
  const phone = await browserPhone(browser, baseUrl, MINI_PROGRAM, options);
  await bringMiniProgram(phone.page.context(), dist);
  return phone;
}
