import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
  chromium as playwright,
} from 'playwright-core';

/** A phone as the pages are drawn for. */
export const PHONE = { width: 375, height: 812 } as const;
/** A desk's wide screen. */
export const DESK = { width: 1280, height: 800 } as const;

export interface H5Browser {
  /**
   * Opens a page of its own: cookies and storage are shared with nobody, as if each were another person's phone.
   *
   * @param baseUrl where the server is, e.g. `http://127.0.0.1:4100`
   */
  open(baseUrl: string, options?: BrowserContextOptions): Promise<H5Page>;
  close(): Promise<void>;
}

export interface H5Page {
  readonly page: Page;
  /** What the page threw or wrote to the console as an error: a journey that went well leaves it empty. */
  readonly errors: readonly string[];
}

/**
 * What the package starts Chromium with for its own purposes, and a journey must not: one process for everything, which
 * ends when a page ends badly, and pages that other sites may read.
 */
const UNLIKE_A_PHONE = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

/** How to start the Chromium that comes with `npm ci`; no browser of the machine is needed. */
export async function chromiumOptions(): Promise<LaunchOptions & { readonly args: string[] }> {
  // A headless shell without a graphics stack is all that pages need, and starts in seconds.
  chromium.setGraphicsMode = false;
  return {
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !UNLIKE_A_PHONE.includes(arg)),
    headless: true,
  };
}

/** What the reader has set in their browser, in px; 16 is usual, and 23 is a little more than WeChat's 关怀模式. */
export const LARGE_TYPE_PX = 23;

export interface BrowserSettings {
  readonly typePx?: number;
}

export async function launchBrowser({ typePx }: BrowserSettings = {}): Promise<H5Browser> {
  const options = await chromiumOptions();
  const settings = typePx ? [`--blink-settings=defaultFontSize=${typePx}`] : [];
  const browser: Browser = await playwright.launch({ ...options, args: [...options.args, ...settings] });
  return {
    async open(baseUrl, options = {}) {
      const context = await browser.newContext({
        baseURL: baseUrl,
        viewport: PHONE,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        hasTouch: true,
        ...options,
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      return { page, errors };
    },
    close: () => browser.close(),
  };
}
