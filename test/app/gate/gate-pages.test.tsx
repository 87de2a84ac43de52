import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { showScan } from '../../../src/app/gate/current-scan';
import DutyPage from '../../../src/app/gate/duty/index';
import InsidePage from '../../../src/app/gate/inside/index';
import { changeGateMemory, gateMemory } from '../../../src/app/gate/offline/gate-memory';
import PostPage from '../../../src/app/gate/post/index';
import RegisterPage from '../../../src/app/gate/register/index';
import VerifyPage from '../../../src/app/gate/verify/index';
import WatchPage from '../../../src/app/gate/watch/index';
import { signIn } from '../../../src/app/state/session';
import { shownAt } from '../../domain/visitor-pass/passes';
import { answerCalls, Refused } from '../support/answers';
import { NOW } from '../support/requests';
import Taro, { setPageParams } from '../support/taro';
import { AT, bundle, expectedVisit } from './offline/given';
import {
  expectedVisitor,
  GAO,
  GATES,
  gateVisit,
  insideVisitor,
  nobodyInside,
  SUN,
  scanned,
  walkIn,
} from './visits';

const OFFLINE = () => {
  throw new Error('no network');
};
const AROUND = {
  'GET /api/gates': GATES,
  'GET /api/gate/bundle': () => bundle({ at: Date.now() }),
  'GET /api/gate/expected': { items: [expectedVisitor], nextCursor: null, now: AT },
  'GET /api/gate/inside': nobodyInside,
};
const navigated = () => (Taro.navigateTo as jest.Mock).mock.calls.map(([{ url }]) => url);
const press = async (id: string) =>
  act(async () => {
    fireEvent.click(document.getElementById(id) as HTMLElement);
  });
const type = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id) as HTMLElement, { target: { value } });

async function open(Page: () => JSX.Element, table: Record<string, unknown>, params = {}, me = GAO) {
  const calls = answerCalls({ ...AROUND, ...table });
  setPageParams(params);
  signIn({ token: 't', expiresAt: NOW, me });
  await act(async () => {
    render(<Page />);
    // The bundle comes a few turns later.
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return calls;
}

beforeEach(() => {
  changeGateMemory(() => ({ gate: null, kept: null, queue: [], uses: [], online: true }));
  showScan(null);
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the post', () => {
  it('stands at the only gate there is, and keeps what it needs without a network', async () => {
    await open(PostPage, {});
    await waitFor(() => expect(gateMemory().kept?.bundle.gate.name).toBe('东门'));
    expect(screen.getByText('联网')).toBeTruthy();
    expect(screen.getByText('数据刚刚更新')).toBeTruthy();
  });

  it('asks at which of several gates it stands, once', async () => {
    const several = { gates: [...GATES.gates, { number: 2, name: '西门' }] };
    await open(PostPage, { 'GET /api/gates': several });
    expect(document.getElementById('gate-code')).toBeNull();
    await press('gate-2');
    expect(gateMemory().gate).toBe(2);
    expect(document.getElementById('gate-code')).toBeTruthy();
  });

  it('has six digits judged by the server, and shows the verdict', async () => {
    const { sent } = await open(PostPage, { 'POST /api/gate/scans': scanned('admit', gateVisit()) });
    type('gate-code', '204 618');
    await press('gate-check');
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ text: '204618', gate: 1 });
    expect(navigated()).toEqual(['/gate/verify/index?visit=visit-1']);
  });

  it('judges a pass by itself without a network, and keeps the scan', async () => {
    jest.useFakeTimers({ now: AT, doNotFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] });
    await open(PostPage, { 'GET /api/gate/bundle': bundle({ at: AT }), 'POST /api/gate/scans': OFFLINE });
    await waitFor(() => expect(gateMemory().kept).not.toBeNull());
    type('gate-code', `${shownAt(AT)}\n`);
    await press('gate-check');
    const [entry] = gateMemory().queue;
    expect(entry).toMatchObject({ verdict: 'admit', text: shownAt(AT), steps: [] });
    expect(navigated()).toEqual([`/gate/verify/index?entry=${entry?.entryId}`]);
    expect(screen.getByText('离线')).toBeTruthy();
    expect(screen.getByText('1 条记录待上传')).toBeTruthy();
  });

  it('judges by itself when no answer comes within five seconds: nobody is kept standing', async () => {
    jest.useFakeTimers({ now: AT, doNotFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] });
    await open(PostPage, { 'GET /api/gate/bundle': bundle({ at: AT }) });
    await waitFor(() => expect(gateMemory().kept).not.toBeNull());
    jest.useFakeTimers({ now: AT });
    (Taro.request as unknown as jest.Mock).mockImplementationOnce(() => new Promise(() => {}));
    type('gate-code', shownAt(AT));
    await press('gate-check');
    expect(navigated()).toEqual([]);
    await act(async () => {
      await jest.advanceTimersByTimeAsync(5_000);
    });
    expect(gateMemory()).toMatchObject({ online: false, queue: [{ verdict: 'admit' }] });
    expect(navigated()).toHaveLength(1);
  });

  it('says plainly that six digits need a network', async () => {
    await open(PostPage, { 'POST /api/gate/scans': OFFLINE });
    type('gate-code', '204618');
    await press('gate-check');
    expect(screen.getByText('六位数码要联网才能核验')).toBeTruthy();
    expect(gateMemory().queue).toEqual([]);
  });

  it('looks up a visitor once when asked, and begins the entry of the one that is chosen', async () => {
    const { sent } = await open(PostPage, { 'POST /api/gate/visits/visit-1/arrive': gateVisit() });
    type('gate-search', '王建国');
    expect(sent.filter(({ url }) => url.includes('query='))).toEqual([]);
    await press('gate-find');
    expect(sent.filter(({ url }) => url.includes('query='))).toHaveLength(1);
    await press('expected-visit-1');
    expect(sent.find(({ url }) => url.endsWith('/arrive'))?.body).toEqual({ gate: 1 });
    expect(navigated()).toEqual(['/gate/verify/index?visit=visit-1']);
  });

  it('is not for technicians', async () => {
    await open(PostPage, {}, {}, { ...GAO, role: 'technician' });
    expect(screen.getByText('这里是工作人员的页面')).toBeTruthy();
  });
});

describe('the five steps', () => {
  it('GATE-2: four taps after the scan in their order, each with what to say', async () => {
    let done: readonly ('greet' | 'verify' | 'issue' | 'guide')[] = [];
    const { sent } = await open(
      VerifyPage,
      {
        'GET /api/gate/visits/visit-1': () => gateVisit(done),
        'POST /api/gate/visits/visit-1/stamp': ({ body }: { body: { step: 'greet' } }) => {
          done = [...done, body.step];
          return gateVisit(done);
        },
      },
      { visit: 'visit-1' },
    );
    for (const [step, say] of [
      ['greet', '您好，请问您找哪一位？'],
      ['verify', '请您说一下住户的楼栋和您的姓名，我核对一下，谢谢。'],
      ['issue', '这是您的访客证，请您拿好，离开时请交还，谢谢。'],
      ['guide', '请您这边走，祝您愉快，再见！'],
    ]) {
      expect(screen.getByText(`「${say}」`)).toBeTruthy();
      await press(`gate-step-${step}`);
    }
    expect(sent.filter(({ url }) => url.endsWith('/stamp')).map(({ body }) => body)).toEqual([
      { step: 'greet' },
      { step: 'verify' },
      { step: 'issue' },
      { step: 'guide' },
    ]);
    expect(screen.getByText('办好了')).toBeTruthy();
    expect(document.getElementById('gate-next')).toBeTruthy();
  });

  it('GATE-3: who needs help is shown, and what to offer when they go in', async () => {
    await open(
      VerifyPage,
      { 'GET /api/gate/visits/visit-1': gateVisit(['greet', 'verify', 'issue']) },
      { visit: 'visit-1' },
    );
    expect(screen.getByText('有老人')).toBeTruthy();
    expect(screen.getByText('您好，请您慢走，请问需要我扶您一下吗？')).toBeTruthy();
  });

  it('fills the screen with the verdict until the first step is done: a word and a sign besides the colour', async () => {
    showScan({ ...scanned('admit'), offline: false, visitId: 'visit-1', entryId: null });
    await open(VerifyPage, { 'GET /api/gate/visits/visit-1': gateVisit() }, { visit: 'visit-1' });
    const verdict = document.getElementById('gate-verdict');
    expect(verdict?.className).toContain('banner--yes banner--full');
    expect(verdict?.textContent).toContain('可以进入');
    expect(verdict?.querySelector('.ui-icon--check')).toBeTruthy();
  });

  it.each([
    ['forged', 'no', 'cross'],
    ['tooEarly', 'wait', 'clock'],
  ] as const)(
    'a pass that is %s is told in words, with what to say, and nothing to stamp',
    async (verdict, kind, icon) => {
      showScan({ ...scanned(verdict), offline: false, visitId: null, entryId: null });
      await open(VerifyPage, {});
      const shown = document.getElementById('gate-verdict');
      expect(shown?.className).toContain(`banner--${kind}`);
      expect(shown?.querySelector(`.ui-icon--${icon}`)).toBeTruthy();
      expect(screen.getByText(`「${scanned(verdict).words.say}」`)).toBeTruthy();
      expect(document.querySelector('[id^="gate-step-"]')).toBeNull();
    },
  );

  it('a verdict of before says nothing about a visit that was opened from a list', async () => {
    showScan({ ...scanned('forged'), offline: false, visitId: null, entryId: null });
    await open(VerifyPage, { 'GET /api/gate/visits/visit-1': gateVisit() }, { visit: 'visit-1' });
    expect(document.getElementById('gate-verdict')).toBeNull();
    expect(document.getElementById('gate-step-greet')).toBeTruthy();
  });

  it('turns somebody away with a reason and a farewell', async () => {
    const away = gateVisit(['greet'], {
      status: 'expected',
      version: 9,
      entry: {
        ...(gateVisit().entry as NonNullable<ReturnType<typeof gateVisit>['entry']>),
        turnedAway: 'notVerified',
        nextStep: null,
      },
      can: [],
    });
    const { sent } = await open(
      VerifyPage,
      {
        'GET /api/gate/visits/visit-1': gateVisit(['greet']),
        'POST /api/gate/visits/visit-1/turn-away': away,
      },
      { visit: 'visit-1' },
    );
    await press('gate-turn-away');
    await press('gate-away-notVerified');
    await press('gate-turn-away-submit');
    expect(sent.find(({ url }) => url.endsWith('/turn-away'))?.body).toEqual({ reason: 'notVerified' });
    expect(screen.getByText('已礼貌劝返')).toBeTruthy();
  });

  it('GATE-2: goes the same way without a network, and tells the server afterwards, once', async () => {
    let answers = false;
    const { sent } = await open(PostPage, {
      'GET /api/gate/bundle': () =>
        answers ? bundle({ at: Date.now() }) : bundle({ at: Date.now(), expected: [expectedVisit()] }),
      'POST /api/gate/scans': OFFLINE,
      'POST /api/gate/offline-entries': ({ body }: { body: { entries: { entryId: string }[] } }) => {
        if (!answers) return OFFLINE();
        return {
          results: body.entries.map(({ entryId }) => ({
            entryId,
            outcome: 'merged',
            visitId: 'visit-1',
            conflict: null,
            verdict: null,
          })),
          now: Date.now(),
        };
      },
    });
    await waitFor(() => expect(gateMemory().kept).not.toBeNull());
    changeGateMemory(() => ({
      online: false,
      queue: [
        {
          entryId: 'entry-1',
          text: 'PASS',
          scannedAt: Date.now(),
          steps: [],
          leftAt: null,
          turnAwayReason: null,
          verdict: 'admit',
          passId: expectedVisit().passId,
        },
      ],
    }));
    document.body.innerHTML = '';
    setPageParams({ entry: 'entry-1' });
    await act(async () => {
      render(<VerifyPage />);
    });
    expect(screen.getByText('王*国')).toBeTruthy();
    for (const step of ['greet', 'verify', 'issue', 'guide']) await press(`gate-step-${step}`);
    expect(screen.getByText('办好了')).toBeTruthy();
    expect(gateMemory().queue[0]?.steps.map(({ step }) => step)).toEqual([
      'greet',
      'verify',
      'register',
      'issue',
      'guide',
    ]);

    answers = true;
    await act(async () => {
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(() => expect(gateMemory().queue).toEqual([]));
    expect(gateMemory().online).toBe(true);
    const told = sent.filter(({ url }) => url.endsWith('/offline-entries'));
    expect(told.at(-1)?.body).toMatchObject({ gate: 1, entries: [{ entryId: 'entry-1', verdict: 'admit' }] });
    expect(screen.getByText('办好了')).toBeTruthy();
  });
});

describe('somebody unexpected', () => {
  it('GATE-5: is not registered without a name, a room and consent', async () => {
    const { sent } = await open(RegisterPage, {
      'GET /api/rooms?building=': { buildings: ['3 栋'], rooms: [] },
    });
    await press('walk-in-submit');
    for (const ask of ['请问怎么称呼访客', '请选择来访的房号', '请先征得访客同意'])
      expect(screen.getByText(ask)).toBeTruthy();
    expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('GATE-5: waits for the host on the next page, with the time that is left', async () => {
    await open(VerifyPage, { 'GET /api/gate/visits/visit-1': walkIn() }, { visit: 'visit-1' });
    expect(screen.getByText('正在等住户答复')).toBeTruthy();
    expect(screen.getByText(/^(10:00|9:59)$/)).toBeTruthy();
    expect(document.querySelector('[id^="gate-step-"]')).toBeNull();
  });

  it('GATE-5: what the host says on the telephone is written down, and the steps begin', async () => {
    const welcomed = gateVisit([], {
      origin: 'walkIn',
      version: 9,
      hostAnswer: { status: 'welcome', dueAt: AT },
    });
    const { sent } = await open(
      VerifyPage,
      { 'GET /api/gate/visits/visit-1': walkIn(), 'POST /api/gate/visits/visit-1/host-answer': welcomed },
      { visit: 'visit-1' },
    );
    await press('gate-host-phoned');
    await press('gate-host-welcome');
    type('gate-host-words', '请他上来');
    await press('gate-host-submit');
    expect(sent.find(({ url }) => url.endsWith('/host-answer'))?.body).toEqual({
      answer: 'welcome',
      words: '请他上来',
    });
    expect(screen.getByText('住户请访客进来')).toBeTruthy();
    expect(document.getElementById('gate-step-greet')).toBeTruthy();
  });

  it('a host who declines is told of in courteous words', async () => {
    await open(
      VerifyPage,
      { 'GET /api/gate/visits/visit-1': walkIn({ status: 'declined', can: [] }) },
      { visit: 'visit-1' },
    );
    expect(screen.getByText(/^「对不起，住户现在不方便接待/)).toBeTruthy();
  });
});

describe('who is inside', () => {
  it('shows the overdue first, and writes down who leaves after the farewell', async () => {
    const late = { ...insideVisitor, visitId: 'visit-2', overdue: true };
    const { sent } = await open(InsidePage, {
      'GET /api/gate/inside': {
        ...nobodyInside,
        items: [late, insideVisitor],
        counts: { inside: 2, overdue: 1, atGate: 0 },
      },
      'POST /api/gate/visits/visit-2/check-out': gateVisit(['greet', 'verify', 'issue', 'guide'], {
        id: 'visit-2',
      }),
    });
    expect(screen.getByText('在内 2 人次，超时 1')).toBeTruthy();
    const cards = [...document.querySelectorAll('[id^="inside-visit"]')].map(({ id }) => id);
    expect(cards).toEqual(['inside-visit-2', 'inside-visit-1']);
    await press('check-out-visit-2');
    expect(screen.getByText('「谢谢您的配合，请慢走，再见！」')).toBeTruthy();
    await press('check-out-submit');
    expect(sent.some(({ url }) => url.endsWith('/visit-2/check-out'))).toBe(true);
  });
});

describe('manners', () => {
  it('GATE-4: the duty card is there without asking anything', async () => {
    await open(DutyPage, {});
    for (const word of ['站', '笑', '询', '察']) expect(screen.getByText(word)).toBeTruthy();
  });

  it('GATE-1: a known resident is greeted by honorific and building, and nothing is asked of them', async () => {
    const { sent } = await open(DutyPage, {
      'GET /api/gate/residents': {
        residents: [{ address: '李女士', building: '3 栋', say: '李女士您好，欢迎回家，请进！' }],
      },
    });
    type('known-query', '李娟');
    await press('known-find');
    expect(screen.getByText('「李女士您好，欢迎回家，请进！」')).toBeTruthy();
    expect(sent.filter(({ url }) => url.includes('/residents?'))).toHaveLength(1);
  });
});

describe('what a supervisor looks after', () => {
  const conflict = {
    id: 'c1',
    visitId: 'visit-1',
    kind: 'usedUp',
    visitor: expectedVisitor.visitor,
    host: '3 栋 · 李女士',
    gate: { number: 1, name: '东门' },
    scannedAt: AT,
    mergedAt: AT,
    settledAt: null,
    settledBy: null,
    note: null,
  };

  it('is not shown to guards', async () => {
    await open(WatchPage, {});
    expect(screen.getByText('这里是工作人员的页面')).toBeTruthy();
  });

  it('settles a conflict of an offline gate, and bars somebody for a time with a reason', async () => {
    const { sent } = await open(
      WatchPage,
      {
        'GET /api/gate/conflicts': { conflicts: [conflict], now: AT },
        'GET /api/gate/blocks': { blocks: [], now: AT },
        'POST /api/gate/conflicts/c1/settle': { ...conflict, settledAt: AT },
        'POST /api/gate/blocks': {},
      },
      {},
      SUN,
    );
    expect(screen.getByText('离线时多进了一次')).toBeTruthy();
    await press('settle-c1');
    type('settle-reason', '同一位访客');
    await press('settle-submit');
    expect(sent.find(({ url }) => url.endsWith('/settle'))?.body).toEqual({ note: '同一位访客' });
    await press('block-add');
    type('block-plate', '粤B12345');
    type('block-reason', '散发广告');
    await press('block-submit');
    expect(sent.find(({ method, url }) => method === 'POST' && url === '/api/gate/blocks')?.body).toEqual({
      name: null,
      plate: '粤B12345',
      reason: '散发广告',
      until: AT + 30 * 86_400_000,
    });
  });
});

it('a supervisor sees of words that may not be fit whose visit it was and when they were written, and of nobody that they were let in', async () => {
  const concern = {
    ...{
      id: 'c2',
      visitId: 'visit-1',
      kind: 'riskyWords',
      visitor: expectedVisitor.visitor,
      host: '3 栋 · 李女士',
    },
    ...{ gate: { number: 1, name: '东门' }, scannedAt: AT, mergedAt: AT + 60_000 },
    ...{ settledAt: null, settledBy: null, note: null },
  };
  await open(
    WatchPage,
    {
      'GET /api/gate/conflicts': { conflicts: [concern], now: AT },
      'GET /api/gate/blocks': { blocks: [], now: AT },
    },
    {},
    SUN,
  );
  expect(screen.getByText('访客的姓名或住户的话可能不合适')).toBeTruthy();
  expect(screen.getByText(/写下，东门$/)).toBeTruthy();
  expect(screen.queryByText(/放行/)).toBeNull();
  expect(screen.getByText('写下核对结果')).toBeTruthy();
});

it('a refused scan stays on the post with the server’s words', async () => {
  await open(PostPage, { 'POST /api/gate/scans': new Refused(429, 'rateLimited') });
  type('gate-code', '204618');
  await press('gate-check');
  expect(screen.getByText('rateLimited', { selector: '.ui-notice__title' })).toBeTruthy();
  expect(navigated()).toEqual([]);
});
