import { TUESDAY_10 } from '../../server/support/times';
import type { Phone } from './phone';
import type { OpenStage, Stage } from './stage';
import { chapters, file, signIn } from './steps';

/** A newcomer with one community to choose. */
const NUMBER = '13777008899';
const NAME = '南宫燕';

/** Somebody comes, is asked before anything is collected, uses the desk, carries everything away and leaves for good. */
export function describePrivacy(openStage: OpenStage, exported: string): void {
  describe('consent, use, export, leaving, and coming anew', () => {
    const then = chapters();
    let stage: Stage;
    let phone: Phone;
    let id: string;

    beforeAll(async () => {
      stage = await openStage(TUESDAY_10);
      phone = await stage.phone();
    });
    afterAll(() => stage?.close());

    const arrive = async () => {
      await signIn(phone, NUMBER, 'signIn');
      await phone.tap({ label: '桂芳园' });
      await phone.type('#sign-in-name', NAME);
      await phone.tap('#sign-in-enter');
      await phone.arrivesAt('home');
    };

    then('no code is sent before the box is ticked, and nobody has ticked it beforehand', async () => {
      await phone.open('signIn');
      await phone.type('#sign-in-phone', NUMBER);
      await phone.tap('#sign-in-get-code');
      await phone.sees('勾选同意后再获取验证码', '不同意就不能登录');
      await phone.misses('#sign-in-code');
    });

    then('what is agreed to can be read first, without signing in', async () => {
      await phone.tap('#sign-in-agree-link');
      await phone.arrivesAt('privacy');
      await phone.sees('手机号', '谁看得到', '办结后 3 年', '最迟 15 个工作日');
    });

    then('a newcomer agrees, and is signed in', arrive);

    then('is asked again where something else is collected, and may refuse', async () => {
      await phone.tap('#home-repair');
      await phone.arrivesAt('newRequest');
      await phone.sees('需要您先同意', '处理您的事项', '不同意就不能在线提交事项和照片');
      await phone.misses('#new-request-submit');
      await phone.tap('#consent-refuse');
      await phone.arrivesAt('home');
    });

    then('agrees, and files a repair', async () => {
      await phone.tap('#home-repair');
      await phone.tap('#consent-agree');
      await phone.finds('#new-request-submit');
      id = await file(phone, { matter: '门口的灯不亮了', place: '1 栋大堂' });
    });

    then('sees what was agreed to, and who has looked at the number', async () => {
      await phone.open('me');
      await phone.tap('#me-my-data');
      await phone.arrivesAt('myData');
      await phone.sees('登录和联系', '处理您的事项', '没有同意', '还没有人查看过');
      await phone.finds('#withdraw-requestHandling');
      await phone.finds('#give-roomBinding');
    });

    then('carries everything away', async () => {
      await phone.tap('#my-data-export');
      await phone.sees(exported);
    });

    then('asks to leave, is told what is still open, and changes their mind', async () => {
      await phone.tap('#deletion-open');
      await phone.sees('确定注销账号吗？', '就是一位新住户');
      await phone.tap('#deletion-confirm');
      await phone.sees('账号等待注销', '最迟 2026年12月15日', '门口的灯不亮了');
      await phone.tap('#deletion-keep');
      await phone.misses('#deletion-keep');
    });

    then('withdraws the request, leaves for good, and is signed out', async () => {
      await phone.open('request', { id });
      await phone.tap('#request-withdraw');
      await phone.tap('#withdraw-confirm');
      await phone.sees('已撤回');
      await phone.open('myData');
      await phone.tap('#deletion-open');
      await phone.tap('#deletion-confirm');
      await phone.arrivesAt('home');
      await phone.sees('欢迎来到服务前台');
      await phone.open('me');
      await phone.sees('您还没有登录');
    });

    then('with the same number comes somebody new, who has nothing and agreed to nothing else', async () => {
      await arrive();
      await phone.open('requests');
      await phone.sees('没有正在办理的事项');
      await phone.open('myData');
      await phone.finds('#give-requestHandling');
    });

    then('all of it without an error on the phone', () => {
      expect(phone.errors).toEqual([]);
    });
  });
}
