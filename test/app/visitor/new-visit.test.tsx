import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type Me, signIn } from '../../../src/app/state/session';
import NewVisitPage from '../../../src/app/visitor/new-visit/index';
import { NOTICE_VERSION } from '../../../src/domain/privacy';
import { DAY, HOUR } from '../../../src/domain/time';
import { answerCalls, Refused } from '../support/answers';
import { NOW } from '../support/requests';
import Taro, { setPageParams } from '../support/taro';
import { LI, list, visit, visitDetail } from '../support/visits';

const MIDNIGHT = NOW - 10 * HOUR;
const WANG = visit({
  status: 'over',
  visitor: { name: '王建国', phone: '13912345678', plate: '粤BD12345' },
  purpose: 'family',
  partySize: 3,
  needsHelp: ['elderly'],
});

const AGREED: Me = {
  ...LI,
  consents: [...LI.consents, { purpose: 'requestHandling', version: NOTICE_VERSION, givenAt: NOW }],
};

async function open(
  table: Record<string, unknown> = {},
  params: Record<string, string> = {},
  me: Me = AGREED,
) {
  const answers = answerCalls({
    'GET /api/visits?view=past': list(WANG),
    'GET /api/visits/visit-1': visitDetail(WANG),
    'GET /api/gates': {
      gates: [
        { number: 1, name: '东门' },
        { number: 2, name: '南门' },
      ],
    },
    'POST /api/visits': visitDetail(),
    ...table,
  });
  setPageParams(params);
  signIn({ token: 't', expiresAt: NOW, me });
  await act(async () => {
    render(<NewVisitPage />);
  });
  return answers;
}

const press = (id: string) =>
  act(async () => {
    fireEvent.click(document.getElementById(id) as HTMLElement);
  });
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const posted = (sent: { method: string; body: unknown }[]) =>
  sent.filter(({ method }) => method === 'POST').map(({ body }) => body);

describe('Announcing a visitor', () => {
  it('asks first whether what is collected for it may be', async () => {
    await open({}, {}, LI);
    expect(document.getElementById('consent-agree')).toBeTruthy();
    expect(document.getElementById('new-visit-submit')).toBeNull();
  });

  it('needs a name and one press: all else is sensible already', async () => {
    const { sent } = await open();
    type('访客姓名', ' 周敏 ');
    await press('new-visit-submit');
    expect(posted([...sent])).toEqual([
      {
        roomId: 'room-1',
        name: '周敏',
        phone: null,
        plate: null,
        purpose: 'friend',
        partySize: 1,
        needsHelp: [],
        schedule: { type: 'once', from: NOW, until: MIDNIGHT + DAY },
        gate: null,
      },
    ]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/visitor/visit/index?id=visit-1' });
  });

  it('says what is missing or wrong, and sends nothing before that is mended', async () => {
    const { sent } = await open();
    await press('new-visit-more');
    type('访客手机号（选填）', '1234');
    await press('new-visit-submit');
    expect(screen.getByText('请填写访客姓名')).toBeTruthy();
    expect(screen.getByText('请填写 11 位手机号，或留空')).toBeTruthy();
    expect(posted([...sent])).toEqual([]);
  });

  it('fills the form by one press on somebody who came before', async () => {
    const { sent } = await open();
    await press('new-visit-recent-visit-1');
    await press('new-visit-submit');
    expect(posted([...sent])).toEqual([
      expect.objectContaining({
        name: '王建国',
        phone: '13912345678',
        plate: '粤BD12345',
        purpose: 'family',
        partySize: 3,
        needsHelp: ['elderly'],
        schedule: { type: 'once', from: NOW, until: MIDNIGHT + DAY },
      }),
    ]);
  });

  it('repeats a visit that is named in the address', async () => {
    await open({}, { again: 'visit-1' });
    await waitFor(() => expect((screen.getByLabelText('访客姓名') as HTMLInputElement).value).toBe('王建国'));
  });

  it('several times: so often, within so many days', async () => {
    const { sent } = await open();
    type('访客姓名', '周敏');
    await press('new-visit-kind-several');
    await press('new-visit-days-3');
    await press('new-visit-entries-more');
    await press('new-visit-submit');
    expect(posted([...sent])).toEqual([
      expect.objectContaining({
        schedule: { type: 'several', from: NOW, until: MIDNIGHT + 3 * DAY, maxEntries: 5 },
      }),
    ]);
  });

  it('regularly: on weekdays, in the same hours, for a month at most', async () => {
    const { sent } = await open();
    type('访客姓名', '周敏');
    await press('new-visit-kind-regular');
    for (const day of ['1', '3', '5']) await press(`new-visit-weekday-${day}`);
    await press('new-visit-hours-until');
    await press('new-visit-hours-until-1130');
    await press('new-visit-submit');
    expect(posted([...sent])).toEqual([
      expect.objectContaining({
        schedule: {
          type: 'regular',
          firstDay: '2026-11-24',
          lastDay: '2026-12-23',
          weekdays: [2, 4],
          start: '09:00',
          end: '11:30',
        },
      }),
    ]);
  });

  it('asks for at least one weekday', async () => {
    const { sent } = await open();
    type('访客姓名', '周敏');
    await press('new-visit-kind-regular');
    for (const day of ['1', '2', '3', '4', '5']) await press(`new-visit-weekday-${day}`);
    await press('new-visit-submit');
    expect(screen.getByText('请至少选一天')).toBeTruthy();
    expect(posted([...sent])).toEqual([]);
  });

  it('binds the pass to the gate that was chosen', async () => {
    const { sent } = await open();
    type('访客姓名', '周敏');
    await press('new-visit-more');
    await press('new-visit-gate-2');
    await press('new-visit-submit');
    expect(posted([...sent])).toEqual([expect.objectContaining({ gate: 2 })]);
  });

  it('asks whoever has no room yet to say where they live', async () => {
    answerCalls({ 'GET /api/visits': list(), 'GET /api/gates': { gates: [] } });
    setPageParams({});
    signIn({ token: 't', expiresAt: NOW, me: { ...LI, rooms: [] } });
    await act(async () => {
      render(<NewVisitPage />);
    });
    expect(document.getElementById('new-visit-submit')).toBeNull();
    await press('new-visit-bind-room');
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/resident/bind-room/index' });
  });
});

describe('What was written', () => {
  it('outlives a lost network and a killed app, and is sent again with the same key', async () => {
    let reachable = false;
    const { sent } = await open({
      'POST /api/visits': () => {
        if (!reachable) throw new Error('request:fail');
        return visitDetail();
      },
    });
    type('访客姓名', '周敏');
    await press('new-visit-submit');
    expect(screen.getByText('网络连接不上')).toBeTruthy();
    reachable = true;
    await press('new-visit-submit');
    const keys = sent.filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('is still there when the app is opened again, and gone when the server has it', async () => {
    await open();
    type('访客姓名', '周敏');
    await press('new-visit-people-more');
    cleanup();
    await open();
    expect((screen.getByLabelText('访客姓名') as HTMLInputElement).value).toBe('周敏');
    expect(screen.getByText('2 位')).toBeTruthy();
    await press('new-visit-submit');
    cleanup();
    await open();
    expect((screen.getByLabelText('访客姓名') as HTMLInputElement).value).toBe('');
  });

  it('is sent once by a double tap', async () => {
    const { sent } = await open();
    type('访客姓名', '周敏');
    await act(async () => {
      const submit = document.getElementById('new-visit-submit') as HTMLElement;
      fireEvent.click(submit);
      fireEvent.click(submit);
    });
    expect(posted([...sent])).toHaveLength(1);
  });

  it('stays when the server refuses it', async () => {
    await open({ 'POST /api/visits': new Refused(403, 'visitorBlocked') });
    type('访客姓名', '周敏');
    await press('new-visit-submit');
    expect(screen.getByRole('alert').textContent).toContain('visitorBlocked');
    expect((screen.getByLabelText('访客姓名') as HTMLInputElement).value).toBe('周敏');
  });
});
