import { assess, SEEDED_TABOOS } from '../../../src/domain/courtesy';

describe('assess', () => {
  it('TEN-1: given a reply, names the words that are present and those that the moment calls for and it lacks', () => {
    const { present, missing } = assess('报修已经收到，请您放心。', 'acknowledgement');
    expect(present).toEqual(['请']);
    expect(missing).toEqual(['您好', '谢谢']);
  });

  it("TEN-1: given the standard's own words, nothing is missing at their moment", () => {
    expect(assess('您好，请问有什么可以帮到您？', 'greeting').missing).toEqual([]);
    expect(assess('对不起，请您稍等，我了解一下再回复您。', 'checking').missing).toEqual([]);
    expect(assess('请慢走', 'farewellCounter').missing).toEqual([]);
    expect(assess('请问还有其他可以帮到您的吗？', 'anythingElse').missing).toEqual([]);
    expect(assess('感谢您的来电，祝您生活愉快！', 'farewellPhone').missing).toEqual([]);
  });

  it('TEN-2: names the taboo phrases with a better wording', () => {
    expect(assess('李女士，有什么事！', 'greeting').taboos).toEqual([
      {
        phrase: '有什么事！',
        found: '有什么事！',
        start: 4,
        end: 9,
        suggestion: SEEDED_TABOOS[4]?.suggestion,
      },
    ]);
  });

  it('names the blanks that are left, in either form', () => {
    expect(assess('{time} 前到【房号】', 'progress').unfilled).toEqual(['time', 'room']);
  });

  it('is fast enough for each keystroke: 500 characters well within a frame', () => {
    const text = '李女士您好，您的报修已经收到。证件请您准备好，有什么事随时找我们，师傅马上过来，谢谢。'
      .repeat(12)
      .slice(0, 500);
    for (let i = 0; i < 300; i += 1) assess(text, 'acknowledgement');
    const rounds = 300;
    const from = performance.now();
    for (let i = 0; i < rounds; i += 1) assess(text, 'acknowledgement');
    // The aim is 0.2 ms; ten times that is allowed for a busy machine, and a quadratic slip would still show.
    expect((performance.now() - from) / rounds).toBeLessThan(2);
  });

  it.each([
    ['orders', '站住 '],
    ['calls', '喂，'],
    ['nouns', '证件！'],
    ['particles', '啊'],
    ['courtesy', '请您'],
    ['quotation marks', '说“'],
  ])('takes time linear in the text, even for nothing but %s', (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 5; i += 1) {
        const from = performance.now();
        assess(text, 'greeting');
        best = Math.min(best, performance.now() - from);
      }
      return best;
    };
    time(20_000);
    // Sixteen times the text: about sixteen times as long when linear, 256 times when quadratic.
    expect(time(160_000)).toBeLessThan(Math.max(time(10_000), 0.5) * 80);
  });
});
