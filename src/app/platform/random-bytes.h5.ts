/** `count` random bytes. Outside HTTPS an old browser may have no crypto; then they are guessable, so never a secret. */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  return typeof crypto === 'object' ? crypto.getRandomValues(bytes) : bytes.map(() => Math.random() * 256);
}
