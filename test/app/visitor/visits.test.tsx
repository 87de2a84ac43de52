import { act, fireEvent, render, screen } from '@testing-library/react';
import { signIn } from '../../../src/app/state/session';
import VisitsPage from '../../../src/app/visitor/visits/index';
import { answerCalls, type Sent } from '../support/answers';
import { NOW } from '../support/requests';
import Taro from '../support/taro';
import { LI, list, visit } from '../support/visits';

async function open(table: Record<string, unknown>) {
  answerCalls(table);
  signIn({ token: 't', expiresAt: NOW, me: LI });
  await act(async () => {
    render(<VisitsPage />);
  });
}

const press = (id: string) =>
  act(async () => {
    fireEvent.click(document.getElementById(id) as HTMLElement);
  });

describe('My visitors', () => {
  it('are those to come, with whoever stays too long marked as such', async () => {
    await open({
      'GET /api/visits?view=upcoming': list(
        visit(),
        visit({
          id: 'visit-2',
          visitor: { name: '周敏', phone: null, plate: null },
          status: 'inside',
          overdue: true,
        }),
      ),
    });
    expect(document.getElementById('visit-visit-1')?.textContent).toContain('待来访');
    expect(document.getElementById('visit-visit-2')?.textContent).toContain('超时未离开');
    expect(document.getElementById('visit-again-visit-1')).toBeNull();
  });

  it('begin with whoever waits for an answer, with the time at which they came', async () => {
    await open({
      'GET /api/visits?view=upcoming': list(
        visit(),
        visit({ id: 'visit-2', status: 'inside', overdue: true }),
        visit({ id: 'visit-3', status: 'awaitingHost', origin: 'walkIn' }),
      ),
    });
    const rows = [...document.querySelectorAll('[id^=visit-visit-]')];
    expect(rows.map(({ id }) => id)).toEqual(['visit-visit-3', 'visit-visit-2', 'visit-visit-1']);
    expect(rows[0]?.textContent).toContain('09:55 到门岗');
  });

  it('say what will appear where there are none', async () => {
    await open({ 'GET /api/visits': list() });
    expect(screen.getByText('还没有预约访客')).toBeTruthy();
    await press('visits-past');
    expect(screen.getByText('还没有来访记录')).toBeTruthy();
  });

  it('can be invited again by one press, unless they were erased', async () => {
    await open({
      'GET /api/visits?view=upcoming': list(),
      'GET /api/visits?view=past': list(
        visit({ status: 'over' }),
        visit({ id: 'visit-2', status: 'over', visitor: null }),
      ),
    });
    await press('visits-past');
    expect(document.getElementById('visit-again-visit-2')).toBeNull();
    await press('visit-again-visit-1');
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/visitor/new-visit/index?again=visit-1' });
  });

  it('are read on at the foot of the list', async () => {
    await open({
      'GET /api/visits?view=upcoming&limit': ({ url }: Sent) => {
        const visits = Array.from({ length: 30 }, (_, index) => visit({ id: `visit-${index}` }));
        const limit = Number(new URL(url, 'http://server').searchParams.get('limit'));
        return { ...list(...visits.slice(0, limit)), nextCursor: limit < visits.length ? 'c' : null };
      },
    });
    expect(document.getElementById('visit-visit-20')).toBeNull();
    await press('visits-more');
    expect(document.getElementById('visit-visit-20')).not.toBeNull();
    expect(document.getElementById('visits-more')).toBeNull();
  });
});
