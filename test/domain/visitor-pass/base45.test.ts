import fc from 'fast-check';
import { decodeBase45, encodeBase45 } from '../../../src/domain/visitor-pass';

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

it.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
  ['', ''],
])('RFC 9285: %j is %j', (plain, encoded) => {
  expect(encodeBase45(bytesOf(plain))).toBe(encoded);
  expect(decodeBase45(encoded)).toEqual(bytesOf(plain));
});

it.each([
  ['a pair for 65536', 'GGW'],
  ['a triple of the highest letters', ':::'],
  ['a last one for 256', 'V5'],
  ['a small letter', 'bb8'],
  ['a letter outside the alphabet', 'BB_'],
  ['a length that no bytes give', 'BB8B'],
  ['a full-width letter', 'ＢＢ8'],
])('RFC 9285: %s is refused', (_what, text) => {
  expect(decodeBase45(text)).toBeNull();
});

it('any bytes come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
    }),
  );
});

it('no two texts stand for the same bytes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'), maxLength: 30 }),
      (text) => {
        const bytes = decodeBase45(text);
        if (bytes) expect(encodeBase45(bytes)).toBe(text);
      },
    ),
  );
});
