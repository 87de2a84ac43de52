import { callAs, signInAs } from '../../budget/support/busy-afternoon';
import { TUESDAY_10 } from '../../server/support/times';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import { acceptOutOfTurn, chapters, file, PEOPLE, PICTURE, signIn } from './steps';

const MATTER = '阳台的灯不亮了';

/** Two people look at the same request, and each sees what the other does, while it happens. */
export function describeTogether(openStage: OpenStage): void {
  describe('Together: a resident and the front desk look at the same request', () => {
    const then = chapters();
    let stage: Stage;
    let resident: Phone;
    let desk: Phone;
    let id: string;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      resident = await stage.phone();
      desk = await stage.phone();
    }, 120_000);
    afterAll(() => stage?.close());

    then('DESK-7: the resident files it and sees how many wait before them', async () => {
      await signIn(desk, PEOPLE.desk, 'deskQueue');
      await signIn(resident, PEOPLE.resident, 'home');
      // Nobody asks anew: with a connection the list looks once a minute.
      await desk.open('deskQueue');
      await desk.finds('#take-next');
      id = await file(resident, { matter: MATTER, place: '阳台' });
      await resident.sees('前面还有', '您排在第');
    });

    then('the card stands in the queue at once', async () => {
      await desk.finds(`#queue-${id}`);
      await desk.tap(`#queue-${id}`);
      await desk.arrivesAt('deskRequest');
      await desk.sees(MATTER);
    });

    then('the resident sees that the desk is writing, and then the answer', async () => {
      await desk.finds('#composer-text');
      await desk.type('#composer-text', '您好，阳台灯的事我们已经收到，马上为您安排，谢谢。');
      await resident.sees('对方正在输入');
      await acceptOutOfTurn(desk, '住户在前台等候');
      await resident.sees('阳台灯的事我们已经收到', '前台正在安排');
      await resident.finds('#request-message');
      expect(await resident.text()).not.toContain('前面还有');
    });

    then('the desk sees that it was read, and what the resident answers', async () => {
      await desk.sees('已读');
      await resident.tap('#request-message');
      await resident.type('#message-text', '谢谢，我下午在家');
      await desk.sees('对方正在输入');
      await resident.tap('#message-send');
      await resident.misses('#message-send');
      await desk.sees('谢谢，我下午在家');
      await resident.sees('已读');
    });

    then('without a network messages wait in sight, and go by themselves in their order', async () => {
      await resident.setOnline(false);
      for (const words of ['灯罩也松了', '不着急']) {
        await resident.tap('#request-message');
        await resident.type('#message-text', words);
        await resident.tap('#message-send');
        await resident.misses('#message-send');
        await resident.sees(words, '待发送');
      }
      await resident.setOnline(true);
      await desk.sees('灯罩也松了', '不着急');
      await resident.misses('#unsent-0');
      for (const phone of [desk, resident]) {
        const shown = await phone.text();
        expect(shown.indexOf('灯罩也松了')).toBeLessThan(shown.indexOf('不着急'));
        expect(shown.split('不着急')).toHaveLength(2);
      }
    });

    then('so does a photo that was taken without a network', async () => {
      await resident.setOnline(false);
      await resident.tap('#request-message');
      await resident.type('#message-text', '您看这张');
      await resident.choosePhotos('#message-photos-add', [PICTURE]);
      await resident.sees('没传上');
      await resident.tap('#message-send');
      await resident.misses('#message-send');
      await resident.sees('您看这张', '待发送');
      await resident.setOnline(true);
      await desk.sees('您看这张');
      await resident.misses('#unsent-0');
      const { token } = await signInAs(stage.server.url, PEOPLE.colleague);
      const { story } = await callAs(stage.server.url, 'getServiceRequest', { token, params: { id } });
      expect(story[story.length - 1]?.photos).toHaveLength(1);
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });
}
