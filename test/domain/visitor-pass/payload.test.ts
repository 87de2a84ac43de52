import fc from 'fast-check';
import {
  asStatic,
  decodeBase45,
  encodeBase45,
  encodePass,
  readPass,
  type VisitorPass,
} from '../../../src/domain/visitor-pass';
import { tuesday } from '../support/times';
import { sealed, shownAt, visitorPass } from './passes';

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => Buffer.from(value).toString('hex'));

const passes: fc.Arbitrary<VisitorPass> = fc
  .record({
    keyId: fc.nat(255),
    community: hex(4),
    passId: hex(10),
    notBefore: fc.nat(0xffff_ffff).map((seconds) => seconds * 1_000),
    durationMinutes: fc.integer({ min: 1, max: 65_535 }),
    maxUses: fc.nat(255),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    dayStart: fc.nat(95),
    dayEnd: fc.integer({ min: 1, max: 96 }),
    gate: fc.nat(255),
    isStatic: fc.boolean(),
  })
  .filter(({ dayStart, dayEnd }) => dayStart < dayEnd)
  .map((pass) => (pass.isStatic ? asStatic(pass) : pass));

it('what a pass says comes back from its text', () => {
  fc.assert(
    fc.property(passes, (pass) => {
      const bytes = new Uint8Array(92);
      bytes.set(encodePass(pass));
      expect(readPass(encodeBase45(bytes))?.pass).toEqual(pass);
    }),
  );
});

it('the bytes of a pass stay as they are: passes that are out there must remain readable', () => {
  const body = encodePass(visitorPass({ weekdays: [1, 3], dayStart: 36, dayEnd: 72, maxUses: 5, gate: 2 }));
  expect(Buffer.from(body).toString('hex')).toBe(
    '0101a1b2c3d400112233445566778899' + '69afb360' + '00f0' + '05' + '05' + '24' + '48' + '02' + '00',
  );
});

it('a live pass fits a QR code of version 6 at ECC M, and holds letters of its alphanumeric mode only', () => {
  const text = shownAt(tuesday('14:00'));
  expect(text).toHaveLength(144);
  expect(text).toMatch(/^[0-9A-Z $%*+\-./:]*$/);
});

it('a printed pass is good for its first two hours at most', () => {
  expect(asStatic(visitorPass())).toMatchObject({ isStatic: true, durationMinutes: 120 });
  expect(asStatic(visitorPass({ durationMinutes: 60 }))).toMatchObject({ durationMinutes: 60 });
});

it.each<[string, Partial<VisitorPass>]>([
  ['a key id above 255', { keyId: 256 }],
  ['half a second', { notBefore: tuesday('14:00') + 500 }],
  ['no duration', { durationMinutes: 0 }],
  ['46 days', { durationMinutes: 65_536 }],
  ['256 uses', { maxUses: 256 }],
  ['an eighth day of the week', { weekdays: [8] }],
  ['hours that end before they begin', { dayStart: 40, dayEnd: 40 }],
  ['a day of more than 24 hours', { dayEnd: 97 }],
  ['a printed pass for more than two hours', { isStatic: true }],
  ['an id of nine bytes', { passId: '001122334455667788' }],
  ['an id in capitals', { passId: '00112233445566778AAA' }],
  ['a community of five bytes', { community: 'a1b2c3d4e5' }],
])('%s is no pass', (_what, change) => {
  expect(() => encodePass(visitorPass(change))).toThrow(RangeError);
});

it('a blank at its beginning may get lost on the way', () => {
  const pass = visitorPass({ keyId: 5 });
  expect(sealed(pass)).toMatch(/^ \S/);
  expect(readPass(sealed(pass))?.pass).toEqual(pass);
  expect(readPass(sealed(pass).trim())?.pass).toEqual(pass);
});

it('no pass ends with a blank', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 92, maxLength: 92 }), (bytes) => {
      expect(encodeBase45(bytes)).not.toMatch(/ $/);
    }),
  );
});

describe('a text that is almost a pass is refused', () => {
  const bytes = decodeBase45(sealed()) as Uint8Array;
  const withByte = (index: number, value: number) => {
    const changed = bytes.slice();
    changed[index] = value;
    return encodeBase45(changed);
  };

  it.each([
    ['nothing', ''],
    ['six digits', '123456'],
    ['an address', 'HTTPS://EXAMPLE.COM/PASS'],
    ['a byte less', encodeBase45(bytes.slice(0, 91))],
    ['a byte more', encodeBase45(Uint8Array.from([...bytes, 0]))],
    ['half a freshness', encodeBase45(Uint8Array.from([...bytes, 0, 0]))],
    ['something after the freshness', encodeBase45(Uint8Array.from([...bytes, 0, 0, 0, 0, 0]))],
    ['a blank before it', ` ${sealed()}`],
    ['small letters', sealed().toLowerCase()],
    ['another version', withByte(0, 2)],
    ['a flag that nobody knows', withByte(27, 2)],
    ['an eighth weekday', withByte(23, 0x80)],
    ['hours that end before they begin', withByte(25, 0)],
    ['no duration', encodeBase45(bytes.map((byte, index) => (index === 20 || index === 21 ? 0 : byte)))],
    ['a printed pass for four hours', withByte(27, 1)],
  ])('%s', (_what, text) => {
    expect(readPass(text)).toBeNull();
  });

  it('a printed pass with a freshness', () => {
    const printed = decodeBase45(sealed(asStatic(visitorPass()))) as Uint8Array;
    expect(readPass(encodeBase45(printed))).not.toBeNull();
    expect(readPass(encodeBase45(Uint8Array.from([...printed, 0, 0, 0, 0])))).toBeNull();
  });
});
