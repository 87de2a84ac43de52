import { assertPublishable, SCREENED_WORDS, screenedIn } from '../../../src/domain/content';
import { refusalOf } from '../support/given';

describe('what may be published', () => {
  it.each([
    '厨房水槽下面漏水，已经关了总阀',
    '昨晚有人在楼道里赌博，请物业管一管',
    '楼上打麻将到半夜，吵得睡不着',
    '有人往门缝里塞办证的小广告，请清理',
    '保安对我骂“去死吧”，我要投诉',
    '请问开发票需要带什么',
  ])('lets a resident say what happened: %s', (text) => {
    expect(screenedIn(text)).toEqual([]);
  });

  it.each(SCREENED_WORDS.map((word) => [word]))('refuses 「%s」, however it is dressed up', (word) => {
    expect(screenedIn(`您好，${word}，请联系`)).toEqual([word]);
    expect(screenedIn([...word].join(' '))).toEqual([word]);
    expect(screenedIn([...word].join('\u200b*'))).toEqual([word]);
  });

  it('takes the community’s own words as well', () => {
    expect(screenedIn('专业代写论文', ['代写论文'])).toEqual(['代写论文']);
    expect(screenedIn('专业代写论文')).toEqual([]);
    expect(screenedIn('随便什么', ['', '！'])).toEqual([]);
  });

  it('lets whoever quotes, and refuses whoever says it besides', () => {
    expect(screenedIn('他说“办假证”，我没理他')).toEqual([]);
    expect(screenedIn('他说“办假证”，我也办假证')).toEqual(['办假证']);
  });

  it('tells the writer which words to change', () => {
    const refused = refusalOf(() => assertPublishable(['办假证', '裸聊，办假证']));
    expect(refused).toMatchObject({ code: 'contentRefused', details: { found: ['办假证', '裸聊'] } });
    expect(refusalOf(() => assertPublishable(['漏水']))).toBeUndefined();
  });
});
