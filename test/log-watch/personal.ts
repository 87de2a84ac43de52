/**
 * What gives a log line away. All that people are called and write here is Chinese, number plates begin with a Chinese
 * character, and the log itself is English; so a single Han character is a finding.
 */
const GIVEAWAYS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a name, words or a number plate', /\p{Script=Han}/u],
  ['escaped words', /\\u[4-9][0-9a-f]{3}|%E[4-9]%[89AB][0-9A-F]%[89AB][0-9A-F]/i],
  ['a telephone number', /(?<![\w-])1[3-9]\d{9}(?![\w-])/],
  ['a masked telephone number', /\d{3}\*{4}\d{4}/],
  ['a token', /(?<![\w.-])[a-z][a-z0-9-]*\.[\w-]{43}(?![\w-])/],
  ['a seal or a secret', /(?<![\w-])[\w-]{43}(?![\w-])/],
  ['credentials', /bearer|authorization|idempotency-key/i],
  ['what somebody asked for', /\?[\w%-]+=/],
  ['bytes of a request', /"type":"Buffer"|rawPacket/],
  ['a caller’s address', /(?<!Server listening at http:\/\/)\b127\.0\.0\.1\b/],
  ['a canary', /canary\d{3}z/],
];

/** What a log line says about somebody; none where it says nothing. */
export function personalIn(line: string): string[] {
  return GIVEAWAYS.filter(([, pattern]) => pattern.test(line)).map(([what]) => what);
}
