import path from 'node:path';
import { type H5Browser, launchBrowser } from '../../harness/h5/browser';
import { TUESDAY_10 } from '../../server/support/times';
import type { BrowserPhone } from '../support/browser-phone';
import { hostAt, onceAround, standAtGate, takeTheSteps } from '../support/gate-steps';
import { h5Phone } from '../support/h5-phone';
import { type JourneyServer, startJourneyServer } from '../support/server';
import { chapters, file, PEOPLE, signIn } from '../support/steps';

jest.setTimeout(60_000);

const pageRoot = path.resolve(__dirname, '../../../dist/h5');

/** What people do at once in two tabs of one browser: each tab has its own memory, and both share the browser's. */
describe('A request that is open in two tabs', () => {
  const then = chapters();
  let server: JourneyServer;
  let browser: H5Browser;
  let one: BrowserPhone;
  let other: BrowserPhone;
  let id: string;
  /** The texts of the messages that were sent, as they left each tab. */
  const sent: string[] = [];
  const listen = (tab: BrowserPhone) =>
    tab.page.on('requestfinished', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/messages'))
        sent.push((request.postDataJSON() as { text: string }).text);
    });
  const say = async (tab: BrowserPhone, words: string) => {
    await tab.tap('#request-message');
    await tab.type('#message-text', words);
    await tab.tap('#message-send');
    await tab.misses('#message-send');
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startJourneyServer({ at: TUESDAY_10, pageRoot }),
      launchBrowser(),
    ]);
    one = await h5Phone(browser, server.url);
    await signIn(one, PEOPLE.resident, 'home');
    id = await file(one, { matter: '楼道灯不亮', place: '3 栋 12 楼' });
    other = await one.anotherTab();
    await other.open('request', { id });
    for (const tab of [one, other]) {
      await tab.offers('#request-message');
      listen(tab);
    }
  });
  afterAll(async () => {
    await one?.close();
    await browser?.close();
    await server?.stop();
  });

  then('given no network, when something is said in each, then each shows both, in their order', async () => {
    await one.setOnline(false);
    await say(one, '第一句，这边说的');
    await say(other, '第二句，那边说的');
    for (const tab of [one, other]) {
      await tab.sees('第一句，这边说的', '第二句，那边说的');
      await tab.finds('#unsent-1');
    }
  });

  then(
    'when the network is back, then both are sent, each once, and stand in the story of both',
    async () => {
      await one.setOnline(true);
      for (const tab of [one, other]) {
        await tab.misses('#unsent-0');
        await tab.sees('第一句，这边说的', '第二句，那边说的');
      }
      expect(sent).toEqual(['第一句，这边说的', '第二句，那边说的']);
    },
  );

  then(
    'given a tab that is closed before the network is back, then the other one sends what it left',
    async () => {
      const third = await one.anotherTab();
      await third.open('request', { id });
      await third.offers('#request-message');
      await one.setOnline(false);
      await say(third, '第三句，说完就关了');
      await one.finds('#unsent-0');
      await third.page.close();
      await one.setOnline(true);
      await one.misses('#unsent-0');
      await one.sees('第三句，说完就关了');
      expect(sent.filter((text) => text.startsWith('第三句'))).toHaveLength(1);
    },
  );

  then(
    'given words that are being written in one, when the other sends its own, then they stay',
    async () => {
      await one.tap('#request-message');
      await one.type('#message-text', '还没有说完的话');
      await say(other, '第四句');
      await one.page.reload();
      await one.tap('#request-message');
      expect(await one.valueOf('#message-text')).toBe('还没有说完的话');
    },
  );

  then('nothing went wrong unseen', () => {
    expect([...one.errors, ...other.errors]).toEqual([]);
  });
});

describe('A gate post that is open in two tabs', () => {
  const then = chapters();
  const at = Date.now();
  let server: JourneyServer;
  let browser: H5Browser;
  let one: BrowserPhone;
  let other: BrowserPhone;
  let guests: readonly { readonly id: string; shownAt(at: number): string }[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startJourneyServer({ at, pageRoot }), launchBrowser()]);
    const host = await hostAt(server.url);
    guests = [await host.announce('王建国', onceAround(at)), await host.announce('周宁', onceAround(at))];
    one = await h5Phone(browser, server.url);
    await signIn(one, PEOPLE.guard, 'gatePost');
    await standAtGate(one, 1);
    other = await one.anotherTab();
    await other.open('gatePost');
    for (const tab of [one, other]) for (const { id } of guests) await tab.finds(`#expected-${id}`);
  });
  afterAll(async () => {
    await one?.close();
    await browser?.close();
    await server?.stop();
  });

  then('given no network, when a visitor is let in at each, then both tabs know of both', async () => {
    await one.setOnline(false);
    for (const [index, tab] of [one, other].entries()) {
      await tab.scan(guests[index]?.shownAt(Date.now()) ?? '');
      await tab.arrivesAt('gateVerify');
      await takeTheSteps(tab);
      await tab.tap('#gate-to-post');
      await tab.arrivesAt('gatePost');
    }
    for (const tab of [one, other]) await tab.sees('2 条记录待上传');
  });

  then('given one of them was let in at one tab, then the other lets nobody in with that pass', async () => {
    await other.scan(guests[0]?.shownAt(Date.now()) ?? '');
    await other.sees('已经使用过', '离线核验');
    await other.tap('#gate-to-post');
    await other.arrivesAt('gatePost');
  });

  then('when the network is back, then both are told, and stand in the list of either', async () => {
    await one.setOnline(true);
    for (const tab of [one, other]) {
      await tab.misses({ label: '现在上传' });
      await tab.tap({ label: '在内' });
      for (const { id } of guests) await tab.finds(`#inside-${id}`);
    }
  });

  then('nothing went wrong unseen', () => {
    expect([...one.errors, ...other.errors]).toEqual([]);
  });
});
