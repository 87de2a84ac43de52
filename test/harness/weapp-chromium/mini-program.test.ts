import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PAGES } from '../../../src/app/pages';
import { type H5Browser, launchBrowser } from '../h5/browser';
import {
  addressOnTop,
  bringMiniProgram,
  launchMiniProgram,
  logOf,
  pullDown,
  routesOpen,
} from './mini-program';

jest.setTimeout(60_000);

const fixture = path.join(__dirname, 'fixture');
const dot = path.join(fixture, 'assets', 'dot.png');
const dist = path.resolve(__dirname, '../../../dist/weapp');

let browser: H5Browser;
let server: Server;
let baseUrl: string;

/** A server that says what it heard. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('latin1');
      const heard = `${request.method} ${request.url} ${request.headers['x-from'] ?? ''} ${body}`;
      response.setHeader('content-type', 'application/json');
      if (request.url === '/api/upload') response.end(/filename="[^"]*"/.exec(body)?.[0] ?? 'nothing');
      else
        response.writeHead(request.url?.startsWith('/api/hello') ? 200 : 404).end(JSON.stringify({ heard }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

interface Phone {
  readonly page: Page;
  readonly errors: readonly string[];
  by(id: string): Locator;
  /** Waits until the page says so. */
  says(words: string): Promise<void>;
  sizeOf(id: string): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

/** A phone with the mini-program of a folder on it. */
async function phoneWith(folder: string, address?: string): Promise<Phone> {
  const { page, errors } = await browser.open(baseUrl);
  page.setDefaultTimeout(20_000);
  await bringMiniProgram(page.context(), folder);
  await launchMiniProgram(page, address);
  const by = (id: string) => page.locator(`[id="${id}"]`).locator('visible=true');
  return {
    page,
    errors,
    by,
    says: (words) => by('said').getByText(words, { exact: true }).waitFor(),
    sizeOf: (id) => by(id).boundingBox(),
  };
}

describe('A mini-program in Chromium', () => {
  let phone: Phone;
  const onElements = async () => {
    phone = await phoneWith(fixture);
    await phone.by('box').waitFor({ state: 'attached' });
  };
  const onList = async () => {
    phone = await phoneWith(fixture, '/list/index');
    await phone.says('shown 1');
  };
  afterEach(() => phone.page.context().close());

  describe('draws', () => {
    it('lengths as WeChat rounds them, within the part of the screen that a page has', async () => {
      await onElements();
      expect(await phone.sizeOf('box')).toMatchObject({ x: 0, y: 88, width: 10, height: 0.5 });
      // 812 less the bars above (88) and the tabs with the home indicator (83).
      expect(await phone.sizeOf('full')).toMatchObject({ width: 375, height: 641 });
      await expect(phone.page.locator('#foot').evaluate((element) => element.clientHeight)).resolves.toBe(0);
      await launchMiniProgram(phone.page, '/detail/index?id=1');
      await phone.by('query').waitFor();
      await expect(phone.page.locator('.phone__pages').boundingBox()).resolves.toMatchObject({ height: 724 });
    });

    it('each page with its own style sheet, the app’s below it, and tags by WeChat’s names', async () => {
      await onElements();
      expect(await phone.by('named').evaluate((element) => getComputedStyle(element).color)).toBe(
        'rgb(17, 34, 51)',
      );
      await phone.page.locator('.phone__tab').nth(1).click();
      await expect(phone.by('own').evaluate((element) => element.clientWidth)).resolves.toBe(20);
      await phone.page.locator('.phone__tab').nth(0).click();
      await phone.by('named').waitFor();
      await expect(phone.by('box').evaluate((element) => element.clientWidth)).resolves.toBe(10);
    });

    it('pictures of the build, line breaks of a text, and components', async () => {
      await onElements();
      await phone.says('20x10');
      expect(await phone.sizeOf('picture')).toMatchObject({ width: 80, height: 40 });
      expect((await phone.sizeOf('lines'))?.height).toBeGreaterThan(30);
      expect(await phone.by('count').evaluate((element) => element.clientWidth)).toBe(44);
    });

    it('the bars: title, tabs, the way back, and the way home from a page that was opened by its address', async () => {
      await onList();
      const title = phone.page.locator('.phone__title');
      await expect(title.textContent()).resolves.toBe('列表');
      await expect(phone.page.getByLabel('返回').isVisible()).resolves.toBe(false);
      await phone.by('open').click();
      await phone.by('query').waitFor();
      await expect(title.textContent()).resolves.toBe('详情');
      await expect(phone.page.locator('.phone__tabs').isVisible()).resolves.toBe(false);
      await phone.by('rename').click();
      await expect(title.textContent()).resolves.toBe('新的名字');
      await phone.page.getByLabel('返回').click();
      await phone.says('shown 2');
      await launchMiniProgram(phone.page, '/detail/index?id=7');
      await phone.page.getByLabel('首页').click();
      await phone.by('named').waitFor();
      expect(addressOnTop(phone.page)).toBe('/elements/index');
    });
  });

  describe('hears', () => {
    it('taps, which rise until they are caught, and long presses, which do not tap', async () => {
      await onElements();
      await phone.by('inner').click();
      await phone.says('inner');
      await phone.by('long').click({ delay: 500 });
      await phone.says('long');
    });

    it('shows that something is pressed, and lets go of it', async () => {
      await onElements();
      const faint = () => phone.by('long').evaluate((element) => getComputedStyle(element).opacity);
      await phone.by('long').hover();
      await phone.page.mouse.down();
      await phone.page.locator('#long.pressed').waitFor();
      expect(await faint()).toBe('0.5');
      await phone.page.mouse.up();
      await phone.page.locator('#long:not(.pressed)').waitFor();
    });

    it('typing, as far as a field takes it, and the key that says it is done', async () => {
      await onElements();
      const name = phone.by('name').locator('input');
      const placeholder = phone.by('name').locator('.wx-placeholder');
      await expect(placeholder.textContent()).resolves.toBe('怎么称呼');
      await phone.by('name').click();
      await phone.page.keyboard.type('abcdef');
      await expect(name.inputValue()).resolves.toBe('abcd');
      await expect(placeholder.isVisible()).resolves.toBe(false);
      await phone.page.keyboard.press('Enter');
      await phone.says('confirm abcd');
    });

    it('several lines, in a field that grows with them', async () => {
      await onElements();
      const before = await phone.sizeOf('words');
      await phone.by('words').locator('textarea').fill('一\n二\n三\n四');
      await phone.says('7');
      const after = await phone.sizeOf('words');
      expect(before?.width).toBe(300);
      expect(after?.height).toBeGreaterThan(before?.height ?? 0);
    });

    it('buttons unless they are disabled, switches, and a component’s own events', async () => {
      await onElements();
      await phone.says('20x10');
      await phone.by('send').click();
      await phone.by('agree').click();
      await phone.says('agree true');
      await phone.by('name').locator('input').fill('李娟');
      await phone.by('send').click();
      await phone.says('您好，李娟');
      await phone.by('count').click();
      await expect(phone.by('count').textContent()).resolves.toBe('1');
    });

    it('what is chosen with a picker', async () => {
      await onElements();
      await phone.by('day').click();
      await phone.page.locator('.phone__column').selectOption({ index: 2 });
      await phone.page.getByText('确定', { exact: true }).click();
      await expect(phone.by('day').textContent()).resolves.toBe('周三');
      await phone.by('date').click();
      const columns = phone.page.locator('.phone__column');
      await columns.nth(0).selectOption({ index: 1 });
      await columns.nth(1).selectOption({ index: 1 });
      await columns.nth(2).selectOption({ index: 30 });
      await phone.page.getByText('确定', { exact: true }).click();
      // February has no 31st.
      await expect(phone.by('date').textContent()).resolves.toBe('2027-02-28');
      await phone.by('day').click();
      await phone.page.getByText('取消', { exact: true }).click();
      await expect(phone.by('day').textContent()).resolves.toBe('周三');
    });

    it('scrolling: of a part to its end, of the page to its foot, and pulling it down', async () => {
      await onElements();
      await phone.by('scroller').evaluate((element) => element.scrollTo(0, 400));
      await phone.says('end');
      await phone.page.locator('.phone__tab').nth(1).click();
      await phone.page.mouse.move(180, 400);
      await phone.page.mouse.wheel(0, 5000);
      await phone.says('bottom');
      await pullDown(phone.page);
      await phone.says('refreshed');
    });
  });

  describe('goes', () => {
    it('from page to page with its query as it stands, and remembers what is open', async () => {
      await onList();
      await phone.by('open').click();
      await expect(phone.by('query').textContent()).resolves.toBe('42 %E6%82%A8%E5%A5%BD');
      await expect(phone.by('depth').textContent()).resolves.toBe('2');
      await expect(routesOpen(phone.page)).resolves.toEqual(['list/index', 'detail/index']);
      expect((await logOf(phone.page)).navigations).toEqual([
        { how: 'navigateTo', url: '/detail/index?id=42&words=%E6%82%A8%E5%A5%BD' },
      ]);
    });

    it('starts anew with what the device remembers', async () => {
      await onElements();
      await phone.by('name').locator('input').fill('李娟');
      await phone.says('20x10');
      await launchMiniProgram(phone.page);
      await phone.by('named').getByText('elements/index').waitFor();
      await expect(phone.by('name').locator('input').inputValue()).resolves.toBe('李娟');
    });
  });

  describe('asks WeChat for', () => {
    it('requests over the real network, whatever server the build names, and hears when there is none', async () => {
      await onList();
      await phone.by('call').click();
      await phone.says('200 POST /api/hello?a=1 weapp {"a":1}');
      await phone.page.context().setOffline(true);
      await phone.says('offline');
      await phone.by('call').click();
      await phone.says('request:fail no network');
      await phone.page.context().setOffline(false);
      await phone.says('online');
    });

    it('a picture that the person chooses, and sends it', async () => {
      await onList();
      const [chooser] = await Promise.all([
        phone.page.waitForEvent('filechooser'),
        phone.by('upload').click(),
      ]);
      await chooser.setFiles(dot);
      await phone.says('filename="dot.png"');
    });

    it('an answer: to a question, and out of a list', async () => {
      await onList();
      await phone.by('ask').click();
      await phone.page.getByText('确定', { exact: true }).click();
      await phone.says('modal true');
      await phone.by('ask').click();
      await phone.page.getByText('取消', { exact: true }).click();
      await phone.says('modal false');
      await phone.by('pick').click();
      await phone.page.getByText('乙', { exact: true }).click();
      await phone.says('picked 1');
      await phone.by('pick').click();
      await phone.page.getByText('取消', { exact: true }).click();
      await phone.says('showActionSheet:fail cancel');
    });

    it('a word that passes', async () => {
      await onList();
      await phone.by('toast').click();
      const toast = phone.page.locator('.phone__toast');
      await expect(toast.textContent()).resolves.toBe('好了');
      await toast.waitFor({ state: 'detached' });
    });

    it('where things are, measured from the corner of the page', async () => {
      await onList();
      await phone.by('measure').click();
      await phone.says('20 0 2 0 null');
    });
  });

  it('says what went wrong in it', async () => {
    await onList();
    await phone.by('break').click();
    await phone.by('odd').click();
    await phone.page.locator('canvas').waitFor({ state: 'attached' });
    expect(phone.errors).toEqual([
      expect.stringContaining('broken on purpose'),
      expect.stringContaining('<canvas> is not played here'),
    ]);
  });
});

describe('The built mini-program', () => {
  it.each(Object.values(PAGES).map(({ path: at }) => at))(
    'opens %s without an error, and shows something',
    async (at) => {
      const phone = await phoneWith(dist, `/${at}?id=none&hash=none`);
      await phone.page.locator('page').locator('visible=true').getByText(/./).first().waitFor();
      // The server here knows nothing of the app's; Chromium notes every 404.
      expect(phone.errors.filter((error) => !error.includes('404'))).toEqual([]);
      await phone.page.context().close();
    },
  );
});
