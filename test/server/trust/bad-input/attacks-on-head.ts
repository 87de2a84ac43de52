import * as fc from 'fast-check';
import { type Attack, type Draft, type Framed, type Header, OWN_TOKEN, withHeader } from './draft';
import { MARK } from './hostile-values';

// biome-ignore format: a kind a row
const TOKENS = [
  null, '', 'Bearer', 'Bearer ', OWN_TOKEN, `Bearer  ${OWN_TOKEN}`, `bearer ${OWN_TOKEN}`, `Basic ${OWN_TOKEN}`,
  `Bearer ${OWN_TOKEN}x`, `Bearer x${OWN_TOKEN}`, `Bearer ${OWN_TOKEN},`, `Bearer ${OWN_TOKEN} ${OWN_TOKEN}`,
  'Bearer guifangyuan.', `Bearer guifangyuan.${'A'.repeat(43)}`, `Bearer ${'A'.repeat(200)}`, `Bearer ${'A'.repeat(9_000)}`, 'Bearer ..............',
  'Bearer __proto__.constructor', `Bearer ' OR 1=1 --${MARK}`, 'Bearer \xe6\x9d\x8e', 'Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.', 'Bearer null', 'Bearer %00',
];

// biome-ignore format: in rows
const KEYS = [
  null, '', ' ', 'short', 'a key with spaces', 'x'.repeat(128), 'x'.repeat(129), 'x'.repeat(7_000), '12345678, 12345678',
  '__proto__', 'constructor', '../../../../key', "'; DROP TABLE idempotency_key; --", '\xe4\xbd\xa0\xe5\xa5\xbd', '\x7f'.repeat(9),
];

// biome-ignore format: a kind a row
const HEADERS: readonly Header[] = [
  ['x-http-method-override', 'DELETE'], ['x-original-url', '/api/me'], ['x-forwarded-for', `127.0.0.1, ${MARK}`], ['x-forwarded-host', 'evil.example'], ['x-forwarded-proto', 'https'],
  ['host', 'evil.example'], ['host', ''], ['host', '\xff'], ['origin', 'https://evil.example'], ['referer', `https://${MARK}/`], ['cookie', `session=${MARK}`], ['via', '1.1 x'],
  ['accept', 'text/xml'], ['accept', '\xff'], ['accept-encoding', 'gzip, br, identity;q=0'], ['accept-language', 'en'], ['accept-version', '9'],
  ['if-none-match', '*'], ['if-modified-since', 'never'], ['range', 'bytes=0-0,1-1,2-2'], ['date', 'tomorrow'], ['max-forwards', '-1'],
  ['expect', '100-continue'], ['expect', MARK], ['upgrade', 'websocket'], ['upgrade', 'h2c'], ['te', 'trailers'], ['content-encoding', 'gzip'], ['content-encoding', 'br'],
  ['x-request-id', MARK], ['traceparent', MARK], ['user-agent', '() { :; }; /bin/id'], ['__proto__', 'administrator'], ['constructor', 'x'], ['x-big', 'x'.repeat(8_000)], ['x-big', 'x'.repeat(20_000)],
];

export const attackOnHeaders: fc.Arbitrary<Attack> = fc.oneof(
  fc.constantFrom(...TOKENS).map((value) => withHeader('another token', 'authorization', value)),
  fc.constantFrom(...KEYS).map((value) => withHeader('another key', 'idempotency-key', value)),
  fc.constantFrom(...HEADERS).map(([name, value]) => withHeader(`the header ${name}`, name, value)),
  fc.constantFrom(90, 1_500, 2_500).map((count) => ({
    name: 'many headers',
    spoil: (draft: Draft) => ({
      ...draft,
      headers: [...draft.headers, ...Array.from({ length: count }, (_, index) => [`x${index}`, ''] as const)],
    }),
  })),
);

// biome-ignore format: in rows
const METHODS = [
  'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'SEARCH', 'MKCOL', 'QUERY',
];

export const attackOnMethod: fc.Arbitrary<Attack> = fc
  .constantFrom(...METHODS)
  .map((method) => ({ name: 'another method', spoil: (draft) => ({ ...draft, method }) }));

const withLine = (line: string) => (lines: readonly string[]) => `${[...lines, line].join('\r\n')}\r\n\r\n`;
const changed = (from: RegExp | string, to: string) => (lines: readonly string[]) =>
  `${lines.join('\r\n').replace(from, to)}\r\n\r\n`;

/** Heads that are no HTTP, or not the HTTP that is spoken here. */
const HEADS: readonly ((lines: readonly string[]) => string)[] = [
  (lines) => `${lines.join('\n')}\n\n`,
  (lines) => `${MARK}${lines.join('\r\n')}\r\n\r\n`,
  changed('HTTP/1.1', 'HTTP/9.9'),
  changed(' HTTP/1.1', ''),
  changed(/^\w+/, 'get'),
  changed(/^\S+ \S*/, 'CONNECT evil.example:443'),
  changed(/\r\nhost: [^\r]*/, ''),
  withLine('no colon here'),
  withLine(': no name'),
  withLine('x-space : a'),
  withLine(`x-nought: a\0${MARK}`),
  withLine('x-return: a\rb: c'),
  withLine('content-length: 3\r\ncontent-length: 5'),
  withLine('content-length: 3\r\ntransfer-encoding: chunked'),
  withLine('transfer-encoding: chunked, identity'),
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  () => '\0'.repeat(2_000),
  () => '\r\n\r\n\r\n',
];

export const attackOnHead: fc.Arbitrary<Attack> = fc
  .constantFrom(...HEADS)
  .map((writeHead) => ({ name: 'no HTTP', spoil: (draft) => ({ ...draft, writeHead }) }));

/** A length that is not that of the body. */
const announced =
  (length: (real: number) => number | string) =>
  (body: Buffer): Framed => {
    const said = length(body.length);
    const enough = typeof said === 'number' && said >= 0 && said <= body.length;
    return {
      headers: [['content-length', String(said)]],
      bytes: body,
      read: enough ? body.subarray(0, said) : null,
    };
  };

const chunked =
  (write: (body: Buffer) => Buffer, sound = false) =>
  (body: Buffer): Framed => ({
    headers: [['transfer-encoding', 'chunked']],
    bytes: write(body),
    read: sound ? body : null,
  });

function inChunks(body: Buffer, size: number, end = '0\r\n\r\n', extension = ''): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    chunks.push(Buffer.from(`${part.length.toString(16)}${extension}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...chunks, Buffer.from(end)]);
}

const before = (text: string) => (body: Buffer) => Buffer.concat([Buffer.from(text), body]);

const FRAMES: readonly (readonly [string, (body: Buffer) => Framed])[] = [
  ['nothing announced', announced(() => 0)],
  ['one byte less announced than there is', announced((real) => Math.max(0, real - 1))],
  ['more announced than there is', announced((real) => real + 7)],
  ['a terabyte announced', announced(() => 1e12)],
  ['a length below nought', announced(() => '-1')],
  ['a length that is none', announced(() => 'many')],
  ['a length in hexadecimal', announced((real) => `0x${real.toString(16)}`)],
  ['a length with a sign', announced((real) => `+${real}`)],
  ['two lengths', announced((real) => `${real}, ${real + 1}`)],
  ['a length beyond all numbers', announced(() => '99999999999999999999999')],
  ['chunks', chunked((body) => inChunks(body, 16), true)],
  ['chunks with a trailer', chunked((body) => inChunks(body, 64, `0\r\nx: ${MARK}\r\n\r\n`), true)],
  ['chunks with extensions', chunked((body) => inChunks(body, 64, undefined, `;${MARK}=1`), true)],
  ['chunks that stop', chunked((body) => inChunks(body, 16, ''))],
  ['a chunk that stops', chunked(before('ffffff\r\n'))],
  ['a chunk whose size is none', chunked(before('zz\r\n'))],
  ['a chunk beyond all numbers', chunked(before('fffffffffffffffffff\r\n'))],
];

/** Bodies that end elsewhere than they say, or never. */
export const attackOnFraming: fc.Arbitrary<Attack> = fc
  .constantFrom(...FRAMES)
  .map(([name, frame]) => ({ name, spoil: (draft) => ({ ...draft, frame }) }));
