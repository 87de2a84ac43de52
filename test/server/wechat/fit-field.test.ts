import * as fc from 'fast-check';
import { FIELD_TYPES, fieldTypeOf, fitField } from '../../../src/server/wechat/fit-field';
import { fieldFits } from '../../doubles/wechat/fields';
import { TUESDAY_10 } from '../support/times';

describe('values cut to what WeChat takes', () => {
  it.each(FIELD_TYPES)('whatever is said, as %s it fits', (type) => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^[一-龥]{0,60}$/),
      fc.stringMatching(/^[一-龥A-Za-z0-9\n\t 。，]{0,60}$/),
    );
    const instant = fc.option(fc.integer({ min: 0, max: 4_102_416_000_000 }), { nil: undefined });
    fc.assert(
      fc.property(anything, instant, (text, at) => {
        const fitted = fitField(type, at === undefined ? { text } : { text, at });
        expect([fitted, fieldFits(`${type}1`, fitted)]).toEqual([fitted, true]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['thing', '厨房水槽下面一直在漏水已经关了总阀请尽快', '厨房水槽下面一直在漏水已经关了总阀请尽快'],
    ['thing', '厨房水槽下面一直在漏水已经关了总阀请尽快来', '厨房水槽下面一直在漏水已经关了总阀请尽…'],
    ['thing', '两\n行', '两 行'],
    ['thing', '', '无'],
    ['phrase', '已受理!', '已受理'],
    ['phrase', 'ok', '无'],
    ['character_string', '第 17 号', '17'],
    ['name', '欧阳倩', '欧阳倩'],
    ['number', '17', '17'],
  ] as const)('as %s 「%s」 reads 「%s」', (type, text, fitted) => {
    expect(fitField(type, { text })).toBe(fitted);
  });

  it('a time is a date and a time in Shanghai', () => {
    expect(fitField('time', { text: '今天 10:00', at: TUESDAY_10 })).toBe('2026年11月24日 10:00');
    expect(fitField('date', { text: '今天 10:00', at: TUESDAY_10 })).toBe('2026年11月24日');
    expect(fitField('thing', { text: '今天 10:00', at: TUESDAY_10 })).toBe('今天 10:00');
  });

  it.each([
    ['thing2', 'thing'],
    ['character_string12', 'character_string'],
    ['thing', null],
    ['enum1', null],
    ['2thing', null],
  ])('the type of %s is %s', (key, type) => {
    expect(fieldTypeOf(key)).toBe(type);
  });
});
