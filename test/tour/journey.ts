import type { H5Browser } from '../harness/h5/browser';
import { bringChineseFonts } from '../harness/h5/chinese-fonts';
import type { BrowserPhone } from '../journeys/support/browser-phone';
import type { JourneyServer } from '../journeys/support/server';
import { openRequest, PEOPLE, signIn } from '../journeys/support/steps';
import { weappChromiumPhone } from '../journeys/support/weapp-chromium-phone';
import { PHOTOS } from '../screens/photos';
import { signInAt } from '../server/support/start-server';
import { MINUTE, SECOND } from '../server/support/times';
import type { Caption, Recorder } from './recorder';

/** 谢国强 of 1 栋 202, to whom nothing is owed at the moment. */
const RESIDENT = '13800001205';

const who = {
  resident: ['住户', 'Resident'],
  desk: ['前台', 'Front desk'],
  technician: ['师傅', 'Technician'],
} as const satisfies Record<string, Caption['who']>;

const caption = (role: keyof typeof who, chinese: string, english: string): Caption => ({
  who: who[role],
  says: [chinese, english],
});

/** The whole way of a repair, on the phones of those who take part, from the report to the receipt. */
export async function playJourney(
  browser: H5Browser,
  server: JourneyServer,
  startsAt: number,
  film: Recorder,
): Promise<void> {
  const phones: BrowserPhone[] = [];
  let now = startsAt;
  const pass = async (ms: number) => {
    now += ms;
    await server.clock.to(now);
    for (const phone of phones) await phone.page.clock.setFixedTime(now);
  };
  const phoneOf = async (number: string, first: 'home' | 'deskQueue' | 'worksJobs') => {
    const phone = await weappChromiumPhone(browser, server.url, {
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    await bringChineseFonts(phone.page.context());
    await phone.page.clock.setFixedTime(now);
    await signIn(phone, number, first);
    phones.push(phone);
    return phone;
  };

  await answerWhoeverWaits(server.url);
  const resident = await phoneOf(RESIDENT, 'home');
  const desk = await phoneOf(PEOPLE.desk, 'deskQueue');
  const colleague = await phoneOf(PEOPLE.colleague, 'deskQueue');
  const technician = await phoneOf(PEOPLE.technician, 'worksJobs');

  film.turnTo(resident, caption('resident', '家里漏水，一点就报', 'A leak at home: one tap to report it'));
  await resident.open('home');
  await resident.finds('#home-repair');
  await film.hold(1800);
  await film.tap('#home-repair');
  await resident.arrivesAt('newRequest');
  await film.type('#new-request-matter', '厨房水槽下面漏水，已经关了总阀');
  await resident.type('#new-request-place', '厨房');
  await resident.choosePhotos('#new-request-photos-add', [PHOTOS.sink]);
  await resident.offers('#new-request-submit');
  await film.hold(1500);
  await film.tap('#new-request-submit');
  await resident.arrivesAt('request');
  const id = openRequest(resident);

  film.turnTo(
    resident,
    caption('resident', '马上知道下一步，几点之前', 'At once: what happens next, and by when'),
  );
  await resident.sees('下一步');
  await film.hold(3200);

  await pass(25 * SECOND);
  film.turnTo(desk, caption('desk', '一个队列，三声之内应答', 'One queue, and three rings to answer'));
  await desk.open('deskQueue');
  await desk.finds(`#queue-${id}`);
  await film.hold(2600);
  await film.tap(`#queue-${id}`);
  await desk.arrivesAt('deskRequest');

  film.turnTo(
    desk,
    caption(
      'desk',
      '说错的话发不出去，换上礼貌的',
      'A rude phrase is stopped; the courteous one is a tap away',
    ),
  );
  await film.type('#composer-text', '谢先生您好，有什么事！马上为您安排，谢谢您。');
  await desk.finds('#composer-text-taboo-0');
  await film.hold(2600);
  await film.tap({ label: '换上' });
  await desk.misses('#composer-text-taboo-0');
  film.turnTo(
    desk,
    caption('desk', '十字文明用语，边写边亮', 'The five courtesy words light up as they are written'),
  );
  await desk.type('#composer-text', '谢先生您好，您说的漏水已经收到，马上请师傅上门，请您放心，谢谢您。');
  await film.hold(2400);
  await film.tap('#accept-submit');

  film.turnTo(
    desk,
    caption('desk', '派给师傅，约好准确的时间', 'Dispatched to a person, with a promised time'),
  );
  await film.tap('#dispatch-open');
  await desk.tap({ label: /^张建国（/ });
  await desk.tap('#dispatch-within-120');
  await film.hold(2600);
  await film.tap('#dispatch-submit');
  await desk.misses('#dispatch-submit');

  await pass(20 * MINUTE);
  film.turnTo(technician, caption('technician', '按约上门，拍照完工', 'There on time, done with a photo'));
  await technician.open('worksJobs');
  await technician.finds(`#job-${id}`);
  await film.hold(2000);
  await film.tap(`#job-${id}`);
  await technician.arrivesAt('worksJob');
  await film.tap('#job-start');
  await technician.offers('#job-handle');
  await pass(30 * MINUTE);
  await technician.tap('#job-handle');
  await technician.choosePhotos('#job-handle-photos-add', [PHOTOS.sink]);
  await film.type('#job-handle-note', '更换了下水软管，试水 10 分钟不漏');
  await technician.offers('#job-handle-submit');
  await film.hold(1800);
  await film.tap('#job-handle-submit');
  await technician.misses('#job-handle-submit');

  film.turnTo(
    resident,
    caption('resident', '修好了还不算完，先请您确认', 'Done is not closed: the resident is asked first'),
  );
  await resident.open('home');
  await resident.finds('#callback-satisfied');
  await film.hold(3000);

  await pass(10 * MINUTE);
  film.turnTo(
    colleague,
    caption('desk', '前台回访，话术就在手边', 'The desk calls back, with the script at hand'),
  );
  await colleague.open('deskCallbacks');
  await colleague.finds(`#callback-${id}`);
  await film.hold(1800);
  await film.tap(`#callback-${id}`);
  await colleague.arrivesAt('deskRequest');
  await colleague.finds('#callback-script');
  await film.hold(2400);
  await film.tap('#callback-satisfied');
  await film.type('#callback-words', '修得很好，很准时');
  await film.tap('#callback-submit');
  await colleague.misses('#callback-submit');

  film.turnTo(resident, caption('resident', '给服务和回访打分', 'The service is rated, and the call too'));
  await resident.open('request', { id });
  await film.tap('#request-rate');
  await resident.arrivesAt('rate');
  await film.tap('#rate-service-5');
  await resident.tap('#rate-service-tag-1');
  await resident.tap('#rate-service-tag-2');
  await resident.tap('#rate-callback-5');
  await film.hold(1800);
  await film.tap('#rate-submit');
  await resident.arrivesAt('request');

  film.turnTo(
    resident,
    caption('resident', '一张凭证，谁都可以核对', 'A receipt that anybody can check: nothing was altered'),
  );
  await resident.sees('已办结');
  await film.hold(1600);
  await film.tap('#request-receipt');
  await resident.arrivesAt('receipt');
  await resident.sees('记录完好');
  await film.hold(4000);
}

/** The demo's queue is never empty: the desk answers those who wait, so that the new request is the next in turn. */
async function answerWhoeverWaits(url: string): Promise<void> {
  const supervisor = await signInAt(url, { phone: '13800000004' });
  for (;;) {
    const { items } = await supervisor.call('listServiceRequests', { query: { view: 'queue', limit: 50 } });
    const waiting = items.find(({ status }) => status === 'received');
    if (!waiting) return;
    await supervisor.call('accept', {
      params: { id: waiting.id },
      body: { reply: '您好，您说的情况已经收到，我这就为您安排，请您放心，谢谢。' },
    });
  }
}
