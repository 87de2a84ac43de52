import fc from 'fast-check';
import { MINUTE, SECOND } from '../../../src/domain/time';
import { FRESHNESS_STEP, freshnessAt, isFresh, passSecretOf } from '../../../src/domain/visitor-pass';
import { tuesday } from '../support/times';
import { nodeCrypto } from './node-crypto';
import { FRESHNESS_KEY } from './passes';

const ID = '00112233445566778899';
const hmac = nodeCrypto.hmacSha256;
const secret = passSecretOf(hmac, FRESHNESS_KEY, ID);
const at = tuesday('14:00');

it('it changes every fifteen seconds', () => {
  const shown = freshnessAt(hmac, secret, ID, at);
  expect(freshnessAt(hmac, secret, ID, at + 15 * SECOND - 1)).toEqual(shown);
  expect(freshnessAt(hmac, secret, ID, at + 15 * SECOND)).not.toEqual(shown);
});

it('it stays what it is: a resident’s app and a gate’s must agree across releases', () => {
  expect(Buffer.from(freshnessAt(hmac, secret, ID, at)).toString('hex')).toBe('46003661');
});

it.each([
  ['now', 0, true],
  ['two minutes ago', -2 * MINUTE, true],
  ['in two minutes, by a clock that is ahead', 2 * MINUTE, true],
  ['a step more than two minutes ago: a screenshot', -2 * MINUTE - 15 * SECOND, false],
  ['a step more than two minutes ahead', 2 * MINUTE + 15 * SECOND, false],
  ['yesterday', -24 * 60 * MINUTE, false],
])('shown %s', (_when, away, fresh) => {
  expect(isFresh(hmac, secret, ID, freshnessAt(hmac, secret, ID, at + away), at)).toBe(fresh);
});

it('any two clocks that are at most two minutes apart agree, whatever the phase of their steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2 * MINUTE, max: 2 * MINUTE }), fc.nat(FRESHNESS_STEP), (skew, phase) => {
      const shown = freshnessAt(hmac, secret, ID, at + phase + skew);
      expect(isFresh(hmac, secret, ID, shown, at + phase)).toBe(true);
    }),
  );
});

it('the secret of one pass is good for no other', () => {
  const other = '99887766554433221100';
  const shown = freshnessAt(hmac, secret, other, at);
  expect(isFresh(hmac, passSecretOf(hmac, FRESHNESS_KEY, other), other, shown, at)).toBe(false);
});
