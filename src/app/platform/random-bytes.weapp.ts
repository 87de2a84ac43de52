/** `count` random bytes. WeChat's own source of randomness is asynchronous, so these are guessable: never a secret. */
export function randomBytes(count: number): Uint8Array {
  return new Uint8Array(count).map(() => Math.random() * 256);
}
