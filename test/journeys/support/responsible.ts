import { LEAD } from '../../../src/app/words/lead';
import { RESIDENT } from '../../../src/app/words/resident';
import { signInAt } from '../../server/support/start-server';
import { MINUTE, TUESDAY_10 } from '../../server/support/times';
import type { WeChatPerson } from '../../server/wechat/support/bind-wechat';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import { chapters, PEOPLE, PICTURE, signIn } from './steps';
import { WeChatBehind } from './wechat-behind';

/** What a machine leaves to people: a photo that WeChat could not judge, and a message that it did not take. */
export function describeResponsible(openStage: OpenStage): void {
  describe('What WeChat leaves to people', () => {
    const then = chapters();
    let weChat: WeChatBehind;
    let stage: Stage;
    let li: WeChatPerson;
    let resident: Phone;
    let supervisor: Phone;
    let administrator: Phone;
    let id: string;

    beforeAll(async () => {
      weChat = await WeChatBehind.open(TUESDAY_10);
      stage = await openStage(TUESDAY_10, weChat.options);
      li = await weChat.come(stage.server, PEOPLE.resident, 'accepted');
      [resident, supervisor, administrator] = await Promise.all([
        stage.phone(),
        stage.phone(),
        stage.phone(),
      ]);
    });
    afterAll(async () => {
      await stage?.close();
      await weChat?.close();
    });

    then('a resident sends a photo, and is told that it is being looked at', async () => {
      await signIn(resident, PEOPLE.resident, 'home');
      await resident.open('newRequest', { kind: 'repair' });
      await resident.type('#new-request-matter', '卫生间的镜子裂了');
      await resident.choosePhotos('#new-request-photos-add', [PICTURE]);
      await resident.misses({ label: '上传中' });
      await resident.tap('#new-request-submit');
      await resident.arrivesAt('request');
      id = resident.where().params.id ?? '';
      await resident.sees('审核中');
      await weChat.pass(stage.server, MINUTE);
      await weChat.cannotJudge();
    });

    then('a supervisor finds it from her own pages, where it is counted', async () => {
      await signIn(supervisor, PEOPLE.supervisor, 'deskQueue');
      await supervisor.open('deskCallbacks');
      await supervisor.tap({ label: '我的 1' });
      await supervisor.tap('#workplace-leadPhotos');
      await supervisor.arrivesAt('leadPhotos');
      await supervisor.sees('卫生间的镜子裂了', LEAD.photos.lead);
    });

    then('she keeps it among staff, and its sender reads so at once', async () => {
      await supervisor.tap({ label: LEAD.photos.refuse });
      await supervisor.sees(LEAD.photos.verdicts.refused.help);
      await supervisor.tap('#judge-submit');
      await supervisor.sees(LEAD.photos.empty.title);
      await resident.sees(RESIDENT.request.withheld.title(1));
      await supervisor.open('deskRequest', { id });
      await supervisor.sees('没有放行一张照片');
    });

    then('an administrator begins with the messages that WeChat did not take, and why', async () => {
      const desk = await signInAt(stage.server.url, { phone: PEOPLE.desk });
      const reply = '您好，您说的情况已经收到，我这就为您安排，谢谢。再见！';
      await desk.call('accept', { params: { id }, body: { outOfTurnReason: '住户在窗口', reply } });
      weChat.refuseNext(47003);
      await weChat.pass(stage.server, MINUTE);
      await signIn(administrator, PEOPLE.administrator, 'leadUnsent');
      await administrator.sees(LEAD.unsent.what.accepted ?? '', LEAD.unsent.reasons['47003']?.why ?? '');
      expect(weChat.messagesTo(li)).toBe(0);
    });

    then('and sends it off once more: now it arrives', async () => {
      await administrator.tap({ label: LEAD.unsent.again });
      await administrator.sees(LEAD.unsent.empty.title);
      await weChat.pass(stage.server, MINUTE);
      expect(weChat.messagesTo(li)).toBe(1);
      expect(stage.errors()).toEqual([]);
    });
  });
}
