import { act, fireEvent, render, screen } from '@testing-library/react';
import { tellLive } from '../../../src/app/state/live/live';
import { signIn } from '../../../src/app/state/session';
import VisitPage from '../../../src/app/visitor/visit/index';
import type { VisitDetail } from '../../../src/contract/schemas/visit';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { answerCalls, Refused } from '../support/answers';
import { NOW } from '../support/requests';
import Taro, { setPageParams } from '../support/taro';
import { HOST_PASS, LI, visitDetail } from '../support/visits';

const TOKEN = 'Zk3pT0aQ9vXw1LrB7cYh2nUe5dSg8jMi';

async function open(
  visit: VisitDetail,
  table: Record<string, unknown> = {},
  params: Record<string, string> = {},
) {
  const answers = answerCalls({
    'GET /api/visits/visit-1': visit,
    'GET /api/visits/visit-1/pass': HOST_PASS,
    'POST /api/visits/visit-1/share': { token: TOKEN, expiresAt: NOW + 8 * HOUR },
    ...table,
  });
  setPageParams({ id: 'visit-1', ...params });
  signIn({ token: 't', expiresAt: NOW, me: LI });
  await act(async () => {
    render(<VisitPage />);
  });
  return answers;
}

const press = (id: string) =>
  act(async () => {
    fireEvent.click(document.getElementById(id) as HTMLElement);
  });
const there = (id: string) => document.getElementById(id) !== null;

describe('A visit that is to come', () => {
  it('is read anew as soon as something happens to it, and not for somebody else’s', async () => {
    const { sent } = await open(visitDetail());
    const reads = () => sent.filter(({ url }) => url === '/api/visits/visit-1').length;
    const happens = (position: number, id: string) =>
      act(async () => {
        const item = { position, subject: 'visit' as const, id, type: 'arrived', version: 2 };
        tellLive({ type: 'items', items: [item], position });
      });
    await happens(1, 'visit-2');
    expect(reads()).toBe(1);
    await happens(2, 'visit-1');
    expect(reads()).toBe(2);
  });

  it('shows the pass: code, window and building, and never the room on it', async () => {
    await open(visitDetail());
    const card = document.getElementById('live-pass')?.closest('.ui-card')?.textContent ?? '';
    expect(card).toContain('204 618');
    expect(card).toContain('桂芳园 · 3 栋');
    expect(card).toContain('今天 10:00–18:00');
    expect(card).not.toContain('1201');
  });

  it('is withdrawn only after a question', async () => {
    const { sent } = await open(visitDetail(), {
      'POST /api/visits/visit-1/withdraw': visitDetail({
        version: 2,
        status: 'withdrawn',
        passState: 'revoked',
        can: ['eraseVisitor'],
      }),
    });
    await press('visit-withdraw');
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
    await press('visit-withdraw-confirm');
    expect(screen.getByText('您已取消这次来访')).toBeTruthy();
    expect(there('live-pass')).toBe(false);
    expect(there('visit-share')).toBe(false);
    expect(there('visit-again')).toBe(true);
  });

  it('has a pass to be printed, which says for how long it is good', async () => {
    await open(visitDetail());
    await press('visit-print');
    expect(screen.getByRole('dialog').textContent).toContain('只在今天 10:00–12:00 有效');
  });
});

describe('A pass that is shared from a browser', () => {
  afterEach(() => {
    Object.assign(navigator, { share: undefined, clipboard: undefined });
  });

  it('goes by the way that the device has, with words that name no room and no visitor', async () => {
    const share = jest.fn(async (_shared: ShareData) => undefined);
    Object.assign(navigator, { share });
    await open(visitDetail());
    await press('visit-share');
    const [[shared]] = share.mock.calls as [[ShareData]];
    expect(shared).toEqual({
      title: '李女士邀请您来访 3 栋',
      text: '桂芳园访客通行证，今天 10:00–18:00 有效，到门岗出示即可。',
      url: `${window.location.origin}/visitor/shared-pass/index?token=${TOKEN}`,
    });
    expect(screen.getByText('已经发出')).toBeTruthy();
  });

  it('is copied where there is no such way, and shown where it cannot be copied', async () => {
    const writeText = jest.fn(async (_text: string) => undefined);
    Object.assign(navigator, { share: undefined, clipboard: { writeText } });
    await open(visitDetail());
    await press('visit-share');
    expect(writeText.mock.calls[0]?.[0]).toContain(`token=${TOKEN}`);
    expect(screen.getByText('链接已复制，发给访客就可以了')).toBeTruthy();
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    await press('visit-share');
    expect(screen.getByText('请复制下面的链接，发给访客')).toBeTruthy();
    expect(document.getElementById('visit-link')?.textContent).toContain(TOKEN);
  });
});

describe('A visit that has come to something', () => {
  const entry = {
    no: 1,
    gate: { number: 1, name: '东门' },
    means: 'pass' as const,
    offline: false,
    arrivedAt: NOW + 2 * MINUTE,
    enteredAt: NOW + 3 * MINUTE,
    leftAt: null,
    turnedAway: null,
  };

  it('tells who went in and when', async () => {
    const now = NOW + HOUR;
    await open(
      visitDetail({
        now,
        status: 'inside',
        insideSince: NOW + 3 * MINUTE,
        passState: 'usedUp',
        uses: 1,
        entries: [entry],
        can: [],
      }),
    );
    expect(screen.getByText('访客 10:03 已进入小区')).toBeTruthy();
    expect(screen.getByText('到达东门')).toBeTruthy();
    expect(there('live-pass')).toBe(false);
  });

  it('says that a visitor stays longer than was agreed', async () => {
    await open(
      visitDetail({
        now: NOW + 9 * HOUR,
        status: 'inside',
        overdue: true,
        insideSince: NOW + 3 * MINUTE,
        passState: 'over',
        entries: [entry],
        can: [],
      }),
    );
    expect(screen.getByText('约定的时间到 18:00，访客还没有离开')).toBeTruthy();
  });

  it.each([
    ['over', '来访已经结束'],
    ['withdrawn', '您已取消这次来访'],
    ['declined', '您婉拒了这位访客'],
    ['unanswered', '没有来得及答复'],
  ] as const)('%s is said in words, with no pass', async (status, words) => {
    await open(visitDetail({ status, passState: 'over', can: [] }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(there('live-pass')).toBe(false);
  });

  it('erases the visitor when asked, after a question', async () => {
    const before = visitDetail({ status: 'over', passState: 'over', can: ['eraseVisitor'] });
    await open(before, {
      'POST /api/visits/visit-1/erase-visitor': { ...before, version: 2, visitor: null, can: [] },
    });
    await press('visit-erase');
    await press('visit-erase-confirm');
    expect(screen.getByText('访客（资料已清除）')).toBeTruthy();
    expect(there('visit-again')).toBe(false);
  });
});

describe('An address', () => {
  it('that names no visit says so', async () => {
    await open(visitDetail(), { 'GET /api/visits/visit-1': new Refused(404, 'notFound') });
    expect(screen.getByText('没有找到这次来访')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('Somebody unexpected at the gate', () => {
  const asked = visitDetail({
    status: 'awaitingHost',
    origin: 'walkIn',
    passState: 'none',
    hostQuestion: { status: 'waiting', dueAt: NOW + 10 * MINUTE },
    can: ['answerHost'],
  });

  it('GATE-5: is welcomed by one press, with the time until which it can be', async () => {
    const { sent } = await open(asked, {
      'POST /api/visits/visit-1/answer-host': { ...asked, version: 2, status: 'atGate', can: [] },
    });
    expect(document.body.textContent).toContain('请在今天 10:10 前答复');
    await press('visit-welcome');
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ answer: 'welcome' });
    expect(screen.getByText('访客已到门岗，正在接待')).toBeTruthy();
    expect(Taro.showToast).toHaveBeenCalled();
  });

  it('GATE-5: is declined after a question, which the address can ask at once', async () => {
    const { sent } = await open(
      asked,
      { 'POST /api/visits/visit-1/answer-host': { ...asked, version: 2, status: 'declined', can: [] } },
      { answer: 'decline' },
    );
    await press('visit-decline-confirm');
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ answer: 'decline' });
    expect(screen.getByText('您婉拒了这位访客')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
