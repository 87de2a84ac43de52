import { act, render, screen } from '@testing-library/react';
import HomePage from '../../../../src/app/resident/home/index';
import { signIn } from '../../../../src/app/state/session';
import { answerCalls, Refused } from '../../support/answers';
import { CHEN, NOW } from '../../support/requests';

describe('The first page', () => {
  it('of somebody who works here asks for no requests of their own, which are not theirs to have', async () => {
    const { sent } = answerCalls({
      'GET /api/calendar/opening': {
        now: NOW,
        open: true,
        closesAt: NOW + 3_600_000,
        opensAt: null,
        certain: true,
        reason: null,
        notice: null,
        promiseOptions: [],
      },
      'GET /api/service-requests': new Refused(403, 'notPermitted'),
    });
    signIn({ token: 't', expiresAt: NOW, me: { ...CHEN, id: 'liu', role: 'guard', rooms: [] } });
    await act(async () => {
      render(<HomePage />);
    });
    expect(sent.map(({ url }) => url)).toEqual(['/api/calendar/opening']);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(CHEN.community.hotline)).toBeTruthy();
  });
});
