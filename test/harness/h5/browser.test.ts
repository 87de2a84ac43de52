import path from 'node:path';
import { type H5Browser, launchBrowser } from './browser';
import { serveBuild } from './serve-build';

const dist = path.resolve(__dirname, '../../../dist/h5');

describe('The built H5 app in a real Chromium', () => {
  let browser: H5Browser;
  let site: Awaited<ReturnType<typeof serveBuild>>;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveBuild(dist)]);
  }, 60_000);
  afterAll(() => Promise.all([browser?.close(), site?.close()]));

  it('opens a page by its address at the size of a phone, without scaling what is drawn', async () => {
    const { page } = await browser.open(site.url);
    await page.goto('/resident/home/index');
    await expect(page.locator('#app').textContent()).resolves.not.toBe('');
    expect(page.viewportSize()).toEqual({ width: 375, height: 812 });
    await expect(page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).resolves.toBe(
      '16px',
    );
  }, 30_000);
});
