import * as z from 'zod/mini';
import type { ActionName } from '../../../src/contract/actions';
import { ENDPOINTS, type Endpoint } from '../../../src/contract/endpoints';
import { saidIn, WHERE_SAID } from '../../../src/server/content/said-in';

interface Json {
  readonly type?: string | readonly string[];
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
}

/** Where a body takes words of people's own, as paths: of all texts only those have a longest length. */
function textsIn(schema: Json, path = ''): string[] {
  if (schema.type === 'string') return schema.maxLength === undefined ? [] : [path];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      textsIn(part, path ? `${path}.${name}` : name),
    ),
    ...(schema.items ? textsIn(schema.items, path) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) => textsIn(part, path)),
  ];
}

const textsOfContract = (Object.entries(ENDPOINTS) as [ActionName, Endpoint][]).flatMap(([name, { body }]) =>
  body
    ? textsIn(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Json).map(
        (path) => `${name}.${path}`,
      )
    : [],
);

/** What nobody else reads, or what is taken only if it is something that no words can be. */
const NO_WORDS = [
  // Thought over, and kept nowhere.
  'assessCourtesy.text',
  // A code, or refused.
  'scanPass.text',
  'mergeOfflineEntries.entries.text',
  // A number plate, or refused.
  'preRegisterVisit.plate',
  'fillInSharedPass.plate',
  'registerWalkIn.plate',
  'blockVisitor.plate',
];

describe('where people say something that others will read', () => {
  const looked = Object.entries(WHERE_SAID).flatMap(([name, { names = [], words = [] }]) =>
    [...names, ...words].map((path) => `${name}.${path}`),
  );

  it('is known of every text that an action takes: a new one needs its line', () => {
    expect([...looked, ...NO_WORDS].sort()).toEqual([...new Set(textsOfContract)].sort());
  });

  it('is found in what is sent, also in lists, and what was left empty is not', () => {
    const body = { service: { words: '谢谢', tags: ['准时', '热情'] }, callback: null };
    expect(saidIn('rate', body)).toEqual({ names: [], words: ['谢谢', '准时', '热情'] });
    expect(saidIn('registerWalkIn', { name: '王建国', plate: '粤B12345' })).toEqual({
      names: ['王建国'],
      words: [],
    });
    expect(saidIn('start', {})).toEqual({ names: [], words: [] });
  });

  it('is nowhere in what a gate did without a network: that has happened, and is never refused for words', () => {
    expect(looked.filter((path) => path.startsWith('mergeOfflineEntries'))).toEqual([]);
  });
});
