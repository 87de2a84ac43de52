import * as fc from 'fast-check';
import type { Schema } from '../../support/description';
import { type Known, validValue } from './valid-values';

/**
 * Values that miss a published schema by very little: one too many, a blank at the end, the right thing as the wrong type.
 * Some of them it accepts after all; whoever judges looks.
 */
export function nearMiss(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => nearMiss(one, known)));
  switch (schema.type) {
    case 'object':
      return fieldsNearby(schema, known);
    case 'array':
      return itemsNearby(schema, known);
    case 'integer':
      return numbersNearby(schema);
    case 'boolean':
      return fc.constantFrom<unknown>('true', 'false', 0, 1, 'on', [], '');
    case 'null':
      return fc.constantFrom<unknown>('null', '', 0, false, []);
    default:
      return textsNearby(schema, known);
  }
}

function fieldsNearby(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {});
  const extra = fc.tuple(validValue(schema, known), fc.constantFrom('extra', 'id', 'Kind', ''));
  return fc.oneof(
    extra.map(([value, key]) => ({ ...(value as object), [key]: 1 })),
    ...fields.map(([key, field]) =>
      fc
        .tuple(validValue(schema, known), nearMiss(field, known))
        .map(([value, miss]) => ({ ...(value as object), [key]: miss })),
    ),
  );
}

function itemsNearby({ items = {}, maxItems = 9 }: Schema, known: Known): fc.Arbitrary<unknown> {
  const item = validValue(items, known);
  return fc.oneof(
    item.map((one) => Array<unknown>(maxItems + 1).fill(one)),
    item,
    item.map((one) => ({ 0: one, length: 1 })),
    nearMiss(items, known).map((miss) => [miss]),
  );
}

function numbersNearby({ minimum = -1e15, maximum = 1e15 }: Schema): fc.Arbitrary<unknown> {
  const inside = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 40) });
  return fc.oneof(
    fc.constantFrom<unknown>(minimum - 1, maximum + 1, minimum + 0.5, `${maximum}0`, '', null, '٣'),
    inside.chain((value) =>
      // biome-ignore format: in a row
      fc.constantFrom<unknown>(`0x${value.toString(16)}`, `${value}.0`, `${value}e0`, ` ${value}`, `${value} `, `+${value}`, `${value}\n`, `${value}_0`, `0b${value.toString(2)}`, String(value), [value], [String(value)], { value }),
    ),
  );
}

function textsNearby(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const { maxLength, minLength } = schema;
  const most = maxLength ?? 64;
  return validValue(schema, known).chain((value) => {
    const text = String(value);
    const room = Math.max(0, most + 1 - text.length);
    return fc.constantFrom<unknown>(
      'x'.repeat(most + 1),
      text + ' '.repeat(room),
      '\u3000'.repeat(room) + text,
      '😀'.repeat(most),
      ...(minLength === undefined ? [] : ['', ' ', '\u200b', '\u202e']),
      // biome-ignore format: in rows
      ...[' ', '\n', '\u0000', '\u000b', '\ufeff', '\ud83d', '.', '/'].flatMap((end) => [text + end, end + text]),
      text.toUpperCase(),
      text.toLowerCase() === text ? `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}` : text.toLowerCase(),
      text.slice(0, -1),
      [text],
      { value: text },
    );
  });
}
