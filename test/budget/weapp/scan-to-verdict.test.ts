import path from 'node:path';
import { launchWeapp, type Weapp } from '../../harness/weapp/weapp';
import { hostAt, onceAround } from '../../journeys/support/gate-steps';
import { type JourneyServer, startJourneyServer } from '../../journeys/support/server';
import { PEOPLE } from '../../journeys/support/steps';
import { signInAs } from '../support/busy-afternoon';
import { keep } from '../support/measured';

const dist = path.resolve(__dirname, '../../../dist/weapp');
const SCANS = 12;
/** In milliseconds. Measured for docs/bench-app.md, and never asserted: it depends on the machine. */
const WANTED = 150;

jest.setTimeout(60_000);

describe('From the scan to the verdict, without a network', () => {
  const at = Date.now();
  let server: JourneyServer;
  let guard: Weapp;

  beforeAll(async () => {
    server = await startJourneyServer({ at });
    const { token, me } = await signInAs(server.url, PEOPLE.guard);
    const storage = new Map<string, unknown>([
      ['session', JSON.stringify({ token, me })],
      ['gate:number', '1'],
    ]);
    guard = await launchWeapp({ dist, baseUrl: server.url, open: '/gate/post/index', storage });
  });
  afterAll(async () => {
    guard?.close();
    await server?.stop();
  });

  it('every good pass is let in by the gate alone', async () => {
    const host = await hostAt(server.url);
    const guests = [];
    for (let number = 0; number < SCANS; number += 1)
      guests.push(await host.announce(`访客${number}`, onceAround(at)));
    await guard.open('/gate/post/index');
    await guard.waitFor(() => guard.page.text().includes('数据刚刚更新'));
    await guard.setOnline(false);

    const milliseconds: number[] = [];
    for (const guest of guests) {
      await guard.open('/gate/post/index');
      guard.codes.push(guest.shownAt(Date.now()));
      const begun = performance.now();
      void guard.page.tap('#gate-scan');
      while (!guard.page.has('#gate-verdict')) await new Promise((resolve) => setTimeout(resolve, 1));
      milliseconds.push(performance.now() - begun);
      expect(guard.page.text()).toContain('可以进入');
    }
    keep({ what: 'from the scan to the verdict on the screen', milliseconds, wanted: WANTED });
  });
});
