import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type H5Browser, launchBrowser } from '../../harness/h5/browser';
import { serveBuild } from '../../harness/h5/serve-build';
import type { BrowserPhone } from '../support/browser-phone';
import { hostAt, onceAround, standAtGate, takeTheSteps } from '../support/gate-steps';
import { h5Phone } from '../support/h5-phone';
import { type JourneyServer, startJourneyServer } from '../support/server';
import { chapters, PEOPLE, signIn } from '../support/steps';

jest.setTimeout(60_000);

const pageRoot = path.resolve(__dirname, '../../../dist/h5');

/** Waits until the browser has all that it is to keep, of the newest version there is. */
const hasKept = (page: Page) =>
  page.evaluate(async () => {
    const sought = () => navigator.serviceWorker.getRegistration('/gate/post/index');
    let registration = await sought();
    for (; !registration; registration = await sought())
      await new Promise((resolve) => setTimeout(resolve, 50));
    await registration.update();
    const newest = registration.installing ?? registration.waiting ?? registration.active;
    await new Promise<void>((done) => {
      const look = () => newest?.state === 'activated' && done();
      newest?.addEventListener('statechange', look);
      look();
    });
  });
const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

describe('A gate in a browser that is reloaded without a network', () => {
  const then = chapters();
  const at = Date.now();
  let server: JourneyServer;
  let browser: H5Browser;
  let guard: BrowserPhone;
  let host: Awaited<ReturnType<typeof hostAt>>;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startJourneyServer({ at, pageRoot }), launchBrowser()]);
    guard = await h5Phone(browser, server.url);
    host = await hostAt(server.url);
  });
  afterAll(async () => {
    await guard?.close();
    await browser?.close();
    await server?.stop();
  });

  then('opens the post as it was, and judges by what it knows', async () => {
    const guest = await host.announce('王建国', onceAround(at));
    await signIn(guard, PEOPLE.guard, 'gatePost');
    await standAtGate(guard, 1);
    await guard.finds(`#expected-${guest.id}`);
    await hasKept(guard.page);
    await guard.setOnline(false);
    await guard.page.reload();
    await guard.sees('东门', '离线');
    await guard.scan(guest.shownAt(Date.now()));
    await guard.arrivesAt('gateVerify');
    await guard.sees('可以进入', '离线核验', '王*国');
    await takeTheSteps(guard);
  });

  then('opens every other page of the gate, too', async () => {
    for (const page of ['gateInside', 'gateRegister', 'gateDuty'] as const) {
      await guard.open(page);
      await guard.finds({ label: '岗亭' });
    }
  });

  then('tells what it did when the network is back', async () => {
    await guard.open('gatePost');
    await guard.sees('1 条记录待上传');
    await guard.setOnline(true);
    await guard.misses({ label: '现在上传' });
    await guard.sees('联网');
  });

  then('keeps what pages of the gate are made of, and nobody else’s', async () => {
    const kept = await keptFiles(guard.page);
    const loaded = await guard.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const made = loaded.filter((file) => /\.(js|css)$/.test(file));
    expect(made.length).toBeGreaterThan(5);
    expect(made.filter((file) => !kept.includes(file))).toEqual([]);

    const desk = await h5Phone(browser, server.url);
    const seen = new Set<string>();
    desk.page.on('response', (response) => seen.add(new URL(response.url()).pathname));
    await signIn(desk, PEOPLE.desk, 'deskQueue');
    await desk.finds('#take-next');
    const ofTheDesk = [...seen].filter((file) => file.startsWith('/chunk/'));
    expect(ofTheDesk.filter((file) => !kept.includes(file))).not.toEqual([]);
    // Nobody but a guard has anything kept.
    expect(await desk.page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
    await desk.close();
  });

  then('nothing went wrong unseen', () => {
    expect(guard.errors).toEqual([]);
  });
});

describe('A gate whose app has a newer version', () => {
  const ADDRESS = '/gate/post/index';
  let build: string;
  let browser: H5Browser;
  let served: Awaited<ReturnType<typeof serveBuild>>;
  let page: Page;

  beforeAll(async () => {
    build = await mkdtemp(path.join(tmpdir(), 'three-windows-build-'));
    await cp(pageRoot, build, { recursive: true });
    [served, browser] = await Promise.all([serveBuild(build), launchBrowser()]);
    ({ page } = await browser.open(served.url));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(build, { recursive: true });
  });

  /** Puts a version of that title in the place of the one that is served. */
  async function publish(title: string): Promise<void> {
    const [index, worker] = [path.join(build, 'index.html'), path.join(build, 'gate-worker.js')];
    const before = await readFile(index, 'utf8');
    const after = before.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
    const revision = (text: string) => createHash('sha256').update(text).digest('hex');
    const script = await readFile(worker, 'utf8');
    expect(script).toContain(revision(before));
    await writeFile(index, after);
    await writeFile(worker, script.replace(revision(before), revision(after)));
  }
  /** As the server sends the page, before the app gives it a title of its own. */
  const visited = async () =>
    /<title>(.*)<\/title>/.exec((await (await page.goto(ADDRESS))?.text()) ?? '')?.[1];

  it('given a network, then everybody has it at once; given none, then as soon as all of it is there', async () => {
    expect(await visited()).toBe('三窗');
    await page.evaluate(() => navigator.serviceWorker.register('/gate-worker.js', { scope: '/gate/' }));
    await hasKept(page);
    await publish('新版');
    expect(await visited()).toBe('新版');
    await hasKept(page);
    expect((await keptFiles(page)).filter((file) => file === '/index.html')).toHaveLength(1);
    await served.close();
    expect(await visited()).toBe('新版');
  });
});
