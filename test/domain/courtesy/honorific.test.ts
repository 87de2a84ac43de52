import { addressOf, dayPart } from '../../../src/domain/courtesy';

describe('addressOf', () => {
  it.each([
    ['李娟', 'ms', '李女士'],
    ['李娟', 'mr', '李先生'],
    ['李娟', undefined, '李娟'],
    ['欧阳小雨', 'ms', '欧阳女士'],
    ['欧阳雨', 'mr', '欧阳先生'],
    ['司馬光', 'mr', '司馬先生'],
    ['诸葛亮', 'mr', '诸葛先生'],
    [' 王 建国 ', 'mr', '王先生'],
    ['𠮷田', 'ms', '𠮷女士'],
    ['李女士', 'mr', '李女士'],
    ['王师傅', undefined, '王师傅'],
    ['买买提·吐尔逊', 'mr', '买买提·吐尔逊先生'],
    ['John  Smith', 'mr', 'John Smith先生'],
    ['John Smith', undefined, 'John Smith'],
    ['  ', 'ms', '尊敬的住户'],
  ] as const)('TEN-1: %j with title %j is addressed as %j', (name, title, words) => {
    expect(addressOf({ name, title })).toBe(words);
  });
});

describe('dayPart', () => {
  it.each([
    [0, '晚上好'],
    [4, '晚上好'],
    [5, '早上好'],
    [8, '早上好'],
    [9, '上午好'],
    [11, '上午好'],
    [12, '中午好'],
    [13, '下午好'],
    [17.9, '下午好'],
    [18, '晚上好'],
    [23, '晚上好'],
  ])('at %d o’clock one says %s', (hour, words) => {
    expect(dayPart(hour)).toBe(words);
  });
});
