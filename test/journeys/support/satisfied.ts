import { MINUTE, SECOND, TUESDAY_10 } from '../../server/support/times';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import {
  acceptOutOfTurn,
  chapters,
  dispatch,
  openFromQueue,
  openRequest,
  PEOPLE,
  PICTURE,
  signIn,
} from './steps';

const MATTER = '厨房水槽下面漏水，已经关了总阀';

/** The whole way: filed, accepted, dispatched, done, called back, satisfied, and only then closed. @standard DESK-6 */
export function describeSatisfied(openStage: OpenStage): void {
  describe('a repair, from filing to receipt', () => {
    const then = chapters();
    let stage: Stage;
    let resident: Phone;
    let desk: Phone;
    let colleague: Phone;
    let technician: Phone;
    let id: string;
    let receipt: string;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      [resident, desk, colleague, technician] = await Promise.all([
        stage.phone(),
        stage.phone(),
        stage.phone(),
        stage.phone(),
      ]);
    });
    afterAll(() => stage?.close());

    then('everybody signs in by a code and lands at their own first page', async () => {
      await Promise.all([
        signIn(resident, PEOPLE.resident, 'home'),
        signIn(desk, PEOPLE.desk, 'deskQueue'),
        signIn(colleague, PEOPLE.colleague, 'deskQueue'),
        signIn(technician, PEOPLE.technician, 'worksJobs'),
      ]);
    });

    then(
      'TEN-6, HOURS-1: the resident is greeted by name, and told until when the window is open',
      async () => {
        await resident.sees('李女士，上午好', '3 栋 1201', '服务窗口开放中，到今天 12:00', '400-000-1234');
      },
    );

    then('DESK-2: files a repair with its kind, place, words and a photo', async () => {
      await resident.tap('#home-repair');
      await resident.arrivesAt('newRequest');
      await resident.type('#new-request-matter', MATTER);
      await resident.type('#new-request-place', '厨房');
      await resident.choosePhotos('#new-request-photos-add', [PICTURE]);
      await resident.finds({ label: '第 1 张照片' });
      await resident.tap('#new-request-submit');
      await resident.arrivesAt('request');
      id = openRequest(resident);
    });

    then('TEL-1, RULES-4: sees at once that it was received, what happens next, and by when', async () => {
      await resident.sees(MATTER, '位置：厨房', '下一步', '前台今天 10:01 前回复您');
      await resident.finds({ label: '第 1 张照片' });
    });

    then('DESK-7: the front desk finds the card in the queue, with who waits and where', async () => {
      await stage.server.clock.by(40 * SECOND);
      await openFromQueue(desk, id);
      await desk.sees('李娟 · 3 栋 1201', MATTER, '位置');
    });

    then('TEN-1: the seals light up as the words are written', async () => {
      await desk.type('#composer-text', '马上为您安排。');
      await desk.finds({ label: '您好，还差' });
      await desk.type('#composer-text', '李女士您好，马上为您安排，谢谢您。');
      await desk.finds({ label: '您好，已写' });
      await desk.finds({ label: '谢谢，已写' });
      await desk.offers('#accept-submit');
    });

    then('TEN-2: a taboo phrase is stopped, says what to say instead, and one tap mends it', async () => {
      await desk.type('#composer-text', '李女士您好，马上为您安排。证件！谢谢您。');
      await desk.finds('#composer-text-taboo-0');
      await desk.sees('请换个说法', '换成「您好，请您出示一下证件，谢谢您的配合。」');
      await desk.withholds('#accept-submit');
      await desk.tap({ label: '换上' });
      await desk.misses('#composer-text-taboo-0');
      const mended = await desk.valueOf('#composer-text');
      expect(mended).not.toContain('证件！');
      expect(mended).toContain('请您出示一下证件');
      await desk.offers('#accept-submit');
    });

    then(
      'DESK-4, RULES-3: the desk accepts, with a reason as others wait longer, and the resident reads its words',
      async () => {
        await acceptOutOfTurn(desk, '家里正在漏水');
        await resident.open('request', { id });
        await resident.sees('前台陈晓琳受理', '请您出示一下证件', '前台正在安排');
      },
    );

    then(
      'DESK-5, HOURS-1: dispatches to a technician, and promises a date and time with the noon break left out',
      async () => {
        await stage.server.clock.to(TUESDAY_10 + 20 * MINUTE);
        await desk.open('deskRequest', { id });
        await dispatch(desk, '张建国', 120);
        await resident.open('request', { id });
        await resident.sees('张建国师傅今天 13:20 前上门处理', '派给工程部 张建国');
      },
    );

    then('DESK-5: the technician finds the job, begins, and says what was done', async () => {
      await technician.open('worksJobs');
      await technician.tap(`#job-${id}`);
      await technician.arrivesAt('worksJob');
      await technician.sees(MATTER);
      await technician.tap('#job-start');
      await technician.offers('#job-handle');
      await stage.server.clock.by(30 * MINUTE);
      await technician.tap('#job-handle');
      await technician.withholds('#job-handle-submit');
      await technician.type('#job-handle-note', '更换了下水软管，试水 10 分钟不漏');
      await technician.tap('#job-handle-submit');
      await technician.sees('这件事已经处理完毕，由前台回访');
    });

    then('DESK-6: the resident is asked to confirm, and told by when the desk will call', async () => {
      await resident.open('request', { id });
      await resident.sees('已处理完毕，请您确认', '前台明天 10:50 前会给您打电话', '更换了下水软管');
      await resident.offers('#callback-satisfied');
    });

    then(
      'DESK-6, TEN-6: the desk calls back with the script and records the verdict in the resident’s words',
      async () => {
        await colleague.open('deskCallbacks');
        await colleague.tap(`#callback-${id}`);
        await colleague.arrivesAt('deskRequest');
        await colleague.finds('#callback-script');
        await colleague.sees('请问您对这次的处理结果满意吗？', '更换了下水软管');
        await colleague.tap('#callback-satisfied');
        await colleague.type('#callback-words', '修得很好，很准时');
        await colleague.tap('#callback-submit');
        await colleague.misses('#callback-submit');
        await colleague.sees('办结，已确认满意', '修得很好，很准时');
      },
    );

    then(
      'TEN-6: only now it is closed, and the last word to the resident is a thank-you and a farewell',
      async () => {
        await resident.open('request', { id });
        await resident.sees('已办结，欢迎您评价', '林婉清电话回访：满意', '谢谢', '再见');
      },
    );

    then(
      'RULES-7: the resident rates the service and the call, each with the name of whoever it was',
      async () => {
        await resident.tap('#request-rate');
        await resident.arrivesAt('rate');
        await resident.sees('张建国', '林婉清');
        await resident.withholds('#rate-submit');
        await resident.tap('#rate-service-5');
        await resident.withholds('#rate-submit');
        await resident.tap('#rate-callback-4');
        await resident.tap('#rate-submit');
        await resident.arrivesAt('request');
        await resident.sees('已办结，谢谢您');
        await resident.misses('#request-rate');
      },
    );

    then('RULES-5: the receipt says that nothing was altered', async () => {
      await resident.tap('#request-receipt');
      await resident.arrivesAt('receipt');
      receipt = resident.where().params.hash ?? '';
      expect(receipt).toMatch(/^[0-9a-f]{64}$/);
      await resident.sees('记录完好', '已确认满意');
    });

    then('RULES-5: anybody may check the receipt, signed in or not, and reads no names on it', async () => {
      const stranger = await stage.phone();
      await stranger.open('receipt', { hash: receipt });
      await stranger.sees('记录完好', '已确认满意', '回访');
      // A hash is letters and digits by chance, '1201' among them one time in a thousand.
      const text = (await stranger.text()).replace(/[0-9a-f]{12,}/g, '');
      for (const secret of ['李娟', '张建国', '林婉清', '1201', MATTER]) expect(text).not.toContain(secret);
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });
}
