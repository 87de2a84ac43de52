import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import SharedPassPage from '../../../src/app/visitor/shared-pass/index';
import { keepPass, keptPass } from '../../../src/app/visitor/shared-pass/kept-pass';
import { HOUR } from '../../../src/domain/time';
import { answerCalls, Refused } from '../support/answers';
import { NOW } from '../support/requests';
import { setPageParams } from '../support/taro';
import { sharedPass } from '../support/visits';

const TOKEN = 'Zk3pT0aQ9vXw1LrB7cYh2nUe5dSg8jMi';

async function open(answer: unknown, table: Record<string, unknown> = {}) {
  const answers = answerCalls({ [`GET /api/shared-passes/${TOKEN}`]: answer, ...table });
  setPageParams({ token: TOKEN });
  await act(async () => {
    render(<SharedPassPage />);
  });
  return answers;
}

const press = (id: string) =>
  act(async () => {
    fireEvent.click(document.getElementById(id) as HTMLElement);
  });
const there = (id: string) => document.getElementById(id) !== null;

describe('The page of a shared pass', () => {
  it('shows without a sign-in who invites, the pass, the way and the rules', async () => {
    await open(sharedPass());
    for (const words of ['您好，李女士邀请您来访', '204 618', '东门', '请在门岗出示通行证。'])
      expect(document.body.textContent).toContain(words);
  });

  it('says from when one can come', async () => {
    const window = { from: NOW + 2 * HOUR, until: NOW + 4 * HOUR };
    await open(sharedPass({ window, schedule: { type: 'once', ...window } }));
    expect(screen.getByText('今天 12:00 开始，您可以提前三十分钟到')).toBeTruthy();
  });

  it.each([
    ['withdrawn', '这次来访已经取消'],
    ['over', '这次来访已经结束'],
    ['declined', '这次来访没有成行'],
  ] as const)('of a visit that is %s says so and shows no pass', async (status, words) => {
    await open(sharedPass({ status, pass: null }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(there('live-pass')).toBe(false);
    expect(there('shared-fill-in')).toBe(false);
  });

  it('behind an address that opens nothing says whom to ask', async () => {
    await open(new Refused(404, 'passLinkGone'));
    expect(screen.getByText('这个链接已经失效')).toBeTruthy();
  });
});

describe('A pass that was opened before', () => {
  const lost = () => {
    throw new Error('request:fail');
  };

  it('opens at a gate without a network, and says that there is none', async () => {
    await open(sharedPass());
    cleanup();
    await open(lost);
    expect(there('live-pass')).toBe(true);
    expect(screen.getByText('网络连接不上')).toBeTruthy();
  });

  it('is not shown when it was withdrawn meanwhile, nor kept after that', async () => {
    await open(sharedPass());
    cleanup();
    await open(sharedPass({ status: 'withdrawn', pass: null }));
    expect(there('live-pass')).toBe(false);
    cleanup();
    await open(lost);
    expect(there('live-pass')).toBe(false);
  });

  it('is not shown when its address opens nothing any more', async () => {
    await open(sharedPass());
    cleanup();
    await open(new Refused(404, 'passLinkGone'));
    expect(there('live-pass')).toBe(false);
  });

  it('changes by the clock of the server, and ends with its window', () => {
    keepPass('t', sharedPass(), NOW - 3 * HOUR);
    expect(keptPass('t', NOW - 2 * HOUR)?.now).toBe(NOW + HOUR);
    expect(keptPass('t', NOW + 6 * HOUR)).toBeNull();
    expect(keptPass('other', NOW)).toBeNull();
  });
});

describe('What the visitor writes', () => {
  const fill = async () => {
    await press('shared-fill-in');
    fireEvent.change(screen.getByLabelText('您的姓名'), { target: { value: '周敏' } });
    await press('shared-plate');
    for (const key of '粤B12345') {
      await act(async () => {
        fireEvent.click(screen.getByRole('button', { name: key }));
      });
    }
    await press('plate-done');
  };

  it('is not sent without consent', async () => {
    const { sent } = await open(sharedPass());
    await fill();
    await press('shared-fill-in-submit');
    expect(screen.getByText('请先同意，我们才能保存')).toBeTruthy();
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('is sent with consent, and shown as registered', async () => {
    const filledIn = { name: '周敏', plate: '粤B12345', at: NOW };
    const { sent } = await open(sharedPass(), {
      [`POST /api/shared-passes/${TOKEN}/visitor`]: sharedPass({ filledIn, now: NOW + 1 }),
    });
    await fill();
    await press('shared-consent');
    await press('shared-fill-in-submit');
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      name: '周敏',
      plate: '粤B12345',
      consent: true,
    });
    expect(screen.getByText('周敏，粤B12345')).toBeTruthy();
    expect(there('shared-fill-in')).toBe(false);
  });

  it('needs a name', async () => {
    const { sent } = await open(sharedPass());
    await press('shared-fill-in');
    await press('shared-consent');
    await press('shared-fill-in-submit');
    expect(screen.getByText('请填写姓名')).toBeTruthy();
    expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  });
});
