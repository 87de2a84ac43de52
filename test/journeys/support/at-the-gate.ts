import { HOUR, MINUTE } from '../../../src/domain/time';
import { callAs } from '../../budget/support/busy-afternoon';
import { shownAt } from '../../server/support/passes';
import { TUESDAY_10 } from '../../server/support/times';
import { hostAt, onceAround, standAtGate, takeTheSteps } from './gate-steps';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import { chapters, PEOPLE, signIn } from './steps';

/** Announced, invited, scanned, taken through the five steps, and seen off. */
export function describeAtTheGate(openStage: OpenStage): void {
  describe('a visitor who is expected', () => {
    const then = chapters();
    let stage: Stage;
    let host: Phone;
    let guard: Phone;
    let token = '';
    let visit = '';

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      [host, guard] = [await stage.phone(), await stage.phone()];
      await signIn(host, PEOPLE.resident, 'home');
      await signIn(guard, PEOPLE.guard, 'gatePost');
    });
    afterAll(() => stage?.close());

    const shown = async () => {
      const { pass, now } = await callAs(stage.server.url, 'getSharedPass', { params: { token } });
      if (!pass) throw new Error('there is no pass any more');
      return shownAt(pass, now);
    };

    then('is announced by the host and invited', async () => {
      await host.tap('#home-visitor');
      await host.type('#new-visit-name', '王建国');
      await host.tap('#new-visit-submit');
      await host.arrivesAt('visit');
      visit = host.where().params.id ?? '';
      await host.offers('#visit-share');
      token = (await host.share('#visit-share')).params.token ?? '';
    });

    then(
      'GATE-1, GATE-2: the guard stands at a gate and sees them among those expected today, masked',
      async () => {
        await standAtGate(guard, 1);
        await guard.finds(`#expected-${visit}`);
        const text = await guard.text();
        expect(text).toContain('王*国');
        for (const secret of ['王建国', '1201', '李娟']) expect(text).not.toContain(secret);
      },
    );

    then('GATE-2: the scan says that they may come in, with who it is and to whom they go', async () => {
      await guard.scan(await shown());
      await guard.arrivesAt('gateVerify');
      await guard.sees('可以进入', '王*国', '3 栋 · 李女士', '您好，请问您找哪一位？');
    });

    then('the host is told at once that they stand at the gate', async () => {
      await host.sees('访客已到门岗');
    });

    then('GATE-2: four presses take them through the five steps in their order', async () => {
      await guard.misses('#gate-step-issue');
      await takeTheSteps(guard);
      await host.sees('已进入小区');
    });

    then('the same pass does not let in a second one', async () => {
      await guard.tap('#gate-to-post');
      await guard.arrivesAt('gatePost');
      await guard.scan(await shown());
      await guard.sees('已经使用过', '对不起');
      await guard.misses('#gate-step-greet');
    });

    then('TEN-6: they leave with a farewell, and the host is told', async () => {
      await guard.open('gateInside');
      await guard.tap(`#check-out-${visit}`);
      await guard.sees('请慢走，再见');
      await guard.tap('#check-out-submit');
      await guard.misses(`#check-out-${visit}`);
      await host.sees('离开');
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });

  describe('somebody unexpected', () => {
    const then = chapters();
    let stage: Stage;
    let host: Phone;
    let guard: Phone;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      [host, guard] = [await stage.phone(), await stage.phone()];
      await signIn(host, PEOPLE.resident, 'home');
      await signIn(guard, PEOPLE.guard, 'gatePost');
      await standAtGate(guard, 2);
    });
    afterAll(() => stage?.close());

    const register = async (name: string) => {
      await guard.open('gateRegister');
      await guard.type('#walk-in-name', name);
      await guard.tap({ label: '3 栋' });
      await guard.tap({ label: '1201' });
      await guard.tap('#walk-in-help-2');
      await guard.tap('#walk-in-submit');
      await guard.sees('请先征得访客同意');
      await guard.tap('#walk-in-consent');
      await guard.tap('#walk-in-submit');
      await guard.arrivesAt('gateVerify');
      await guard.sees('正在等住户答复');
    };

    then('GATE-5: is registered with consent, and the host is asked', async () => {
      await register('赵敏');
      await guard.misses('#gate-step-greet');
      await host.open('home');
      await host.sees('门岗有位访客找您', '赵敏');
      await host.tap(`#home-welcome-${guard.where().params.visit}`);
    });

    then('GATE-5: is welcome: the guard sees it without asking again, and takes the steps', async () => {
      await guard.sees('住户请访客进来', '老人');
      await takeTheSteps(guard, ['verify', 'issue', 'guide']);
    });

    then('GATE-5: another host is asked by telephone, and what they said is written down', async () => {
      await register('孙磊');
      await guard.tap('#gate-host-phoned');
      await guard.tap('#gate-host-decline');
      await guard.type('#gate-host-words', '今天不方便');
      await guard.tap('#gate-host-submit');
      await guard.sees('住户现在不方便接待', '对不起');
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });

  describe('a pass that does not hold', () => {
    const then = chapters();
    let stage: Stage;
    let guard: Phone;
    let visits: Awaited<ReturnType<typeof hostAt>>;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      guard = await stage.phone();
      visits = await hostAt(stage.server.url);
      await signIn(guard, PEOPLE.guard, 'gatePost');
      await standAtGate(guard, 1);
    });
    afterAll(() => stage?.close());

    const scanned = async (text: string, ...words: string[]) => {
      await guard.open('gatePost');
      await guard.scan(text);
      await guard.arrivesAt('gateVerify');
      await guard.sees(...words, '请这样说');
      await guard.misses('#gate-step-greet');
    };

    then('was withdrawn by the host', async () => {
      const { id, shownAt: shown } = await visits.announce('周宁', onceAround(TUESDAY_10));
      await visits.withdraw(id);
      await scanned(shown(TUESDAY_10), '来访已取消');
    });

    then('is too early, and it is said when to come', async () => {
      const from = TUESDAY_10 + 4 * HOUR;
      const { shownAt: shown } = await visits.announce('吴越', { type: 'once', from, until: from + HOUR });
      await scanned(shown(TUESDAY_10), '还没到时间', '13:30 起可以来访');
    });

    then('is a picture of a live one', async () => {
      const { shownAt: shown } = await visits.announce('郑洁', onceAround(TUESDAY_10));
      await scanned(shown(TUESDAY_10 - 10 * MINUTE), '请打开实时通行证');
    });

    then('is none at all, or was changed', async () => {
      const { shownAt: shown } = await visits.announce('冯刚', onceAround(TUESDAY_10));
      const text = shown(TUESDAY_10);
      await scanned('HTTPS://EXAMPLE.COM/PASS', '没有认出来');
      await scanned(`${text.slice(0, 120)}${text[120] === 'A' ? 'B' : 'A'}${text.slice(121)}`, '通行证无效');
    });

    then('came too late', async () => {
      const { shownAt: shown } = await visits.announce('褚亮', onceAround(TUESDAY_10));
      await stage.server.clock.to(TUESDAY_10 + 4 * HOUR);
      await scanned(shown(TUESDAY_10 + 4 * HOUR), '时间已过');
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });
}
