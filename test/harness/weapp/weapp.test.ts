import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchWeapp, type Weapp } from './weapp';

const dist = path.resolve(__dirname, '../../../dist/weapp');

/** Nothing listens there: these tests need no server. */
const baseUrl = 'http://127.0.0.1:9';

describe('The built mini-program under the harness', () => {
  let phone: Weapp | undefined;

  afterEach(() => phone?.close());

  it('opens the first page of app.json and shows something', async () => {
    phone = await launchWeapp({ dist, baseUrl });
    expect(phone.routes).toEqual(['resident/home/index']);
    expect(phone.page.text()).not.toBe('');
    expect(phone.log.setData.length).toBeGreaterThan(0);
  });

  it('loads a page of a subpackage, which sends whoever is not signed in to sign in first', async () => {
    phone = await launchWeapp({ dist, baseUrl, open: '/works/jobs/index' });
    expect(phone.log.navigations).toEqual([
      { how: expect.any(String), url: expect.stringMatching(/^\/resident\/sign-in\/index/) },
    ]);
    expect(phone.routes).toEqual(['resident/sign-in/index']);
    expect(phone.page.text()).not.toBe('');
  });

  it('refuses an address that app.json does not name', async () => {
    await expect(launchWeapp({ dist, baseUrl, open: '/nowhere/index' })).rejects.toThrow(
      'no page nowhere/index',
    );
  });

  it('says what a page shows when nothing matches', async () => {
    phone = await launchWeapp({ dist, baseUrl });
    const { page } = phone;
    expect(() => page.$('#not-there')).toThrow(/Nothing on resident\/home\/index matches #not-there/);
  });

  it('lets what a screen reader needs through its templates', () => {
    const views =
      readFileSync(path.join(dist, 'base.wxml'), 'utf8').match(/<view [^>]*bindtouchstart[^>]*>/g) ?? [];
    expect(views.length).toBeGreaterThan(0);
    for (const view of views)
      expect(view).toMatch(/aria-role="\{\{i\.p\d+\}\}" aria-label="\{\{i\.p\d+\}\}"/);
  });
});
