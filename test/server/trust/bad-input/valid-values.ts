import * as fc from 'fast-check';
import type { Schema } from '../../support/description';

/** Values that exist, by the names under which they are asked for (`roomId`, `departmentId` …); an empty list is for none. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** What people write: Chinese, with what telephones add to it. */
const WRITTEN = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('厨房水槽漏水', '楼道灯不亮，晚上看不清', '您好，请您稍候，谢谢。'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '😀👨‍👩‍👧‍👦🇨🇳',
      'ㄅㄆㄇ ｆｕｌｌ　ｗｉｄｔｈ',
      '第一行\n第二行\t完',
      '𠮷野家的𡃁仔',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
);

/** Values that a published schema accepts. Bounds that no JSON Schema can say, e.g. that an id exists, mostly hold, too. */
export function validValue(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => validValue(one, known, name)));
  switch (schema.type) {
    case 'object':
      return validObject(schema, known);
    case 'array':
      if (known[name]?.length === 0) return fc.constant([]);
      return fc.array(validValue(schema.items ?? {}, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'integer': {
      const [min, max] = [
        schema.minimum ?? Number.MIN_SAFE_INTEGER,
        schema.maximum ?? Number.MAX_SAFE_INTEGER,
      ];
      return fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 5) }));
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return validString(schema, known, name);
    default:
      throw new Error(`no values are known for ${JSON.stringify(schema)}`);
  }
}

function validObject({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([key, schema]) => [key, validValue(schema, known, key)]);
  return fc.record(Object.fromEntries(parts), {
    requiredKeys: [...required] as never[],
    noNullPrototype: true,
  });
}

function validString(schema: Schema, known: Known, name: string): fc.Arbitrary<string> {
  const real = known[name];
  if (real && real.length > 0) return fc.constantFrom(...real);
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  const { maxLength } = schema;
  if (maxLength !== undefined) return WRITTEN.map((text) => [...text].slice(0, maxLength / 2).join(''));
  return fc.stringMatching(new RegExp(schema.pattern ?? '^.{1,20}$'));
}
