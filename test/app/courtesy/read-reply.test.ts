import { readReply } from '../../../src/app/courtesy/read-reply';
import { SEEDED_TABOOS } from '../../../src/domain/courtesy';

const read = (text: string, late = false) =>
  readReply(text, 'acknowledgement', { taboos: SEEDED_TABOOS, late });

describe('Reading a reply as it is written', () => {
  it('TEN-1: lights the seals of the words that are there, and asks for those that the moment calls for', () => {
    const { seals, missingLine } = read('李女士您好，请您放心。');
    expect(seals).toEqual([
      { word: '您好', state: 'present' },
      { word: '请', state: 'present' },
      { word: '谢谢', state: 'missing' },
      { word: '对不起', state: 'notNeeded' },
      { word: '再见', state: 'notNeeded' },
    ]);
    expect(missingLine).toBe('受理时还差「谢谢」');
  });

  it('TEN-1: names all that is missing in one sentence, and sends all the same', () => {
    const { missingLine, sendable } = read('收到了。');
    expect(missingLine).toBe('受理时还差「您好」和「谢谢」');
    expect(sendable).toBe(true);
  });

  it.each(['', '   ', '您好，【时间】前到，谢谢。', '您好，{tiem} 前到，谢谢。', '您好，有什么事！谢谢。'])(
    'TEN-2: 「%s」 is not to be sent',
    (text) => {
      expect(read(text).sendable).toBe(false);
    },
  );

  it('TEL-1: says that an apology will be put in front of a late answer without one', () => {
    expect(read('您好，马上安排，谢谢。', true).apologyAdded).toBe(true);
    expect(read('您好，对不起，让您久等了。马上安排，谢谢。', true).apologyAdded).toBe(false);
    expect(read('您好，马上安排，谢谢。').apologyAdded).toBe(false);
  });
});
