import * as fc from 'fast-check';
import { Members, type Node, nodeOf } from './json-text';

/** Stands in what is sent, and so must stand in no refusal: what was sent is never repeated. */
export const MARK = 'kX7hostile';

// biome-ignore format: a kind a row
const TEXTS = [
  // Nothing to see.
  '', ' ', '\t\n', '\u00a0', '\u3000', '\u200b', '\u200d\ufeff', '\u2028', '\u00ad',
  // What a line or a store cannot hold.
  '\u0000', `a\u0000${MARK}`, '\u0007\u001b[31m', '\u007f', '\ud800', 'a\udc00b', '\udfff\ud800', '\ufffe\uffff',
  // What turns round, hides or stacks.
  `\u202e${MARK}\u202c`, '\u2066李娟\u2069', '李\u200b娟', 'e\u0301\u0327'.repeat(30), '\u0489'.repeat(20),
  // What another language would listen to.
  `' OR '1'='1' -- ${MARK}`, `'; DROP TABLE service_request; --`, '" OR ""="', '%', '_%', '\\', '*)(uid=*', '@SUM(1+1)', "=cmd|'/c calc'!A0",
  `<script>alert("${MARK}")</script>`, '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '&lt;&#x27;', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  '{{7*7}}', '$'.concat('{7*7}'), '<%= 7*7 %>', '#{7*7}', '{% raw %}', '【】【residents】', '【', '%s%n%d%x', '$(id)', '`id`', '| id', '; rm -rf /',
  `${MARK}\r\nSet-Cookie: a=b`, '../../../../etc/passwd', '..\\..\\secret', '/etc/passwd\u0000.png', 'file:///etc/passwd', 'http://169.254.169.254/latest/meta-data',
  // Names that every object has.
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', '[object Object]',
  // Numbers in disguise, and dates that are none.
  'NaN', '0', '-1', '1e1', '0x10', '1.0', '1_0', '９', '٣', '9007199254740993', '1e400', '-0', '+1', ' 1', '1 ', '0b11', '１２０１', '8640000000000000',
  '2026-02-30', '0000-00-00', '2026-13-01', '10000-01-01', '2026-1-1', '24:00', '23:60',
];

/** What takes a careless reader long: repetitions that nearly match. */
const LONG = fc
  .tuple(
    // biome-ignore format: in a row
    fc.constantFrom('a', '0', ' ', '\n', '【', '您', '不', '我不', '请您', '😀', '\u0301', '\u200b', '&', '%', 'ﷺ', '，。'),
    fc.constantFrom(21, 61, 101, 201, 501, 1_001, 2_000, 2_001, 20_000),
    fc.constantFrom('', '!', '\u0000'),
  )
  .map(([unit, times, end]) => unit.repeat(times) + end);

/** Characters and halves of characters, as a careless cut leaves them. */
const HALVES = fc
  .array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { minLength: 1, maxLength: 6 })
  .map((units) => String.fromCharCode(...units));

/** Sound words with too many blanks around them: too long as they are sent, short enough once trimmed. */
const PADDED = fc
  .tuple(
    fc.constantFrom('漏水', '1201'),
    fc.constantFrom(1, 20, 60, 200, 500, 1_000),
    fc.constantFrom(' ', '\u000b'),
  )
  .map(([word, times, blank]) => word + blank.repeat(times));

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: LONG },
  { weight: 1, arbitrary: HALVES },
  { weight: 1, arbitrary: PADDED },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** Names for fields that nobody asked for. */
// biome-ignore format: a kind a row
export const hostileKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'length', 'then', 'toJSON', '$where', '$ne'),
  fc.constantFrom('id', 'communityId', 'role', 'status', 'requesterId', 'by', 'at', 'type', 'inTurn', 'personId', MARK),
  hostileText,
);

/** Tokens that are something to somebody, but nothing to JSON, and numbers that are too much. */
// biome-ignore format: in rows
const TOKENS = [
  'NaN', 'Infinity', '-Infinity', '1e400', '-1e400', '1e-400', '-0', '-1', '0', '1.5', '9007199254740993', '1e15', '9e99', '123456789012345678901234567890',
  '0x10', '010', '+1', '.5', '1.', '-', 'undefined', 'None', 'True', 'new Date(0)', '`a`', "'single'", '"open', '', ',', '/* */1',
  '"\\x41"', '"\\u00"', '"a\nb"', '"\\u0000"', '"\\ud800"',
];

const VALUES = [null, true, false, [], {}, [[]], [null], { a: 1 }, 0, ''];

const DEEP = fc
  .tuple(fc.constantFrom(20, 1_000, 10_000), fc.constantFrom(['[', ']'] as const, ['{"a":', '}'] as const))
  .map(([depth, [open, close]]) => `${open.repeat(depth)}1${close.repeat(depth)}`);

/** Gifts for every object that there is. */
const POLLUTION = fc
  .tuple(
    fc.constantFrom('__proto__', 'constructor', 'prototype'),
    fc.constantFrom('role', 'status', 'toString'),
  )
  .map(
    ([key, inner]) =>
      new Members([
        [
          key,
          new Members([
            [inner, '"administrator"'],
            ['prototype', '{}'],
          ]),
        ],
      ]),
  );

/** Anything in the place of a value. */
export const hostileNode: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: hostileText.map(nodeOf) },
  { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES).map(nodeOf) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }).map(nodeOf) },
  { weight: 1, arbitrary: DEEP },
  { weight: 1, arbitrary: POLLUTION },
  { weight: 1, arbitrary: fc.constantFrom(10, 61, 5_000).map((length) => Array<Node>(length).fill('1')) },
);
