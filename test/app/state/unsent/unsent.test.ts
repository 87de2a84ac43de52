import { act, renderHook } from '@testing-library/react';
import { signIn } from '../../../../src/app/state/session';
import {
  dropUnsent,
  sayNow,
  sendAgain,
  startSending,
  useUnsent,
} from '../../../../src/app/state/unsent/unsent';
import { answerCalls, Refused, type Sent } from '../../support/answers';
import { CHEN, detail, NOW } from '../../support/requests';

const AT = 'POST /api/service-requests/request-1/messages';
const network = (online: boolean) => {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
};
/** What the device keeps of them. */
const kept = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith('unsent:'))
    .map((key) => localStorage.getItem(key))
    .sort((one, other) => (JSON.parse(one ?? '').saidAt < JSON.parse(other ?? '').saidAt ? -1 : 1));
const texts = (sent: readonly Sent[]) => sent.map(({ body }) => (body as { text: string }).text);

/** Messages that could not be sent at once. */
describe('unsent messages', () => {
  let offline = false;
  let sent: readonly Sent[];
  /** Lets everything that is under way come to its end. */
  const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))));
  const serve = (answer: (sent: Sent) => unknown = () => detail()) => {
    sent = answerCalls({
      [AT]: (call: Sent) => {
        if (offline) throw new Error('no network');
        return answer(call);
      },
    }).sent;
  };

  beforeAll(() => {
    signIn({ token: 't', expiresAt: NOW, me: CHEN });
    startSending();
  });
  beforeEach(() => {
    offline = false;
    serve();
  });

  it('go at once where there is a network, under a name that is the key as well', async () => {
    expect(await sayNow('request-1', { text: '您好' })).toEqual(detail());
    expect(sent.map(({ key, body }) => [key, body])).toEqual([
      [expect.any(String), { text: '您好', photoIds: [], clientId: sent[0]?.key }],
    ]);
  });

  it('wait without one, in their order, and go by themselves when it is back, each once', async () => {
    const { result } = renderHook(() => useUnsent('request-1'));
    offline = true;
    await act(async () => {
      expect(await sayNow('request-1', { text: '第一句' })).toBe('waiting');
      expect(await sayNow('request-1', { text: '第二句', moment: 'progress' })).toBe('waiting');
    });
    expect(result.current.map(({ text, state }) => [text, state])).toEqual([
      ['第一句', 'waiting'],
      ['第二句', 'waiting'],
    ]);
    const names = result.current.map(({ clientId }) => clientId);
    expect(kept()).toEqual([expect.stringContaining('第一句'), expect.stringContaining('第二句')]);
    offline = false;
    serve();
    act(() => network(true));
    await settle();
    expect(texts(sent)).toEqual(['第一句', '第二句']);
    expect(sent.map(({ key }) => key)).toEqual(names);
    expect(sent[1]?.body).toMatchObject({ moment: 'progress' });
    expect(result.current).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it('are told to whoever looks on when the server does not take them, and not kept', async () => {
    serve(() => new Refused(422, 'tabooPhrase'));
    await expect(sayNow('request-1', { text: '证件！' })).rejects.toMatchObject({ code: 'tabooPhrase' });
    const { result } = renderHook(() => useUnsent('request-1'));
    expect(result.current).toEqual([]);
  });

  it('say so in their place when nobody looks on any more, and can be sent again or given up', async () => {
    const { result } = renderHook(() => useUnsent('request-1'));
    offline = true;
    await act(async () => void (await sayNow('request-1', { text: '还在吗' })));
    offline = false;
    serve(() => new Refused(409, 'wrongState'));
    act(() => network(true));
    await settle();
    expect(result.current[0]).toMatchObject({ text: '还在吗', state: 'refused', problem: 'wrongState' });
    const name = result.current[0]?.clientId ?? '';
    serve();
    act(() => sendAgain(name));
    await settle();
    expect([result.current, sent.length, sent[0]?.key]).toEqual([[], 1, name]);
    offline = true;
    await act(async () => void (await sayNow('request-1', { text: '算了' })));
    act(() => dropUnsent(result.current[0]?.clientId ?? ''));
    expect(result.current).toEqual([]);
  });

  it('are nobody else’s: whoever signs in on the same telephone sends none of them', async () => {
    offline = true;
    await act(async () => void (await sayNow('request-1', { text: '我的话' })));
    offline = false;
    serve();
    await act(async () => signIn({ token: 'u', expiresAt: NOW, me: { ...CHEN, id: 'other' } }));
    await settle();
    expect(sent).toEqual([]);
    await act(async () => signIn({ token: 't', expiresAt: NOW, me: CHEN }));
    await settle();
    expect(texts(sent)).toEqual(['我的话']);
  });
});
