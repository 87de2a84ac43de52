import fc from 'fast-check';
import {
  BLANK_NAMES,
  type BlankName,
  blankLabel,
  renderTemplate,
  unfilledBlanks,
  unknownBlanks,
} from '../../../src/domain/courtesy';

describe('renderTemplate', () => {
  it('fills every blank, as often as it occurs', () => {
    expect(
      renderTemplate('{resident}您好，{time} 前到。{resident}', { resident: '李女士', time: '今天 15:00' }),
    ).toEqual({
      text: '李女士您好，今天 15:00 前到。李女士',
      unfilled: [],
    });
  });

  it('given no value, or a blank one, shows the label and names the blank once', () => {
    expect(renderTemplate('{time}，{time}，{room}', { room: ' \n' })).toEqual({
      text: '【时间】，【时间】，【房号】',
      unfilled: ['time', 'room'],
    });
  });

  it('takes a value on one line and without its closing mark', () => {
    expect(renderTemplate('「{matter}」', { matter: ' 厨房漏水，\n很急！！ ' }).text).toBe(
      '「厨房漏水， 很急」',
    );
  });

  it('takes a value literally, replacement patterns included', () => {
    expect(renderTemplate('「{matter}」', { matter: '$& $1 $$' }).text).toBe('「$& $1 $$」');
  });

  it('no value can be read as a blank or make one, alone or with its neighbours', () => {
    const hostile = fc.constantFrom(
      '{time}',
      '{ti',
      'me}',
      '【时间】',
      '【时',
      '间】',
      '｛time｝',
      '{',
      '}',
      '漏水',
      '$1',
    );
    const value = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(value, value, value, (company, staff, matter) => {
        const { text, unfilled } = renderTemplate('{company}{staff}me}：{matter}间', {
          company,
          staff,
          matter,
        });
        expect(unfilled).toEqual([]);
        expect(unfilledBlanks(text)).toEqual([]);
      }),
    );
  });

  it('what it reports as unfilled is what stands unfilled in its text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...BLANK_NAMES)),
        fc.subarray([...BLANK_NAMES]),
        (used, filled) => {
          const values = Object.fromEntries(filled.map((name) => [name, '好']));
          const { text, unfilled } = renderTemplate(used.map((name) => `{${name}}`).join('，'), values);
          expect(unfilledBlanks(text)).toEqual(unfilled);
          expect(unfilled).toEqual(used.filter((name) => !filled.includes(name)));
        },
      ),
    );
  });
});

describe('unfilledBlanks', () => {
  it.each<[string, BlankName[]]>([
    ['{time} 前', ['time']],
    ['【时间】前，【 时间 】', ['time']],
    ['｛time｝ 和 { room }', ['time', 'room']],
    ['【温馨提示】今天停水', []],
    ['今天 15:00 前', []],
  ])('「%s」 has %j', (text, blanks) => {
    expect(unfilledBlanks(text)).toEqual(blanks);
  });

  it('names every blank by its label', () => {
    for (const name of BLANK_NAMES) expect(unfilledBlanks(`【${blankLabel(name)}】`)).toEqual([name]);
  });

  it('tells a misspelt blank apart', () => {
    expect(unfilledBlanks('{tiem} {constructor}')).toEqual([]);
    expect(unknownBlanks('{tiem} {time} {constructor}')).toEqual(['tiem', 'constructor']);
  });
});
