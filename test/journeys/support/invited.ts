import { TUESDAY_10 } from '../../server/support/times';
import type { Phone, Where } from './phone';
import type { OpenStage, Stage } from './stage';
import { chapters, PEOPLE, signIn } from './steps';

/** A visitor is announced, gets the pass, fills in their own name and plate, and is told when nothing comes of it. */
export function describeInvited(openStage: OpenStage): void {
  describe('a visitor who is invited', () => {
    const then = chapters();
    let stage: Stage;
    let host: Phone;
    let stranger: Phone;
    let address: Where;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      [host, stranger] = [await stage.phone(), await stage.phone()];
      await signIn(host, PEOPLE.resident, 'home');
    });
    afterAll(() => stage?.close());

    then('is announced with a name and two presses', async () => {
      await host.tap('#home-visitor');
      await host.arrivesAt('newVisit');
      await host.type('#new-visit-name', '王先生');
      await host.doubleTap('#new-visit-submit');
      await host.arrivesAt('visit');
    });

    then('has a pass at once: a code to scan, six digits, the building and not the room', async () => {
      await host.finds('#live-pass');
      await host.sees('今天 10:00–24:00', '3 栋', '发给访客');
      expect(await host.text()).toMatch(/\d{3} \d{3}/);
    });

    then('a double tap announced them once', async () => {
      await host.open('visits');
      await host.sees('王先生');
      const shown = await host.text();
      expect(shown.split('王先生')).toHaveLength(2);
      await host.tap({ label: /王先生/ });
      await host.arrivesAt('visit');
    });

    then('gets an address that says nothing, and opens the pass without a sign-in', async () => {
      await host.offers('#visit-share');
      address = await host.share('#visit-share');
      expect(address).toEqual({
        page: 'sharedPass',
        params: { token: expect.stringMatching(/^[\w-]{32}$/) },
      });
      await stranger.open('sharedPass', address.params);
      await stranger.sees('李女士邀请您来访', '今天 10:00–24:00');
      await stranger.finds('#live-pass');
      const text = await stranger.text();
      for (const secret of ['李娟', '1201', '王先生']) expect(text).not.toContain(secret);
    });

    then('writes their own name and plate, and not before they consent', async () => {
      await stranger.tap('#shared-fill-in');
      await stranger.type('#shared-name', '王建国');
      await stranger.tap('#shared-plate');
      for (const label of '粤BD12345') await stranger.tap({ label });
      await stranger.tap('#plate-done');
      await stranger.tap('#shared-fill-in-submit');
      await stranger.sees('请先同意，我们才能保存');
      await stranger.tap('#shared-consent');
      await stranger.tap('#shared-fill-in-submit');
      await stranger.sees('王建国，粤BD12345', '您的资料已登记');
    });

    then('is known to the host by what they wrote', async () => {
      await host.sees('王建国', '粤BD12345', '访客已自己填写并同意');
    });

    then('is withdrawn after a question', async () => {
      await host.tap('#visit-withdraw');
      await host.tap('#visit-withdraw-confirm');
      await host.sees('您已取消这次来访');
      await host.misses('#live-pass');
    });

    then('sees so while the page is open, and has no pass any more', async () => {
      await stranger.sees('这次来访已经取消');
      await stranger.misses('#live-pass');
    });

    then('is invited again by a press', async () => {
      await host.tap('#visit-again');
      await host.arrivesAt('newVisit');
      await host.sees('常来的访客');
      expect(await host.valueOf('#new-visit-name')).toBe('王建国');
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });
}
