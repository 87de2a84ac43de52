import { MINUTE } from '../../../src/domain/time';
import { hostAt, onceAround, standAtGate, takeTheSteps } from './gate-steps';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import { chapters, PEOPLE, signIn } from './steps';

/**
 * A gate without a network. Its device has a clock of its own, which nobody sets in a test: the server's stands at the
 * same time here, and goes on by hand.
 */
export function describeGateOffline(openStage: OpenStage): void {
  describe('a gate that loses its network', () => {
    const then = chapters();
    const at = Date.now();
    let stage: Stage;
    let guard: Phone;
    let host: Awaited<ReturnType<typeof hostAt>>;
    let guest: Awaited<ReturnType<Awaited<ReturnType<typeof hostAt>>['announce']>>;
    let withdrawn: typeof guest;

    beforeAll(async () => {
      stage = await openStage(at);
      guard = await stage.phone();
      host = await hostAt(stage.server.url);
      guest = await host.announce('王建国', onceAround(at));
      withdrawn = await host.announce('周宁', onceAround(at));
      await signIn(guard, PEOPLE.guard, 'gatePost');
      await standAtGate(guard, 1);
    });
    afterAll(() => stage?.close());

    then('says so plainly at the first scan, and lets in by itself whoever has a good pass', async () => {
      await guard.setOnline(false);
      await guard.scan(guest.shownAt(Date.now()));
      await guard.arrivesAt('gateVerify');
      await guard.sees('可以进入', '离线核验', '王*国', '3 栋 · 李女士');
      await takeTheSteps(guard);
      await guard.sees('联网后住户会收到通知');
    });

    then('lets nobody in twice with one pass', async () => {
      await guard.tap('#gate-to-post');
      await guard.arrivesAt('gatePost');
      await guard.sees('离线', '限次的访客证只能在指定门岗使用', '条记录待上传');
      await guard.scan(guest.shownAt(Date.now()));
      await guard.sees('已经使用过', '离线核验');
    });

    then('cannot know who was withdrawn since, and lets them in', async () => {
      await host.withdraw(withdrawn.id);
      await guard.tap('#gate-to-post');
      await guard.arrivesAt('gatePost');
      await guard.scan(withdrawn.shownAt(Date.now()));
      await guard.sees('可以进入', '离线核验');
      await takeTheSteps(guard);
    });

    then('tells all of it when the network is back: nothing lost, nothing twice', async () => {
      await stage.server.clock.to(at + MINUTE);
      await guard.tap('#gate-to-post');
      await guard.arrivesAt('gatePost');
      await guard.sees('3 条记录待上传');
      await guard.setOnline(true);
      await guard.misses({ label: '现在上传' });
      await guard.sees('联网');
      await guard.tap({ label: '在内' });
      await guard.arrivesAt('gateInside');
      await guard.finds(`#inside-${guest.id}`);
    });

    then('keeps a scan although the app is killed before it is told', async () => {
      const late = await host.announce('吴越', onceAround(at + MINUTE));
      await guard.tap({ label: '岗亭' });
      await guard.arrivesAt('gatePost');
      await guard.finds(`#expected-${late.id}`);
      await guard.setOnline(false);
      await guard.scan(late.shownAt(Date.now()));
      await guard.arrivesAt('gateVerify');
      await takeTheSteps(guard);
      await guard.setOnline(true);
      await guard.killAndReopen();
      await guard.open('gateInside');
      await guard.finds(`#inside-${late.id}`);
    });

    then('what does not fit is shown to the supervisor', async () => {
      const supervisor = await stage.phone();
      await signIn(supervisor, PEOPLE.supervisor, 'deskQueue');
      await supervisor.open('gateWatch');
      await supervisor.sees('离线放行前住户已撤回', '周*');
      await supervisor.tap({ label: '写下核对结果' });
      await supervisor.type('#settle-reason', '已与住户核实');
      await supervisor.tap('#settle-submit');
      await supervisor.sees('已与住户核实');
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });
}
