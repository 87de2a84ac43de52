import { act, fireEvent, render, screen } from '@testing-library/react';
import { ResidentHome } from '../../../../src/app/resident/home/resident-home';
import { signIn } from '../../../../src/app/state/session';
import { HOUR, MINUTE } from '../../../../src/domain/time';
import { answerCalls } from '../../support/answers';
import { NOW } from '../../support/requests';
import Taro from '../../support/taro';
import { LI, list, visit, visitDetail } from '../../support/visits';

const OPENING = {
  now: NOW,
  open: true,
  closesAt: NOW + HOUR,
  opensAt: null,
  certain: true,
  reason: null,
  notice: null,
  promiseOptions: [],
};

async function open(table: Record<string, unknown>) {
  const answers = answerCalls({
    'GET /api/calendar/opening': OPENING,
    'GET /api/service-requests': { items: [], nextCursor: null, counts: {}, now: NOW },
    ...table,
  });
  signIn({ token: 't', expiresAt: NOW, me: LI });
  await act(async () => {
    render(<ResidentHome me={LI} />);
  });
  return answers;
}

const asked = visit({
  status: 'awaitingHost',
  origin: 'walkIn',
  hostQuestion: { status: 'waiting', dueAt: NOW + 10 * MINUTE },
  can: ['answerHost'],
});

describe('Visitors on the home page', () => {
  it('GATE-5: whoever waits at the gate is welcomed there, or leads to the question whether to decline', async () => {
    const { sent } = await open({
      'GET /api/visits': list(asked),
      'POST /api/visits/visit-1/answer-host': visitDetail({ status: 'atGate' }),
    });
    expect(screen.getByText('门岗有位访客找您')).toBeTruthy();
    expect(screen.getByText(/请在今天 10:10 前答复/)).toBeTruthy();
    fireEvent.click(document.getElementById('home-decline-visit-1') as HTMLElement);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/visitor/visit/index?id=visit-1&answer=decline' });
    await act(async () => {
      fireEvent.click(document.getElementById('home-welcome-visit-1') as HTMLElement);
    });
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ answer: 'welcome' });
  });

  it('are those who are inside, and who should have left; not those who are yet to come', async () => {
    await open({
      'GET /api/visits': list(
        visit({ id: 'a' }),
        visit({ id: 'b', status: 'inside', insideSince: NOW - HOUR }),
        visit({ id: 'c', status: 'inside', insideSince: NOW - HOUR, overdue: true }),
      ),
    });
    expect(document.getElementById('home-visit-a')).toBeNull();
    expect(document.getElementById('home-visit-b')?.textContent).toContain('09:00 进入');
    expect(document.getElementById('home-visit-c')?.textContent).toContain('已超时');
  });

  it('are announced from there', async () => {
    await open({ 'GET /api/visits': list() });
    fireEvent.click(document.getElementById('home-visitor') as HTMLElement);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/visitor/new-visit/index' });
  });
});
