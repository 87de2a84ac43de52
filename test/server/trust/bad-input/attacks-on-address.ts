import * as fc from 'fast-check';
import type { Described, Parameter } from '../../support/description';
import { type Attack, bare, type Draft, percent } from './draft';
import { hostileKey, hostileText, MARK } from './hostile-values';
import { nearMiss } from './near-misses';
import type { Known } from './valid-values';

/** One of the parameters, and what to write in its place: anything hostile, or a near miss. */
function valueFor(
  parameters: readonly Parameter[],
  known: Known,
): fc.Arbitrary<{ name: string; value: string }> {
  const writing = fc.constantFrom(percent, percent, bare);
  return fc.constantFrom(...parameters).chain(({ name, schema }) => {
    const text = fc.oneof(hostileText, nearMiss(schema, known).map(String));
    return fc.tuple(text, writing).map(([value, write]) => ({ name, value: write(value) }));
  });
}

/** Other words where the path has a parameter. */
export function attackOnParameter(
  parameters: readonly Parameter[],
  { path }: Described,
  known: Known,
): fc.Arbitrary<Attack> {
  return valueFor(parameters, known).map(({ name, value }) => ({
    name: `another ${name} in the path`,
    spoil: (draft) => {
      const index = path.split('/').indexOf(`{${name}}`);
      const parts = draft.path.split('/').map((part, at) => (at === index ? value : part));
      return { ...draft, path: parts.join('/') };
    },
  }));
}

// biome-ignore format: a kind a row
const NO_QUERIES = [
  '%', '%zz=%zz', '%ff=%ff', '&&&', '=', '==', '?', '#', '%00', '__proto__[role]=administrator', '%5f_proto__=1',
  `a${'&a'.repeat(3_000)}`, `x=${'y'.repeat(9_000)}`,
];

export function attackOnQuery(parameters: readonly Parameter[], known: Known): fc.Arbitrary<Attack> {
  const name = fc.constantFrom(...parameters.map((parameter) => parameter.name));
  const without = ({ query }: Draft, one: string) => query.filter((pair) => !pair.startsWith(`${one}=`));
  const added = (attack: string, ...pairs: string[]): Attack => ({
    name: attack,
    spoil: (draft) => ({ ...draft, query: [...draft.query, ...pairs] }),
  });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: valueFor(parameters, known).map(({ name: one, value }) => ({
        name: `another ${one}`,
        spoil: (draft: Draft) => ({ ...draft, query: [...without(draft, one), `${one}=${value}`] }),
      })),
    },
    {
      weight: 1,
      arbitrary: name.map((one) => ({
        name: `no ${one}`,
        spoil: (draft: Draft) => ({ ...draft, query: without(draft, one) }),
      })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(name, fc.constantFrom('', '[]', '[0]', '[$gt]', '.x', '%00', '%5b%5d'))
        .map(([one, more]) => added(`${one} twice`, `${one}${more}=1`, `${one}${more}=2`)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(hostileKey, hostileText)
        .map(([key, text]) => added('a parameter too many', `${percent(key)}=${percent(text)}`)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...NO_QUERIES).map((raw) => added('a query that is none', raw)) },
  );
}

// biome-ignore format: a kind a row
const PATHS: readonly ((path: string) => string)[] = [
  // The same place, written another way.
  (path) => `${path}/`, (path) => `/${path}`, (path) => path.replace('/api', '/API'), (path) => path.replace('/api', '/%61pi'), (path) => path.replace('/api', '/api/.'),
  (path) => path.replace('/api', '/x/../api'), (path) => path.replace(/\//g, '\\'), (path) => path.replace(/\//g, '%2f'), (path) => `${path}#${MARK}`, (path) => `${path};x=1`,
  (path) => `http://evil.example${path}`, (path) => `//evil.example${path}`, (path) => `${path}.json`, (path) => `${path}/..`, (path) => `${path}/..;/`, (path) => `${path}%2f..%2fme`,
  // Nothing that can be read, or too much of it.
  (path) => `${path}%00`, (path) => `${path}%`, (path) => `${path}%zz`, (path) => `${path}%ff`, (path) => `${path}%c0%ae`, (path) => path + 'a'.repeat(130), (path) => path + 'a'.repeat(9_000),
  () => '*', () => '', () => 'api', () => '/%', () => '/api/%', () => '/api/%F0%9F', () => '/\xff\xfe', () => '/api/\x01', () => `/${'/'.repeat(2_000)}`, () => `/${MARK}.js`,
  // Other people's files.
  () => '/../../package.json', () => '/%2e%2e/%2e%2e/package.json', () => '/..%2f..%2fpackage.json', () => '/js/..%5c..%5cpackage.json', () => '/%5c..%5c..%5cetc/passwd', () => '/..%c0%af..%c0%afetc/passwd',
  () => '/.git/config', () => '/.env', () => '/index.html%00.png', () => '/api/docs/../openapi.json', () => '/api/docs/static/..%2f..%2f..%2fpackage.json', () => `/api/${'../'.repeat(40)}etc/passwd`, () => '/api/service-requests/../../data/secret',
];

export const attackOnPath: fc.Arbitrary<Attack> = fc
  .constantFrom(...PATHS)
  .map((change) => ({ name: 'another path', spoil: (draft) => ({ ...draft, path: change(draft.path) }) }));
