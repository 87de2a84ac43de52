import * as fc from 'fast-check';
import type { ActionName } from '../../../src/contract/actions';
import { ENDPOINTS, type Endpoint } from '../../../src/contract/endpoints';
import {
  compilerOf,
  type Described,
  operationsOf,
  type Parameter,
  readDescription,
  type Schema,
  type Validate,
} from '../support/description';
import { type RunningServer, startServer } from '../support/start-server';
import { hostileText } from '../trust/bad-input/hostile-values';
import { nearMiss } from '../trust/bad-input/near-misses';
import { validValue } from '../trust/bad-input/valid-values';

let running: RunningServer;
let operations: Map<string, Described>;
let compiled: (schema: object) => Validate;

beforeAll(async () => {
  running = await startServer({ seed: false });
  const description = await readDescription(running.url);
  operations = operationsOf(description);
  compiled = compilerOf(description);
}, 30_000);
afterAll(() => running.stop());

const endpoints = Object.entries(ENDPOINTS) as [ActionName, Endpoint][];
const RUNS = { numRuns: 400 };

function parametersOf(name: ActionName, where: string): Parameter[] {
  const { parameters = [] } = operations.get(name)?.operation ?? {};
  return parameters.filter((parameter) => parameter.in === where);
}

/** What is read as a number when it stands in an address. */
const meant = ({ type }: Schema, text: string): unknown =>
  type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;

describe('whatever the server accepts, its published schema accepts', () => {
  it.each(endpoints.filter(([, { body }]) => body !== undefined))('in the body of %s', (name, { body }) => {
    const schema = operations.get(name)?.operation.requestBody?.content['application/json']?.schema;
    if (!schema || !body) throw new Error(`${name} has no body`);
    const validate = compiled(schema);
    const anything = fc.oneof(
      nearMiss(schema, {}),
      nearMiss(schema, {}),
      validValue(schema, {}),
      fc.anything(),
    );
    fc.assert(
      fc.property(anything, (value) => {
        if (body.safeParse(value).success) expect([validate(value), validate.errors]).toEqual([true, null]);
      }),
      RUNS,
    );
  });

  it.each(
    endpoints.flatMap(([name, { params, query }]) => [
      ...(params ? [[name, 'path', params] as const] : []),
      ...(query ? [[name, 'query', query] as const] : []),
    ]),
  )('for %s in its %s', (name, where, accepted) => {
    const parameters = parametersOf(name, where);
    const sound = fc.record(
      Object.fromEntries(
        parameters.map((one) => [one.name, validValue(one.schema, {}, one.name).map(String)]),
      ),
    );
    for (const { name: parameter, schema } of parameters) {
      const validate = compiled(schema);
      const text = fc.oneof(hostileText, nearMiss(schema, {}).map(String), fc.string());
      fc.assert(
        fc.property(sound, text, (others, value) => {
          if (accepted.safeParse({ ...others, [parameter]: value }).success)
            expect([parameter, validate(meant(schema, value)), validate.errors]).toEqual([
              parameter,
              true,
              null,
            ]);
        }),
        RUNS,
      );
    }
  });
});

describe('whatever the published schema accepts', () => {
  it.each(endpoints.filter(([, { body }]) => body !== undefined))(
    'the server accepts in the body of %s, but for words that are blank to the eye',
    (name, { body }) => {
      const schema = operations.get(name)?.operation.requestBody?.content['application/json']?.schema;
      if (!schema || !body) throw new Error(`${name} has no body`);
      fc.assert(
        fc.property(validValue(schema, {}), (value) => {
          const { error } = body.safeParse(value);
          for (const { code } of error?.issues ?? []) expect(code).toBe('too_small');
        }),
        RUNS,
      );
    },
  );
});
