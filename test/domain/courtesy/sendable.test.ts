import { assertSendable, SEEDED_TABOOS } from '../../../src/domain/courtesy';
import { DomainError } from '../../../src/domain/errors';
import { POLITE_SENTENCES } from './phrases';

function refusal(text: string): DomainError | undefined {
  try {
    assertSendable(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  return undefined;
}

describe('assertSendable', () => {
  it.each(['', ' \n\u3000', '\u200b\u200b', '！？', '😊'])('refuses %j: there is no word in it', (text) => {
    expect(refusal(text)?.code).toBe('textRequired');
  });

  it('TEN-2: refuses a taboo phrase, saying where it is and what to say instead', () => {
    const error = refusal('您好，證 件！');
    expect(error?.code).toBe('tabooPhrase');
    expect(error?.details).toEqual({
      hits: [
        { phrase: '证件！', found: '證 件！', start: 3, end: 7, suggestion: SEEDED_TABOOS[2]?.suggestion },
      ],
    });
  });

  it.each([
    ['{time} 前到', ['time']],
    ['【时间】前到【房号】', ['time', 'room']],
    ['{tiem} 前到', ['tiem']],
  ])('refuses 「%s」: a blank is left', (text, blanks) => {
    expect(refusal(text)).toMatchObject({ code: 'unfilledBlank', details: { blanks } });
  });

  it('TEN-1: a missing courtesy word refuses nothing', () => {
    expect(refusal('师傅十五点到')).toBeUndefined();
  });

  it.each(POLITE_SENTENCES)('lets 「%s」 go', (text) => {
    expect(refusal(text)).toBeUndefined();
  });

  it("TEN-2: judges by the company's own list when given one", () => {
    const own = [{ phrase: '不归我管', suggestion: '我马上为您找到负责的同事。' }];
    expect(() => assertSendable('这个不归我管', own)).toThrow(DomainError);
    expect(() => assertSendable('证件！', own)).not.toThrow();
  });
});
