import { act, renderHook } from '@testing-library/react';
import { askToSubscribe } from '../../../src/app/platform/wechat';
import { answerCalls } from '../support/answers';

jest.mock('../../../src/app/platform/wechat', () => ({
  IN_WECHAT: true,
  askToSubscribe: jest.fn(async () => ({})),
}));
const asked = askToSubscribe as jest.Mock;

const topic = (name: string, remaining = 0) => ({ topic: name, templateId: `t-${name}`, remaining });
const MINE = {
  on: true,
  bound: true,
  topics: [topic('accepted'), topic('awaitingConfirmation'), topic('closed', 2), topic('visitorArrived')],
};

/** The hook as a page uses it, once what can be asked is known. */
async function ready(mine: object, ...topics: string[]) {
  const { sent } = answerCalls({ 'GET /api/me/wechat': mine, 'POST /api/me/wechat/subscriptions': MINE });
  const { useSubscriptionAsk } = await import('../../../src/app/state/use-subscription-ask');
  const { result } = renderHook(() => useSubscriptionAsk(topics as never));
  await act(async () => {});
  return { ask: () => act(async () => result.current()), sent };
}
const reported = (sent: readonly { method: string; body: unknown }[]) =>
  sent.filter(({ method }) => method === 'POST').map(({ body }) => body);

describe('Asking, at a tap, whether to be told in WeChat', () => {
  it('asks for what was not agreed to yet, and reports each answer', async () => {
    asked.mockResolvedValueOnce({ 't-accepted': 'accept', 't-awaitingConfirmation': 'reject' });
    const { ask, sent } = await ready(MINE, 'accepted', 'awaitingConfirmation', 'closed');
    await ask();
    expect(asked.mock.calls).toEqual([[['t-accepted', 't-awaitingConfirmation']]]);
    expect(reported(sent)).toEqual([
      {
        results: [
          { topic: 'accepted', result: 'accept' },
          { topic: 'awaitingConfirmation', result: 'reject' },
        ],
      },
    ]);
  });

  it('asks in the tap itself, before anything is waited for', async () => {
    const { ask } = await ready(MINE, 'accepted');
    const asking = ask();
    expect(asked).toHaveBeenCalledTimes(1);
    await asking;
  });

  it('asks for three at the most', async () => {
    const many = ['accepted', 'promiseChanged', 'awaitingConfirmation', 'visitorArrived'];
    const { ask } = await ready({ ...MINE, topics: many.map((name) => topic(name)) }, ...many);
    await ask();
    expect(asked.mock.calls[0]?.[0]).toHaveLength(3);
  });

  it('leaves whoever said no to everything in peace for a week', async () => {
    asked.mockResolvedValue({ 't-accepted': 'reject' });
    const { ask } = await ready(MINE, 'accepted');
    await ask();
    await ask();
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockResolvedValue({});
  });

  it.each([
    ['nothing is bound', { ...MINE, bound: false }],
    ['nothing of WeChat is set up', { on: false, bound: false, topics: [] }],
    ['all was agreed to already', { ...MINE, topics: [topic('accepted', 1)] }],
  ])('asks nothing where %s', async (_, mine) => {
    const { ask, sent } = await ready(mine, 'accepted');
    await ask();
    expect(asked).not.toHaveBeenCalled();
    expect(reported(sent)).toEqual([]);
  });

  it('reports nothing where WeChat asked nothing', async () => {
    const { ask, sent } = await ready(MINE, 'accepted');
    await ask();
    expect(reported(sent)).toEqual([]);
  });
});
