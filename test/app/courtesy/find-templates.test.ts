import { findTemplates, type Template } from '../../../src/app/courtesy/find-templates';

const template = (
  id: string,
  moment: Template['moment'],
  text: string,
  unfilled: string[] = [],
): Template => ({
  id,
  moment,
  text,
  unfilled,
});
const TEMPLATES = [
  template('p1', 'pleaseWait', '您好，请您先坐一会儿，前面还有【前面人数】位。', ['ahead']),
  template('p2', 'pleaseWait', '您好，请您稍等片刻，谢谢。'),
  template('a1', 'acknowledgement', '您好，已经收到，谢谢。'),
  template('h1', 'handled', '您好，已经处理完毕，谢谢。'),
];
const ids = (sought: string) =>
  findTemplates(TEMPLATES, ['acknowledgement', 'pleaseWait'], sought).map(({ id }) => id);

describe('Finding a template', () => {
  it('gives those that fit now, moment by moment, and first those with nothing to fill in', () => {
    expect(ids('')).toEqual(['a1', 'p2', 'p1']);
  });

  it('goes by a word of the sentence', () => {
    expect(ids('片刻')).toEqual(['p2']);
  });

  it('goes by what the moment is called', () => {
    expect(ids('请稍候')).toEqual(['p2', 'p1']);
  });

  it('finds nothing that does not fit now', () => {
    expect(ids('处理完毕')).toEqual([]);
  });
});
