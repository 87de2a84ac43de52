import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import type { Schema } from '../../support/description';
import { type Attack, byLength, type Draft, withHeader } from './draft';
import { hostileKey, hostileNode, hostileText, MARK } from './hostile-values';
import { changeAt, Members, type Node, nodeOf, placesIn, writeJson } from './json-text';
import { nearMiss } from './near-misses';
import type { Known } from './valid-values';

type Entries = readonly (readonly [key: string, value: Node])[];

const place = fc.nat({ max: 999 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

// biome-ignore format: a kind a row
const MEDIA_TYPES = [
  null, '', '/', ';', '*/*', '\x00', MARK, 'a'.repeat(5_000),
  'text/plain', 'text/json', 'application/xml', 'application/x-www-form-urlencoded', 'application/octet-stream', 'image/jpeg',
  'multipart/form-data', 'multipart/form-data; boundary=x',
  'APPLICATION/JSON', 'application/json; charset=utf-8', 'application/json; charset=utf-16', 'application/json;charset=gbk',
  'application/json, text/plain', 'application/jsonp', 'application/vnd.api+json', 'application/json; boundary="', `application/json${';'.repeat(3_000)}`,
];

/** What people and programs write who do not quite know JSON. */
const NOT_QUITE_JSON: readonly ((text: string) => string)[] = [
  (text) => `${text},`,
  (text) => `${text}${text}`,
  (text) => `${text} // ${MARK}`,
  (text) => `/* ${MARK} */${text}`,
  (text) => text.replace(/}$/, ',}'),
  (text) => text.replace(/"/g, "'"),
  (text) => text.replace(/"(\w+)":/g, '$1:'),
  (text) => `\ufeff${text}`,
  (text) => `\ufeff\ufeff${text}`,
  (text) => `)]}'\n${text}`,
  (text) => `callback(${text})`,
  (text) => `<a>${text}</a>`,
  (text) => `[${text}]`,
  (text) => JSON.stringify(text),
  (text) => encodeURIComponent(text),
  (text) => text.replace('{', '{"__proto__":null,'),
  (text) => text.replace('{', '{"\\u005f_proto__":{"role":"administrator"},'),
  (text) => text.replace('{', '{"constructor":{"prototype":{"role":"administrator"}},'),
  (text) => text.replace('{', `{${' '.repeat(65_530)}`),
  (text) => text.replace('{', `{${' '.repeat(200_000)}`),
  () => '',
  () => '{}',
  () => 'null',
  () => '\u0000',
  () => ' '.repeat(5_000),
];

/** A stray continuation, an overlong slash, half a character, one beyond the last, Latin-1, GBK, a byte order. */
const NOT_UTF8 = ['80', 'c0af', 'eda080', 'f4908080', 'e9', 'c4e3bac3', 'ff', 'fe'];

const OTHER_ENCODINGS: readonly (readonly [string, (body: Buffer) => Buffer])[] = [
  ['UTF-16', (body) => Buffer.from(body.toString(), 'utf16le')],
  ['gzip', (body) => gzipSync(body)],
  ['noughts', (body) => Buffer.alloc(body.length)],
];

/** Everything that can be wrong with JSON, from its values to its bytes. */
const attackOnJson: fc.Arbitrary<Attack> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(place, hostileNode)
      .map(([where, node]) => onJson('another value', where, () => node)),
  },
  { weight: 1, arbitrary: hostileNode.map((node) => onJson('another body', 0, () => node)) },
  {
    weight: 3,
    arbitrary: place.map((where) =>
      onFields('a field left out', (all) => all.filter((_, index) => index !== where % all.length)),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(hostileKey, hostileNode)
      .map(([key, node]) => onFields('a field too many', (all) => [...all, [key, node]])),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(place, hostileNode, fc.boolean())
      .map(([where, node, first]) => onFields('a field twice', (all) => twice(all, where, node, first))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...NOT_QUITE_JSON)
      .map((change) => onText('not quite JSON', (text) => Buffer.from(change(text)))),
  },
  {
    weight: 1,
    arbitrary: part.map((kept) =>
      onText('half of the JSON', (text) => Buffer.from(text.slice(0, Math.floor(text.length * kept)))),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uint8Array({ minLength: 1, maxLength: 4 }), part)
      .map(([noise, at]) =>
        onText('bytes in the middle', (text) =>
          inserted(Buffer.from(text), Math.floor(text.length * at), noise),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...NOT_UTF8).map((hex) =>
      onText('not UTF-8', (text) => {
        const body = Buffer.from(text);
        return inserted(body, Math.max(0, body.lastIndexOf('"')), Buffer.from(hex, 'hex'));
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...OTHER_ENCODINGS)
      .map(([name, encode]) => onText(name, (text) => encode(Buffer.from(text)))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...MEDIA_TYPES)
      .map((type) => withHeader('another media type', 'content-type', type)),
  },
);

/** What is wrong with any JSON, and what is nearly right by the body's own schema. */
export function attackOnBody(schema: Schema, known: Known): fc.Arbitrary<Attack> {
  const nearby = nearMiss(schema, known).map((body) => onJson('a near miss', 0, () => nodeOf(body)));
  return fc.oneof({ weight: 3, arbitrary: attackOnJson }, { weight: 1, arbitrary: nearby });
}

function onJson(name: string, where: number, change: (was: Node) => Node): Attack {
  return {
    name,
    spoil: (draft) =>
      draft.json === null
        ? draft
        : { ...draft, json: changeAt(draft.json, where % placesIn(draft.json), change) },
  };
}

function onFields(name: string, change: (entries: Entries) => Entries): Attack {
  return onJson(name, 0, (root) => (root instanceof Members ? new Members(change(root.entries)) : root));
}

function onText(name: string, change: (text: string) => Buffer): Attack {
  return {
    name,
    spoil: (draft) => (draft.json === null ? draft : { ...draft, bytes: change(writeJson(draft.json)) }),
  };
}

function twice(all: Entries, where: number, node: Node, first: boolean): Entries {
  const chosen = all[where % Math.max(1, all.length)];
  if (!chosen) return all;
  const again = [chosen[0], node] as const;
  return first ? [again, ...all] : [...all, again];
}

function inserted(body: Buffer, at: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([body.subarray(0, at), bytes, body.subarray(at)]);
}

// biome-ignore format: a kind a row
const FORM = fc.record({
  boundary: fc.constantFrom('edge', 'edge', 'e'.repeat(70), 'e'.repeat(3_000), '', ' ', '"edge"', "'()+_,-./:=?"),
  type: fc.constantFrom(
    'multipart/form-data; boundary=', 'multipart/form-data; boundary=', 'MULTIPART/FORM-DATA; BOUNDARY=', 'multipart/form-data;boundary="',
    'multipart/mixed; boundary=', 'application/json; boundary=', 'multipart/form-data; x='),
  name: fc.oneof(fc.constantFrom('file', 'file', 'file', '__proto__', 'constructor', 'toString', ''), hostileText),
  file: fc.oneof(fc.constantFrom('photo.jpg', '../../../x.jpg', '..\\x.jpg', 'a\u0000.jpg', '/etc/passwd', 'C:\\x', '"', '', null), hostileText),
  parts: fc.constantFrom(0, 1, 1, 1, 2, 6, 40),
  headers: fc.constantFrom('', '', 'Content-Transfer-Encoding: base64\r\n', 'X: y\r\n'.repeat(2_500), 'Content-Type\r\n', `X: ${'y'.repeat(90_000)}\r\n`, ': \r\n', '\u0000: \u0000\r\n'),
  content: fc.oneof(hostileText, fc.constantFrom('', 'x'.repeat(300_000), '\xff\xd8\xff', 'GIF89a', '\r\n--edge', '\r\n--edge--')),
  end: fc.constantFrom('--\r\n', '--\r\n', '--\r\n', '', '\r\n', '-', '--'),
});

/** Forms with a file that is no picture: sending pictures is tested with the photos. */
export const attackOnForm: fc.Arbitrary<Attack> = FORM.map((form) => ({
  name: 'a form',
  spoil: (draft: Draft): Draft => {
    const edge = form.boundary.replace(/^"|"$/g, '');
    const filename = form.file === null ? '' : `; filename="${form.file}"`;
    const disposition = `Content-Disposition: form-data; name="${form.name}"${filename}`;
    const part = `--${edge}\r\n${disposition}\r\n${form.headers}\r\n${form.content}\r\n`;
    return {
      ...withHeader('', 'content-type', form.type + form.boundary).spoil(draft),
      bytes: Buffer.from(`${part.repeat(form.parts)}--${edge}${form.end}`),
      frame: byLength,
    };
  },
}));
