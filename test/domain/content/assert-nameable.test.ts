import { assertNameable } from '../../../src/domain/content';
import { refusalOf } from '../support/given';

describe('what somebody may be called', () => {
  it.each(['李娟', '欧阳静', 'Anna Müller', '古丽·买买提', '住户0007'])(
    'lets anybody have their name: %s',
    (name) => {
      expect(refusalOf(() => assertNameable([name]))).toBeUndefined();
    },
  );

  it.each(['办假证', '办 假 证 加我', '“办假证”', '李娟“办假证”', '办\u200b假証'])(
    'refuses an offer or an insult in place of one, and quotation marks excuse none: %s',
    (name) => {
      expect(refusalOf(() => assertNameable([name]))).toMatchObject({
        code: 'nameRefused',
        details: { found: ['办假证'] },
      });
    },
  );

  it('takes the community’s own words as well', () => {
    expect(refusalOf(() => assertNameable(['专业代写'], ['代写', '！']))).toMatchObject({
      details: { found: ['代写'] },
    });
  });
});
