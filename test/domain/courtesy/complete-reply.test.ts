import fc from 'fast-check';
import {
  completeReply,
  presentWords,
  REPLY_TEMPLATES,
  type ReplyOccasion,
} from '../../../src/domain/courtesy';
import { POLITE_SENTENCES } from './phrases';

const on = (occasion: Partial<ReplyOccasion>): ReplyOccasion => ({
  opensConversation: false,
  late: false,
  closesConversation: false,
  ...occasion,
});

describe('completeReply', () => {
  it.each<[clause: string, given: string, occasion: Partial<ReplyOccasion>, expected: string]>([
    ['TEN-6', '报修已经收到。', { opensConversation: true }, '您好，报修已经收到。'],
    [
      'TEN-6',
      '李女士，下午好！报修已经收到。',
      { opensConversation: true },
      '李女士，下午好！报修已经收到。',
    ],
    ['TEN-6', '，报修已经收到。', { opensConversation: true }, '您好，报修已经收到。'],
    ['TEN-6', '报修已经收到。', {}, '报修已经收到。'],
    ['TEL-1', '报修已经收到。', { late: true }, '对不起，让您久等了。报修已经收到。'],
    [
      'TEL-1',
      '报修已经收到。',
      { opensConversation: true, late: true },
      '您好，对不起，让您久等了。报修已经收到。',
    ],
    [
      'TEL-1',
      '李女士您好，报修已经收到。',
      { opensConversation: true, late: true },
      '李女士您好，对不起，让您久等了。报修已经收到。',
    ],
    ['TEL-1', '李女士您好！报修已经收到。', { late: true }, '李女士您好！对不起，让您久等了。报修已经收到。'],
    ['TEL-1', '您好 报修已经收到。', { late: true }, '您好，对不起，让您久等了。报修已经收到。'],
    [
      'TEL-1',
      '您好请问有什么可以帮到您？',
      { late: true },
      '您好，对不起，让您久等了。请问有什么可以帮到您？',
    ],
    ['TEL-1', '您好，「漏水」已经收到。', { late: true }, '您好，对不起，让您久等了。「漏水」已经收到。'],
    ['TEL-1', '您好！抱歉让您等了。', { late: true }, '您好！抱歉让您等了。'],
    ['TEL-1', '您好。我是陈晓。对不起，让您久等了。', { late: true }, '您好。我是陈晓。对不起，让您久等了。'],
    [
      'TEL-1',
      '您好。我是陈晓。师傅在路上。弄脏了地板，抱歉。',
      { late: true },
      '您好。对不起，让您久等了。我是陈晓。师傅在路上。弄脏了地板，抱歉。',
    ],
    ['TEL-1', '對不起，讓您久等了。', { opensConversation: true, late: true }, '您好，對不起，讓您久等了。'],
    ['TEL-1', '“您好”请稍等', { late: true }, '“您好”，对不起，让您久等了。请稍等'],
    ['TEN-5', '材料齐了', { closesConversation: true, farewell: 'counter' }, '材料齐了。谢谢您，请慢走！'],
    [
      'TEL-6',
      '材料齐了，',
      { closesConversation: true, farewell: 'phone' },
      '材料齐了。感谢您的来电，祝您生活愉快！',
    ],
    ['TEN-6', '材料齐了！', { closesConversation: true }, '材料齐了！谢谢您，祝您生活愉快，再见！'],
    [
      'TEN-6',
      '材料齐了（原件已还）',
      { closesConversation: true },
      '材料齐了（原件已还）。谢谢您，祝您生活愉快，再见！',
    ],
    ['TEN-6', '材料齐了😊', { closesConversation: true }, '材料齐了😊谢谢您，祝您生活愉快，再见！'],
    ['TEN-6', '好的，请慢走。', { closesConversation: true }, '好的，请慢走。'],
  ])('%s: 「%s」 on %j becomes 「%s」', (_, given, occasion, expected) => {
    expect(completeReply(given, on(occasion))).toBe(expected);
  });

  it('leaves a text without letters alone: there is nothing to be courteous about', () => {
    const everything = on({ opensConversation: true, late: true, closesConversation: true });
    for (const text of ['', '  \n', '！！']) expect(completeReply(text, everything)).toBe(text.trim());
  });

  const texts = fc.oneof(
    fc.constantFrom(...POLITE_SENTENCES, ...REPLY_TEMPLATES.map(({ text }) => text)),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '您好',
          '请',
          '谢谢',
          '对不起',
          '再见',
          '李女士',
          '像',
          '，',
          '。',
          '！',
          ' ',
          '\n',
          '「',
          '」',
          '久等',
          'ok',
          '😊',
          '：',
        ),
      )
      .map((parts) => parts.join('')),
  );
  const occasions = fc.record({
    opensConversation: fc.boolean(),
    late: fc.boolean(),
    closesConversation: fc.boolean(),
    farewell: fc.constantFrom('counter', 'phone', 'app'),
  }) as fc.Arbitrary<ReplyOccasion>;

  it('TEN-6, TEL-1: given any text, what the occasion calls for is there afterwards, and completing twice changes nothing', () => {
    fc.assert(
      fc.property(texts, occasions, (text, occasion) => {
        const once = completeReply(text, occasion);
        expect(completeReply(once, occasion)).toBe(once);
        if (!/[a-z\u4e00-\u9fff]/.test(text)) return;
        const present = presentWords(once);
        if (occasion.opensConversation) expect(present).toContain('您好');
        if (occasion.late) expect(present).toContain('对不起');
        if (occasion.closesConversation) expect(present).toContain('再见');
      }),
      { numRuns: 3000 },
    );
  });

  it('adds no second mark to a courteous sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POLITE_SENTENCES), occasions, (text, occasion) => {
        expect(completeReply(text, occasion)).not.toMatch(/[，。！？][，。！？]/);
      }),
    );
  });
});
