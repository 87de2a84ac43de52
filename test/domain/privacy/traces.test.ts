import fc from 'fast-check';
import { mapTexts, type Traces, withoutTraces } from '../../../src/domain/privacy';

const PHONE = '13766554433';
const PLATE = '粤B8Q7Z6';
const of = (name: string | null = null): Traces => ({
  isTheirs: (found) => found === PHONE || found === PLATE,
  name,
});

describe('what others wrote of somebody who is to be forgotten', () => {
  it.each([
    [`请打${PHONE}找她`, '请打（号码已删除）找她'],
    ['电话 137 6655 4433。', '电话 （号码已删除）。'],
    ['137-6655-4433、+86 13766554433', '（号码已删除）、（号码已删除）'],
    ['１３７６６５５４４３３', '（号码已删除）'],
    [`3栋1201 ${PHONE} 5楼`, '3栋1201 （号码已删除） 5楼'],
    [`${PLATE}挡路`, '（车牌已删除）挡路'],
    ['车位上是粤b·8q7z6，', '车位上是（车牌已删除），'],
    ['粤Ｂ 8Q7Z6 2号位', '（车牌已删除） 2号位'],
  ])('is found however it is parted, and nothing around it: %s', (text, expected) => {
    expect(withoutTraces(text, of())).toBe(expected);
  });

  it.each([
    '请打13800000001找她',
    `137665544331、2${PHONE}`,
    '粤B8Q7Z7挡路，粤B8Q7Z',
    '在 1787540400000 到期',
    '李娟女士说水不漏了',
  ])('is left where it is somebody else’s: %s', (text) => {
    expect(withoutTraces(text, of())).toBe(text);
  });

  describe('by name, where it can only be them', () => {
    it.each([
      ['欧阳静', '欧阳静说水不漏了', '（姓名已删除）说水不漏了'],
      ['李娟', '李娟女士您好', '（姓名已删除）女士您好'],
      ['Anna Müller', '找 Anna Müller。', '找 （姓名已删除）。'],
      ['住户4433', '住户4433来过', '（姓名已删除）来过'],
    ])('%s is found', (name, text, expected) => {
      expect(withoutTraces(text, of(name))).toBe(expected);
    });

    it.each([
      // Two characters are a word as often as a name.
      ['安静', '请大家保持安静'],
      ['高兴', '很高兴为您服务'],
      // So are many people called.
      ['李女士', '李女士您好'],
      ['Tom', 'Tomorrow'],
      ['', '您好'],
    ])('%s in another word is not', (name, text) => {
      expect(withoutTraces(text, of(name))).toBe(text);
    });
  });

  it('is found in every text of a record, and nothing else of it changes', () => {
    const record = { matter: `找${PHONE}`, at: 13766554433, notes: [null, { words: PLATE }], open: true };
    expect(mapTexts(record, (text) => withoutTraces(text, of()))).toEqual({
      matter: '找（号码已删除）',
      at: 13766554433,
      notes: [null, { words: '（车牌已删除）' }],
      open: true,
    });
  });

  it('leaves every text alone in which nothing of theirs stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(withoutTraces(text, { isTheirs: () => false, name: null })).toBe(text);
      }),
    );
  });

  it('is found wherever it stands between other words', () => {
    const around = fc.string().map((text) => text.replace(/[\d+]/g, ''));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(withoutTraces(`${before}，${PHONE}，${after}`, of())).not.toContain(PHONE);
      }),
    );
  });
});
