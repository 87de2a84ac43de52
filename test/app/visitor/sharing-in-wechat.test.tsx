import { act, render } from '@testing-library/react';
import { signIn } from '../../../src/app/state/session';
import VisitPage from '../../../src/app/visitor/visit/index';
import type { VisitDetail } from '../../../src/contract/schemas/visit';
import { HOUR } from '../../../src/domain/time';
import { answerCalls } from '../support/answers';
import { NOW } from '../support/requests';
import * as support from '../support/taro';
import { HOST_PASS, LI, visitDetail } from '../support/visits';

jest.mock('../../../src/app/platform/share-link', () =>
  jest.requireActual('../../../src/app/platform/share-link.weapp'),
);

const TOKEN = 'Zk3pT0aQ9vXw1LrB7cYh2nUe5dSg8jMi';

async function share(visit: VisitDetail) {
  const { sent } = answerCalls({
    'GET /api/visits/visit-1': visit,
    'GET /api/visits/visit-1/pass': HOST_PASS,
    'POST /api/visits/visit-1/share': { token: TOKEN, expiresAt: NOW + HOUR },
  });
  support.setPageParams({ id: 'visit-1' });
  signIn({ token: 't', expiresAt: NOW, me: LI });
  await act(async () => {
    render(<VisitPage />);
  });
  let card: { path: string; title: string } | undefined;
  await act(async () => {
    const { promise } = support.shareAppMessage() as { promise: Promise<{ path: string; title: string }> };
    card = await promise.catch(() => undefined);
  });
  return { card, made: sent.filter(({ method }) => method === 'POST').length };
}

describe('A pass on a card in WeChat', () => {
  it('leads to an address that is made for it, under words that name no room', async () => {
    const { card, made } = await share(visitDetail());
    expect(made).toBe(1);
    expect(card).toMatchObject({
      title: '李女士邀请您来访 3 栋',
      path: `/visitor/shared-pass/index?token=${TOKEN}`,
    });
  });

  it('is not made for a visit that was withdrawn, though WeChat’s own menu offers it', async () => {
    const { card, made } = await share(visitDetail({ status: 'withdrawn', passState: 'revoked', can: [] }));
    expect({ card, made }).toEqual({ card: undefined, made: 0 });
  });
});
