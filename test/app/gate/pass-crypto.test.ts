import { passCrypto } from '../../../src/app/gate/pass-crypto';

// test/domain/visitor-pass/both-verifiers.test.ts holds it against Node's; here it only has to get by with little.
it('loads and verifies where there is neither TextEncoder nor a cryptography', () => {
  expect(typeof TextEncoder).toBe('undefined');
  const bytes = (hex: string) =>
    Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  // RFC 8032, 7.1, test 2
  const publicKey = bytes('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
  const signature = bytes(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
  expect(passCrypto.verify(signature, Uint8Array.of(0x72), publicKey)).toBe(true);
  expect(passCrypto.verify(signature, Uint8Array.of(0x73), publicKey)).toBe(false);
});
