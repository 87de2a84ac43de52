import { act, fireEvent, render, screen } from '@testing-library/react';
import SignInPage from '../../../../src/app/resident/sign-in/index';
import { PRIVACY } from '../../../../src/app/words/privacy';
import { NOTICE_VERSION } from '../../../../src/domain/privacy';
import { answerCalls, Refused } from '../../support/answers';
import { CHEN, NOW } from '../../support/requests';
import Taro from '../../support/taro';

const TICKET = 'x'.repeat(43);
const SESSION = { token: 't', expiresAt: NOW, me: { ...CHEN, role: 'resident' } };
const login = jest.fn(async (): Promise<string | null> => 'login-code');
let buttonGives: string | null = 'button-code';

jest.mock('../../../../src/app/platform/wechat', () => ({ IN_WECHAT: true, loginCode: () => login() }));
jest.mock('../../../../src/app/components/phone-number-button/phone-number-button', () => ({
  PhoneNumberButton: ({ text, onCode }: { text: string; onCode: (code: string | null) => void }) => (
    <button type="button" onClick={() => onCode(buttonGives)}>
      {text}
    </button>
  ),
}));

const ON = { 'GET /api/wechat': { on: true } };
const FIRST_TIME = {
  'POST /api/sessions/wechat': { session: null, ticket: { ticket: TICKET, expiresAt: NOW } },
};

async function open(table: Record<string, unknown>) {
  const { sent } = answerCalls(table);
  await act(async () => {
    render(<SignInPage />);
  });
  return sent;
}
const press = (text: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name: text })));

const agree = () =>
  act(async () => void fireEvent.click(document.getElementById('sign-in-agree') as HTMLElement));

describe('Signing in inside WeChat', () => {
  beforeEach(() => {
    buttonGives = 'button-code';
  });

  it('takes one tap for whoever is known', async () => {
    const sent = await open({ ...ON, 'POST /api/sessions/wechat': { session: SESSION, ticket: null } });
    await press('微信一键登录');
    expect(sent.map(({ body }) => body)).toContainEqual({ code: 'login-code' });
    expect(Taro.reLaunch).toHaveBeenCalledTimes(1);
  });

  it('asks for the telephone the first time, and takes it from WeChat’s button', async () => {
    const sent = await open({ ...ON, ...FIRST_TIME, 'POST /api/sessions/wechat-phone': SESSION });
    await press('微信一键登录');
    await agree();
    await press('使用微信绑定的手机号');
    expect(sent.map(({ body }) => body)).toContainEqual({
      code: 'button-code',
      ticket: TICKET,
      noticeVersion: NOTICE_VERSION,
    });
    expect(Taro.reLaunch).toHaveBeenCalledTimes(1);
  });

  it('asks WeChat for no number before the person has agreed', async () => {
    const sent = await open({ ...ON, ...FIRST_TIME, 'POST /api/sessions/wechat-phone': SESSION });
    await press('微信一键登录');
    await press('使用微信绑定的手机号');
    expect(sent.map(({ url }) => url)).not.toContain('/api/sessions/wechat-phone');
    expect(screen.getByRole('alert').textContent).toBe(PRIVACY.agreement.required);
  });

  it('lets whoever would rather type their number, and binds by it as well', async () => {
    buttonGives = null;
    const sent = await open({
      ...ON,
      ...FIRST_TIME,
      'POST /api/sign-in-codes': { expiresAt: NOW },
      'POST /api/sessions': SESSION,
    });
    await press('微信一键登录');
    await agree();
    await press('使用微信绑定的手机号');
    fireEvent.change(screen.getByPlaceholderText('11 位手机号'), { target: { value: '13800000001' } });
    await press('获取验证码');
    fireEvent.change(screen.getByPlaceholderText('6 位数字'), { target: { value: '246810' } });
    await press('登录');
    expect(sent.map(({ body }) => body)).toContainEqual({
      phone: '13800000001',
      code: '246810',
      weChatTicket: TICKET,
      noticeVersion: NOTICE_VERSION,
    });
  });

  it('sends the button’s code again with the community that a newcomer chooses', async () => {
    const community = { id: 'hequ', name: '和曲', company: '', hotline: '' };
    let asked = 0;
    const sent = await open({
      ...ON,
      ...FIRST_TIME,
      'POST /api/sessions/wechat-phone': () => {
        asked += 1;
        const details = { newcomer: true, communities: [community] };
        return asked === 1 ? new Refused(409, 'chooseCommunity', details) : SESSION;
      },
    });
    await press('微信一键登录');
    await agree();
    await press('使用微信绑定的手机号');
    await press('进入');
    expect(sent[sent.length - 1]?.body).toEqual({
      code: 'button-code',
      ticket: TICKET,
      noticeVersion: NOTICE_VERSION,
      communityId: 'hequ',
    });
    expect(Taro.reLaunch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['WeChat is not set up', { 'GET /api/wechat': { on: false } }],
    ['the server cannot be asked', {}],
  ])('begins with the telephone where %s', async (_, table) => {
    await open(table);
    expect(screen.getByText('手机号登录')).toBeTruthy();
  });

  it('says what to do when WeChat gives no code', async () => {
    login.mockResolvedValueOnce(null);
    await open(ON);
    await press('微信一键登录');
    expect(screen.getByText('微信暂时连接不上')).toBeTruthy();
    await press('用手机号登录');
    expect(screen.getByText('手机号登录')).toBeTruthy();
  });
});
