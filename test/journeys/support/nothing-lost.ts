import { TUESDAY_10 } from '../../server/support/times';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import { chapters, openRequest, PEOPLE, signIn } from './steps';

const MATTER = '阳台推拉门卡住了，关不上';

/** What a resident writes outlives a lost network, a killed app and a double tap. */
export function describeNothingLost(openStage: OpenStage): void {
  describe('a request written under bad luck', () => {
    const then = chapters();
    let stage: Stage;
    let resident: Phone;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      resident = await stage.phone();
      await signIn(resident, PEOPLE.resident, 'home');
    });
    afterAll(() => stage?.close());

    then('the network goes while it is written: it is said what to do, and the words stay', async () => {
      await resident.tap('#home-repair');
      await resident.arrivesAt('newRequest');
      await resident.type('#new-request-matter', MATTER);
      await resident.setOnline(false);
      await resident.tap('#new-request-submit');
      await resident.sees('网络连接不上', '您写的内容已经保存');
      expect(await resident.valueOf('#new-request-matter')).toBe(MATTER);
    });

    then('the app is killed: opened again, the words are still there', async () => {
      await resident.setOnline(true);
      await resident.killAndReopen();
      await resident.sees('李女士');
      await resident.tap('#home-repair');
      await resident.arrivesAt('newRequest');
      expect(await resident.valueOf('#new-request-matter')).toBe(MATTER);
    });

    then('a double tap files one request', async () => {
      await resident.doubleTap('#new-request-submit');
      await resident.arrivesAt('request');
      const id = openRequest(resident);
      await resident.sees(MATTER);
      await resident.open('requests');
      await resident.finds(`#request-${id}`);
      const shown = await resident.text();
      expect(shown.split(MATTER)).toHaveLength(2);
    });

    then('what was sent is no longer a draft', async () => {
      await resident.open('newRequest');
      expect(await resident.valueOf('#new-request-matter')).toBe('');
    });

    then('a message to the desk waits where it will stand, and outlives the same', async () => {
      await resident.open('requests');
      await resident.tap({ label: new RegExp(MATTER) });
      await resident.arrivesAt('request');
      const id = openRequest(resident);
      await resident.offers('#request-message');
      await resident.setOnline(false);
      await resident.tap('#request-message');
      await resident.type('#message-text', '我下午三点以后在家');
      await resident.tap('#message-send');
      await resident.misses('#message-send');
      await resident.sees('我下午三点以后在家', '待发送');
      await resident.setOnline(true);
      await resident.killAndReopen();
      await resident.open('request', { id });
      await resident.sees('我下午三点以后在家');
      await resident.misses('#unsent-0');
      expect((await resident.text()).split('我下午三点以后在家')).toHaveLength(2);
    });

    then('nothing went wrong unseen', () => {
      expect(stage.errors()).toEqual([]);
    });
  });
}
