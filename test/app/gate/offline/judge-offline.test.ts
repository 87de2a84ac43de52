import { judgeOffline } from '../../../../src/app/gate/offline/judge-offline';
import { findExpected, usesAfter } from '../../../../src/app/gate/offline/knowledge';
import { DAY, HOUR, MINUTE } from '../../../../src/domain/time';
import { asStatic } from '../../../../src/domain/visitor-pass';
import { nodeCrypto } from '../../../domain/visitor-pass/node-crypto';
import { SIDE_GATE, sealed, shownAt, visitorPass } from '../../../domain/visitor-pass/passes';
import { AT, bundle, device, entry, expectedVisit, kept } from './given';

type Here = Parameters<typeof judgeOffline>[1];

const judged = (text: string, here: Partial<Here> = {}) =>
  judgeOffline(text, { kept: kept(), queue: [], uses: [], now: device(), ...here }, 'entry-1', nodeCrypto);

const verdictOf = (text: string, here: Partial<Here> = {}) => {
  const said = judged(text, here);
  return typeof said === 'string' ? said : said.verdict.type;
};
const shown = shownAt(AT);

describe('a gate without a network', () => {
  it('GATE-2 given a good pass, then it lets in, and writes down what to tell', () => {
    expect(judged(shown)).toEqual({
      verdict: { type: 'admit', pass: visitorPass() },
      entry: entry({ text: shown }),
    });
  });

  it('given a pass that it refuses, then that is told, too', () => {
    expect(judged(shown, { kept: kept({ revoked: [visitorPass().passId] }) })).toMatchObject({
      verdict: { type: 'revoked' },
      entry: { verdict: 'revoked', passId: visitorPass().passId, steps: [] },
    });
  });

  it('given what is no pass, then nobody is told', () => {
    expect(judged('HTTPS://EXAMPLE.COM')).toEqual({ verdict: { type: 'unreadable' }, entry: null });
  });

  it('given somebody on the block list, then they are not let in', () => {
    expect(verdictOf(shown, { kept: kept({ expected: [expectedVisit({ blocked: true })] }) })).toBe(
      'blocked',
    );
  });

  it('given a single-use pass, when it comes again, then it is used up, also after its entry was told', () => {
    const first = entry();
    expect(verdictOf(shown, { queue: [first] })).toBe('usedUp');
    expect(verdictOf(shown, { uses: [{ useId: 'u', passId: visitorPass().passId, at: AT }] })).toBe('usedUp');
    expect(verdictOf(shown, { kept: kept({ expected: [expectedVisit({ uses: 1 })] }) })).toBe('usedUp');
    expect(verdictOf(shown, { queue: [{ ...first, turnAwayReason: 'notVerified' }] })).toBe('admit');
  });

  it('given a single-use pass of another gate, then it is sent there', () => {
    const there = shownAt(AT, visitorPass({ gate: SIDE_GATE }));
    expect(verdictOf(there)).toBe('otherGate');
  });

  it('given a clock that was set wrong, then it says so, and keeps the right time all the same', () => {
    const now = device(AT, { wall: AT + 10 * MINUTE });
    expect(judged(shown, { now })).toMatchObject({
      verdict: { type: 'clockWrong' },
      entry: { scannedAt: AT },
    });
  });

  it('given a clock that is a minute wrong, then it makes up for it', () => {
    const now = device(AT, { wall: AT + MINUTE });
    expect(judged(shown, { now })).toMatchObject({ verdict: { type: 'admit' }, entry: { scannedAt: AT } });
  });

  it('given a printed pass, then it holds', () => {
    expect(verdictOf(sealed(asStatic(visitorPass())))).toBe('admit');
  });

  it('given nothing to go by, then it says so', () => {
    expect(verdictOf(shown, { kept: null })).toBe('noData');
    expect(verdictOf(shown, { now: device(AT + DAY) })).toBe('dataTooOld');
    expect(verdictOf('204618')).toBe('codeNeedsNetwork');
  });
});

it('a use is remembered until a bundle counts it', () => {
  const use = { useId: 'u', passId: 'p', at: AT };
  expect(usesAfter([use], bundle({ at: AT - HOUR }))).toEqual([use]);
  expect(usesAfter([use], bundle({ at: AT + HOUR }))).toEqual([]);
});

it('only today’s visitors are shown', () => {
  expect(findExpected(bundle(), '', AT + DAY)).toEqual([]);
  expect(findExpected(bundle(), '', AT - 14 * HOUR)).toHaveLength(1);
});

it('visitors are found by masked name, plate or building, and in no other way', () => {
  const found = (words: string) => findExpected(bundle(), words, AT).length;
  expect(found('')).toBe(1);
  expect(found('王')).toBe(1);
  expect(found('3栋')).toBe(1);
  expect(found('粤b')).toBe(1);
  expect(found('建')).toBe(0);
  expect(found('1201')).toBe(0);
});
