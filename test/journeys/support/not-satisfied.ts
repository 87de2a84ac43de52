import { DAY, HOUR, MINUTE, TUESDAY_10 } from '../../server/support/times';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import {
  acceptOutOfTurn,
  callBack,
  chapters,
  dispatch,
  doTheWork,
  file,
  openFromQueue,
  PEOPLE,
  signIn,
} from './steps';

/** The neighbour's, filed before. */
const EARLIER = '客厅的插座没有电';

/** The way back: not solved, so it goes to work again; not reached, so it is called again; and opened anew after closing. @standard DESK-6 */
export function describeNotSatisfied(openStage: OpenStage): void {
  describe('a repair that was not solved at first', () => {
    const then = chapters();
    let stage: Stage;
    let resident: Phone;
    let desk: Phone;
    let technician: Phone;
    let otherTechnician: Phone;
    let id: string;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      [resident, desk, technician, otherTechnician] = await Promise.all([
        stage.phone(),
        stage.phone(),
        stage.phone(),
        stage.phone(),
      ]);
      await Promise.all([
        signIn(resident, PEOPLE.resident, 'home'),
        signIn(desk, PEOPLE.desk, 'deskQueue'),
        signIn(technician, PEOPLE.technician, 'worksJobs'),
        signIn(otherTechnician, PEOPLE.otherTechnician, 'worksJobs'),
      ]);
    });
    afterAll(() => stage?.close());

    then('DESK-5: it is filed after another, accepted, dispatched, and done a first time', async () => {
      const neighbour = await stage.phone();
      await signIn(neighbour, PEOPLE.neighbour, 'home');
      await file(neighbour, { matter: EARLIER, place: '客厅' });
      await stage.server.clock.by(MINUTE);
      id = await file(resident, { matter: '卫生间的灯一闪一闪', place: '主卧卫生间' });
      await openFromQueue(desk, id);
      await acceptOutOfTurn(desk, '住户家里有老人');
      await dispatch(desk, '张建国', 120);
      await doTheWork(technician, id, '拧紧了灯泡');
    });

    then('DESK-6: whoever waits for the answer finds it on the first page, with both answers', async () => {
      await resident.open('home');
      await resident.sees('等您确认', '卫生间的灯一闪一闪', '已处理完毕，请问您满意吗？');
      await resident.offers('#callback-satisfied');
      await resident.tap('#callback-unsolved');
      await resident.arrivesAt('request');
    });

    then(
      'DESK-6: the resident says what is still wrong, which is asked for once and not forced on a “yes”',
      async () => {
        await resident.finds('#unsolved-words');
        await resident.withholds('#unsolved-submit');
        await resident.type('#unsolved-words', '灯还是一闪一闪');
        await resident.tap('#unsolved-submit');
        await resident.misses('#unsolved-submit');
        await resident.sees('退回重新处理', '灯还是一闪一闪', '前台正在安排');
        await resident.misses('#callback-satisfied');
        await resident.misses('#request-rate');
      },
    );

    then('RULES-3: it rises in the queue, above what has waited longer', async () => {
      await desk.open('deskQueue');
      await desk.finds(`#queue-${id}`);
      const shown = await desk.text();
      expect(shown).toContain(EARLIER);
      expect(shown.indexOf('卫生间的灯一闪一闪')).toBeLessThan(shown.indexOf(EARLIER));
      await desk.tap(`#queue-${id}`);
      await desk.arrivesAt('deskRequest');
      await desk.sees('灯还是一闪一闪', '退回');
    });

    then('DESK-5: it goes to another technician, who sees why it came back', async () => {
      await dispatch(desk, '李卫东', 120);
      await otherTechnician.open('worksJobs');
      await otherTechnician.tap(`#job-${id}`);
      await otherTechnician.sees('灯还是一闪一闪');
      await doTheWork(otherTechnician, id, '换了镇流器，试灯 10 分钟不闪');
    });

    then(
      'DESK-6: nobody answers the call: it stays open, and the resident is told that somebody tried',
      async () => {
        await callBack(desk, id, 'unreached');
        await resident.open('request', { id });
        await resident.sees('已处理完毕，请您确认', '未能接通');
        await resident.misses('#request-rate');
      },
    );

    then('DESK-6: a second try on the same day is refused, in words', async () => {
      await desk.open('deskRequest', { id });
      await desk.tap('#callback-unreached');
      await desk.tap('#callback-submit');
      await desk.sees('今天已经联系过一次了', '请在下一个工作日再联系住户');
    });

    then('DESK-6: the next open day the call is answered, and with a “yes” it closes', async () => {
      await stage.server.clock.by(DAY);
      await callBack(desk, id, 'satisfied');
      await desk.sees('办结，已确认满意');
    });

    then('RULES-7: only the second round’s people are named in its rating', async () => {
      await resident.open('request', { id });
      await resident.tap('#request-rate');
      await resident.misses('#request-rate');
      await resident.sees('李卫东', '陈晓琳');
      expect(await resident.text()).not.toContain('张建国');
      await resident.tap('#rate-service-4');
      await resident.tap('#rate-callback-5');
      await resident.tap('#rate-submit');
      await resident.arrivesAt('request');
    });

    then('DESK-6: within seven days the resident may open it again, and it rises once more', async () => {
      await stage.server.clock.by(2 * DAY + HOUR);
      await resident.open('request', { id });
      await resident.tap('#request-reopen');
      await resident.type('#reopen-reason', '今天又闪了');
      await resident.tap('#reopen-submit');
      await resident.misses('#reopen-submit');
      await resident.sees('今天又闪了', '前台正在安排');
      await desk.open('deskQueue');
      await desk.finds(`#queue-${id}`);
    });

    then('RULES-4: who waits may hurry the desk, once in half an hour', async () => {
      await resident.tap('#request-urge');
      await resident.sees('催了一下');
      await resident.tap('#request-urge');
      await resident.sees('您刚刚催过了', '后可以再催');
      await stage.server.clock.by(31 * MINUTE);
      await resident.open('request', { id });
      await resident.tap('#request-urge');
      await resident.misses({ label: '您刚刚催过了' });
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });
}
