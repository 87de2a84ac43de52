import { waitingWords } from '../../../../src/app/desk/queue/waiting-words';
import { NOW, summary } from '../../support/requests';

const words = (change: Parameters<typeof summary>[0] = {}) =>
  waitingWords(summary(change), { now: NOW, asOf: NOW, ringSeconds: 20, myId: 'chen' });

describe('A card of the queue', () => {
  it('TEL-1: says who waits, how long, and the ring to a screen reader', () => {
    expect(words()).toMatchObject({
      name: '李娟 · 3 栋 1201',
      wait: '等了 9 秒',
      matter: '厨房水槽下面漏水',
      said: '第 1 声，等了 9 秒',
      note: null,
      more: null,
    });
  });

  it('RULES-3: says who is on it', () => {
    expect(words({ takenBy: { id: 'chen', name: '陈晓琳' } }).more).toBe('您正在受理');
    expect(words({ takenBy: { id: 'lin', name: '林婉清' } }).more).toBe('林婉清正在受理');
  });

  it('says what the desk still has to do, and by when, where nobody waits for a word', () => {
    const shown = words({ status: 'accepted', waitingSince: null });
    expect(shown).toMatchObject({ wait: '待派单', rings: null, said: '厨房水槽下面漏水' });
    expect(shown.more).toBe('今天 10:00 前答复住户');
    expect(words({ status: 'underway', waitingSince: null }).wait).toBe('等回复');
  });

  it('shows no more of a long story than fits, and cuts no character in two', () => {
    const { matter } = words({ matter: '𠮷'.repeat(1000) });
    expect(matter).toBe(`${'𠮷'.repeat(60)}…`);
  });
});
