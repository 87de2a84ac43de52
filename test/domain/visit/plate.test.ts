import fc from 'fast-check';
import { parsePlate } from '../../../src/domain/visit';

describe('number plates', () => {
  it.each([
    ['粤B12345', '粤B12345'],
    ['粤b1a2c3', '粤B1A2C3'],
    ['粤B·12345', '粤B12345'],
    [' 粤 B 12345 ', '粤B12345'],
    ['粤Ｂ１２３４５', '粤B12345'],
    ['粤BD12345', '粤BD12345'],
    ['粤bf12345', '粤BF12345'],
    ['粤B12345D', '粤B12345D'],
    ['粤BDD1234', '粤BDD1234'],
    ['粤Z1234港', '粤Z1234港'],
    ['粤Z1234澳', '粤Z1234澳'],
    ['京A1234学', '京A1234学'],
    ['京A1234警', '京A1234警'],
    ['沪C1234挂', '沪C1234挂'],
  ])('%s is %s', (written, plate) => {
    expect(parsePlate(written)).toBe(plate);
  });

  it.each([
    '',
    'B12345',
    '粤B1234',
    '粤B123456',
    '粤BI2345',
    '粤B1234O',
    '粤I12345',
    '英B12345',
    '粤B12345学',
    '粤BX12345',
  ])('%s is none', (written) => {
    expect(parsePlate(written)).toBeNull();
  });

  it('reads its own spelling as itself, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plate = parsePlate(text);
        if (plate !== null) expect(parsePlate(plate)).toBe(plate);
      }),
    );
  });
});
