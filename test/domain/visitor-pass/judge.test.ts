import { MINUTE, SECOND } from '../../../src/domain/time';
import { asStatic, decodeBase45, encodeBase45, type Verdict } from '../../../src/domain/visitor-pass';
import { tuesday, wednesday } from '../support/times';
import { keyPairOf } from './node-crypto';
import { judged, knowledge, SIDE_GATE, sealed, shownAt, visitorPass } from './passes';

const AT = tuesday('15:00');
const shown = shownAt(AT);

it('GATE-2 given a pass that is shown in time, when it is scanned, then the visitor is welcome', () => {
  expect(judged(shown, AT)).toEqual({ type: 'admit', pass: visitorPass() });
});

it('given a pass with any single bit turned, when it is scanned, then nobody is let in', () => {
  const bytes = decodeBase45(shown) as Uint8Array;
  const verdicts = new Map<Verdict['type'], number>();
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const turned = bytes.slice();
    turned[bit >> 3] = (turned[bit >> 3] as number) ^ (1 << (bit & 7));
    const { type } = judged(encodeBase45(turned), AT);
    verdicts.set(type, (verdicts.get(type) ?? 0) + 1);
  }
  expect(verdicts.has('admit')).toBe(false);
  // The freshness alone is not signed: 32 bits of it make an old pass, and every other bit makes none.
  expect(verdicts.get('stale')).toBe(32);
  expect([...verdicts.values()].reduce((sum, count) => sum + count)).toBe(96 * 8);
});

it.each([
  ['a poster', 'HTTPS://EXAMPLE.COM'],
  ['six digits that only the server knows', '123456'],
])('given %s, then it is no pass', (_what, text) => {
  expect(judged(text, AT)).toEqual({ type: 'unreadable' });
});

it('given the pass of another community, then it is told apart from a forgery', () => {
  expect(judged(shown, AT, { community: '00000000' })).toEqual({ type: 'wrongCommunity' });
});

it('given a pass that somebody else signed, then it is forged', () => {
  expect(judged(sealed(visitorPass(), keyPairOf(8)), AT)).toEqual({ type: 'forged' });
});

describe('keys', () => {
  const [key] = knowledge().keys;
  const next = {
    id: 2,
    publicKey: keyPairOf(8).publicKey,
    from: tuesday('14:30'),
    until: wednesday('14:30'),
  };

  it('while one follows the other both are good', () => {
    const keys = [{ ...(key as typeof next), until: tuesday('15:30') }, next];
    const printed = asStatic(visitorPass());
    expect(judged(sealed(printed), AT, { keys }).type).toBe('admit');
    expect(judged(sealed({ ...printed, keyId: 2 }, keyPairOf(8)), AT, { keys }).type).toBe('admit');
  });

  it('a key that is not known, not yet good or no longer good signs nothing', () => {
    expect(judged(shown, AT, { keys: [next] }).type).toBe('unknownKey');
    expect(judged(shown, AT, { keys: [{ ...(key as typeof next), from: tuesday('15:03') }] }).type).toBe(
      'unknownKey',
    );
    expect(judged(shown, AT, { keys: [{ ...(key as typeof next), until: tuesday('14:57') }] }).type).toBe(
      'unknownKey',
    );
  });
});

it('given a pass that its host withdrew, then it is revoked, also when it is over', () => {
  const revoked = new Set([visitorPass().passId]);
  expect(judged(shown, AT, { revoked }).type).toBe('revoked');
  expect(judged(shown, wednesday('15:00'), { revoked }).type).toBe('revoked');
});

it('given somebody on the block list, then they are not let in', () => {
  expect(judged(shown, AT, { blocked: new Set([visitorPass().passId]) }).type).toBe('blocked');
});

it.each([
  ['early', tuesday('13:30'), { type: 'tooEarly', opensAt: tuesday('14:00') }],
  ['late', tuesday('18:10'), { type: 'expired' }],
])('given a pass that comes %s, then its time is told', (_when, at, expected) => {
  expect(judged(shownAt(at), at)).toMatchObject(expected);
});

it('given a regular pass on a day that is not its own, then it is told when it is', () => {
  const pass = visitorPass({ durationMinutes: 3 * 24 * 60, weekdays: [3] });
  expect(judged(shownAt(AT, pass), AT)).toMatchObject({ type: 'notToday', opensAt: wednesday('00:00') });
});

it('given a pass for two, when both came in, then it is used up', () => {
  const pass = visitorPass({ maxUses: 2 });
  expect(judged(shownAt(AT, pass), AT, { usesOf: () => 1 }).type).toBe('admit');
  expect(judged(shownAt(AT, pass), AT, { usesOf: () => 2 }).type).toBe('usedUp');
});

it('given a pass without a number of uses, then it is good again and again', () => {
  expect(judged(shownAt(AT, visitorPass({ maxUses: 0 })), AT, { usesOf: () => 99 }).type).toBe('admit');
});

describe('freshness', () => {
  it('given a picture of a live pass, three minutes old, then the live one is asked for', () => {
    expect(judged(shown, AT + 3 * MINUTE).type).toBe('stale');
  });

  it('given a live pass without its freshness, then the live one is asked for', () => {
    expect(judged(sealed(), AT).type).toBe('stale');
  });

  it('given clocks that are two minutes apart, then nobody is kept waiting', () => {
    expect(judged(shownAt(AT + 2 * MINUTE), AT).type).toBe('admit');
    expect(judged(shownAt(AT - 2 * MINUTE), AT).type).toBe('admit');
  });

  it('given a printed pass, then it needs none, and is good for its first two hours', () => {
    const printed = sealed(asStatic(visitorPass()));
    expect(judged(printed, AT).type).toBe('admit');
    expect(judged(printed, tuesday('16:03')).type).toBe('expired');
  });
});

describe('without a network', () => {
  const offline = { online: false, gateNumber: SIDE_GATE };

  it('given a pass with a number of uses at a gate that is not its own, then it is sent to its own', () => {
    expect(judged(shown, AT, offline).type).toBe('otherGate');
    expect(judged(shown, AT, { ...offline, online: true }).type).toBe('admit');
    expect(judged(shown, AT, { online: false }).type).toBe('admit');
  });

  it('given a pass without a number of uses, then every gate may let it in', () => {
    expect(judged(shownAt(AT, visitorPass({ maxUses: 0 })), AT, offline).type).toBe('admit');
  });

  it.each([2 * MINUTE, -2 * MINUTE])('given a clock that is %d ms wrong, then it is good enough', (skew) => {
    expect(judged(shown, AT, { online: false, clockSkewMs: skew }).type).toBe('admit');
  });

  it.each([2 * MINUTE + SECOND, -2 * MINUTE - SECOND])(
    'given a clock that is %d ms wrong, then nothing is said of time',
    (skew) => {
      expect(judged(shown, AT, { online: false, clockSkewMs: skew }).type).toBe('clockWrong');
      expect(judged(shown, AT, { online: true, clockSkewMs: skew }).type).toBe('admit');
    },
  );

  it('given a wrong clock, then a forgery is still one', () => {
    const forgery = sealed(visitorPass(), keyPairOf(8));
    expect(judged(forgery, AT, { online: false, clockSkewMs: 3_600_000 }).type).toBe('forged');
  });

  it('given nothing that is known against the clock, then it is trusted', () => {
    expect(judged(shown, AT, { online: false, clockSkewMs: null }).type).toBe('admit');
  });
});
