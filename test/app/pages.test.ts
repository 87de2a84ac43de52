import { existsSync } from 'node:fs';
import path from 'node:path';
import { PAGES, type PageEntry } from '../../src/app/pages';
import { go, urlOf } from '../../src/app/platform/navigate';
import { NOTICE_PAGES } from '../../src/contract/notice-pages';
import Taro from './support/taro';

const entries: [string, PageEntry][] = Object.entries(PAGES);
const app = path.resolve(__dirname, '../../src/app');

describe('The page table', () => {
  it.each(entries)('%s has a page and its configuration where the table says', (_, page) => {
    expect(existsSync(path.join(app, `${page.path}.tsx`))).toBe(true);
    expect(existsSync(path.join(app, `${page.path}.config.ts`))).toBe(true);
  });

  it('keeps each package in a folder of its own, so that a role is loaded by its people alone', () => {
    for (const [, page] of entries) {
      expect(page.path.split('/')[0]).toBe(page.package === 'main' ? 'resident' : page.package);
    }
  });

  it('has two to four tabs, all in the main package, as WeChat wants them', () => {
    const tabs = entries.filter(([, page]) => page.tab !== undefined);
    expect(tabs.length).toBeGreaterThanOrEqual(2);
    expect(tabs.length).toBeLessThanOrEqual(4);
    expect(tabs.every(([, page]) => page.package === 'main')).toBe(true);
  });
});

describe('Messages in WeChat', () => {
  it('open pages that there are', () => {
    const paths = entries.map(([, { path: page }]) => page);
    for (const page of Object.values(NOTICE_PAGES)) expect(paths).toContain(page);
  });
});

describe('Navigation', () => {
  it('writes the parameters into the address, and leaves out those that were not given', () => {
    expect(urlOf('request', { id: 'a b/1' })).toBe('/resident/request/index?id=a%20b%2F1');
    expect(urlOf('newRequest')).toBe('/resident/new-request/index');
    expect(urlOf('newRequest', { kind: 'repair' })).toBe('/resident/new-request/index?kind=repair');
  });

  it('opens a page above this one, until WeChat would refuse an eleventh', async () => {
    await go('bindRoom');
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/resident/bind-room/index' });
    Taro.getCurrentPages.mockReturnValueOnce(Array.from({ length: 10 }, () => ({})));
    await go('bindRoom');
    expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1);
  });
});
