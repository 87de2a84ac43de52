import fc from 'fast-check';
import { bytesOfBase64Url, bytesOfHex, hexOf } from '../../../src/domain/visitor-pass';

it('any bytes come back from hexadecimal and from base64url', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(bytesOfHex(hexOf(bytes))).toEqual(bytes);
      expect(bytesOfBase64Url(Buffer.from(bytes).toString('base64url'))).toEqual(bytes);
    }),
  );
});

it.each(['A', 'AB==', 'A+/A', 'AB', ' AAA'])('%j is no base64url', (text) => {
  expect(bytesOfBase64Url(text)).toBeNull();
});

it.each(['0', '0G', 'AA', ' 00'])('%j is no hexadecimal as it is written here', (text) => {
  expect(bytesOfHex(text)).toBeNull();
});
