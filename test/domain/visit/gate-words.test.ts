import { findTaboos, presentWords, SEEDED_TABOOS } from '../../../src/domain/courtesy';
import {
  DUTY_CARD,
  directionsTo,
  discreetAddress,
  GATE_FAREWELL,
  GATE_VERDICTS,
  HELP_NEEDS,
  helpLine,
  hostAddress,
  knownResidentGreeting,
  STEP_WORDS,
  STEPS,
  VERDICT_WORDS,
  VISITOR_RULES,
} from '../../../src/domain/visit';

const said = [
  ...GATE_VERDICTS.map((verdict) => VERDICT_WORDS[verdict].say),
  ...STEPS.map((step) => STEP_WORDS[step]),
  ...HELP_NEEDS.map((need) => helpLine([need]) as string),
  GATE_FAREWELL,
  knownResidentGreeting({ name: '李娟', title: 'ms' }, 19),
  ...VISITOR_RULES,
];

describe('what is said at the gate', () => {
  it('TEN-2: has no phrase that nobody is told', () => {
    for (const text of said) expect([text, findTaboos(text, SEEDED_TABOOS)]).toEqual([text, []]);
  });

  it('TEN-1: has a courtesy word in every sentence, and greets with each verdict', () => {
    for (const text of said) expect([text, presentWords(text).length > 0]).toEqual([text, true]);
    for (const verdict of GATE_VERDICTS) expect(VERDICT_WORDS[verdict].say).toContain('您好');
  });

  it('TEN-6: begins with a greeting and ends with a farewell', () => {
    expect(STEP_WORDS.greet).toContain('您好');
    expect(STEP_WORDS.guide).toContain('再见');
    expect(GATE_FAREWELL).toContain('再见');
  });

  it('GATE-1: a known resident is greeted, and asked nothing', () => {
    expect(knownResidentGreeting({ name: '李娟', title: 'ms' }, 19)).toBe(
      '李女士您好，晚上好，欢迎回家，请进！',
    );
  });

  it('GATE-3: who needs help is asked; nobody else is', () => {
    expect(helpLine(['heavyThings', 'elderly'])).toContain('需要我帮您拿吗');
    expect(helpLine([])).toBeNull();
  });

  it('GATE-4: stand, smile, ask, look', () => {
    expect(DUTY_CARD.map(({ word }) => word)).toEqual(['站', '笑', '询', '察']);
  });

  it('names nobody in full, and no room', () => {
    expect(hostAddress('3 栋', { name: '李娟', title: 'ms' })).toBe('3 栋 · 李女士');
    expect(hostAddress('3 栋', { name: '唐宁' })).toBe('3 栋 · 住户');
    expect(hostAddress('3 栋', null)).toBe('3 栋 · 住户');
    expect(discreetAddress({ name: '唐宁' })).not.toContain('唐宁');
    expect(directionsTo('东门', '3 栋').join('')).toContain('3 栋');
  });
});
