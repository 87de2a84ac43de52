import { rmSync } from 'node:fs';
import path from 'node:path';
import { launchWeapp, type Weapp } from '../../harness/weapp/weapp';
import { type JourneyServer, startJourneyServer } from '../../journeys/support/server';
import { PEOPLE } from '../../journeys/support/steps';
import { MINUTE, TUESDAY_10 } from '../../server/support/times';
import { BUDGETS } from '../budgets';
import { callAs, fileRepairs, longestStory, type SignedIn, signInAs } from '../support/busy-afternoon';
import { keep } from '../support/measured';
import { buildNative } from './native';

const budget = BUDGETS.weapp;
const taro = path.resolve(__dirname, '../../../dist/weapp');
/** As many as one page of a list holds. */
const ROWS = 20;

jest.setTimeout(120_000);

describe('What the mini-program sends across WeChat’s bridge', () => {
  let server: JourneyServer;
  let native: string;
  let desk: SignedIn;
  let resident: SignedIn;
  let repairs: string[];
  const phones: Weapp[] = [];

  beforeAll(async () => {
    native = buildNative();
    server = await startJourneyServer({ at: TUESDAY_10 });
    desk = await signInAs(server.url, PEOPLE.desk);
    resident = await signInAs(server.url, PEOPLE.resident);
    repairs = await fileRepairs(server.url, resident, ROWS);
    await server.clock.by(2 * MINUTE);
  });
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(native, { recursive: true, force: true });
  });

  /** Opens a page on the phone of somebody who signed in before. */
  async function open(dist: string, url: string, { token, me }: SignedIn): Promise<Weapp> {
    const storage = new Map([['session', JSON.stringify({ token, me })]]);
    const phone = await launchWeapp({ dist, baseUrl: server.url, open: url, storage });
    phones.push(phone);
    return phone;
  }
  const bytesOf = (phone: Weapp) => phone.log.setData.map(({ bytes }) => bytes);
  const largest = (phone: Weapp) => Math.max(...bytesOf(phone));

  /** All bytes of what happens from now on. */
  async function during(phone: Weapp, happens: () => Promise<unknown>): Promise<number> {
    const before = phone.log.setData.length;
    await happens();
    return bytesOf(phone)
      .slice(before)
      .reduce((sum, bytes) => sum + bytes, 0);
  }

  it('the queue with twenty people comes in one piece', async () => {
    const phone = await open(taro, '/desk/queue/index', desk);
    const yardstick = await open(native, '/pages/queue/index', desk);
    const { items } = await callAs(server.url, 'listServiceRequests', {
      token: desk.token,
      query: { view: 'queue', state: 'open', limit: String(ROWS) },
    });
    expect(items).toHaveLength(ROWS);
    for (const { requester, roomLabel } of items) {
      expect(phone.page.text()).toContain(`${requester.name} · ${roomLabel}`);
      expect(yardstick.page.text()).toContain(`${requester.name} · ${roomLabel}`);
    }
    // A second piece as large as a row would mean that the list came in several.
    const [first = 0, second = 0] = bytesOf(phone).sort((one, other) => other - one);
    keep({
      what: 'queue, 20 rows',
      bytes: first,
      budget: budget.queuePage,
      native: largest(yardstick),
    });
    expect(second).toBeLessThan(first / 2);
    expect(first).toBeLessThanOrEqual(budget.queuePage);
  });

  it('its clocks tick in small change', async () => {
    const phone = await open(taro, '/desk/queue/index', desk);
    const yardstick = await open(native, '/pages/queue/index', desk);
    const second = () => new Promise((resolve) => setTimeout(resolve, 3_000));
    const before = [phone, yardstick].map(({ log }) => log.setData.length);
    await second();
    const [ticks = 0, nativeTicks = 0] = [phone, yardstick].map(({ log }, index) =>
      Math.max(...log.setData.slice(before[index]).map(({ bytes }) => bytes)),
    );
    keep({ what: 'queue, one second', bytes: ticks, budget: budget.queueSecond, native: nativeTicks });
    expect(ticks).toBeGreaterThan(0);
    expect(ticks).toBeLessThanOrEqual(budget.queueSecond);
  });

  it('a resident opens the longest of their stories', async () => {
    const id = await longestStory(server.url, resident, ['mine']);
    const phone = await open(taro, `/resident/request/index?id=${id}`, resident);
    const yardstick = await open(native, `/pages/request/index?id=${id}`, resident);
    keep({
      what: 'request (resident)',
      bytes: largest(phone),
      budget: budget.requestPage,
      native: largest(yardstick),
    });
    expect(largest(phone)).toBeLessThanOrEqual(budget.requestPage);
  });

  it('the desk opens the longest of all', async () => {
    const id = await longestStory(server.url, desk, ['queue', 'callbacks', 'overdue']);
    const phone = await open(taro, `/desk/request/index?id=${id}`, desk);
    keep({ what: 'request (desk)', bytes: largest(phone), budget: budget.requestPage });
    expect(largest(phone)).toBeLessThanOrEqual(budget.requestPage);
  });

  it('a message arrives in an open story', async () => {
    const id = repairs[0] ?? '';
    const phone = await open(taro, `/resident/request/index?id=${id}`, resident);
    const yardstick = await open(native, `/pages/request/index?id=${id}`, resident);
    const words = '师傅大约二十分钟后到，请您在家等一下。';
    await callAs(server.url, 'sendMessage', { token: desk.token, params: { id }, body: { text: words } });
    const bytes = await during(phone, () => phone.page.pullDown());
    const nativeBytes = await during(yardstick, () => yardstick.page.pullDown());
    expect(phone.page.text()).toContain(words);
    expect(yardstick.page.text()).toContain(words);
    keep({ what: 'a new message', bytes, budget: budget.message, native: nativeBytes });
    expect(bytes).toBeLessThanOrEqual(budget.message);
  });
});
