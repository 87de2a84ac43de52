import { act, render, screen } from '@testing-library/react';
import DeskRequestPage from '../../../../src/app/desk/request/index';
import { type Me, signIn } from '../../../../src/app/state/session';
import { answerCalls } from '../../support/answers';
import { CHEN, detail, NOW } from '../../support/requests';
import { setPageParams } from '../../support/taro';

async function openAs(role: Me['role']) {
  answerCalls({
    'GET /api/service-requests/request-1': detail({ status: 'underway', can: ['reassign', 'escalate'] }),
  });
  setPageParams({ id: 'request-1' });
  signIn({ token: 't', expiresAt: NOW, me: { ...CHEN, role } });
  await act(async () => {
    render(<DeskRequestPage />);
  });
}

describe('The steps beside a request', () => {
  it('let the front desk report to a supervisor', async () => {
    await openAs('frontDesk');
    expect(screen.getByRole('button', { name: '上报主管' })).toBeTruthy();
  });

  it('do not let a supervisor report to themselves', async () => {
    await openAs('supervisor');
    expect(screen.getByRole('button', { name: '转单' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '上报主管' })).toBeNull();
  });
});
