import * as fc from 'fast-check';
import type { Described, Schema } from '../../support/description';
import { attackOnParameter, attackOnPath, attackOnQuery } from './attacks-on-address';
import { attackOnBody, attackOnForm } from './attacks-on-body';
import { attackOnFraming, attackOnHead, attackOnHeaders, attackOnMethod } from './attacks-on-head';
import {
  type Attack,
  byLength,
  type Draft,
  type HostileRequest,
  OWN_TOKEN,
  percent,
  unframed,
  write,
} from './draft';
import { nodeOf } from './json-text';
import { type Known, validValue } from './valid-values';

/** Requests to one action, sound but for what a few attacks do to them. */
export function hostileRequest(action: Described, as: string, known: Known): fc.Arbitrary<HostileRequest> {
  const attack = attackOn(action, known);
  const attacks = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(attack) },
    { weight: 2, arbitrary: fc.array(attack, { minLength: 2, maxLength: 3 }) },
    // And some that nobody has spoilt: a server that refuses everything would pass otherwise.
    { weight: 1, arbitrary: fc.constant<Attack[]>([]) },
  );
  return fc
    .tuple(soundDraft(action, known), attacks)
    .map(([draft, chosen]) => write(draft, chosen, { action: action.operation.operationId, as }));
}

function soundDraft(action: Described, known: Known): fc.Arbitrary<Draft> {
  const { method, path } = action;
  const schema = jsonSchema(action);
  const here = { ...known, id: known[collectionOf(path)] ?? [] };
  return fc
    .record({
      params: parameterValues(action, 'path', here),
      query: parameterValues(action, 'query', here),
      body: schema ? validValue(schema, here) : fc.constant(null),
      key: fc.uuid(),
    })
    .map(({ params, query, body, key }) => ({
      method,
      path: path.replace(/\{(\w+)\}/g, (_, name: string) => percent(String(params[name]))),
      query: Object.entries(query).map(([name, value]) => `${name}=${percent(String(value))}`),
      headers: [
        ['host', 'desk.example'],
        ['authorization', `Bearer ${OWN_TOKEN}`],
        ...(parametersIn(action, 'header').length > 0 ? [['idempotency-key', key] as const] : []),
        ...(schema ? [['content-type', 'application/json'] as const] : []),
      ],
      json: schema ? nodeOf(body) : null,
      bytes: null,
      writeHead: null,
      frame: schema ? byLength : unframed,
    }));
}

function attackOn(action: Described, known: Known): fc.Arbitrary<Attack> {
  const schema = jsonSchema(action);
  const inPath = parametersIn(action, 'path');
  const inQuery = parametersIn(action, 'query');
  return fc.oneof(
    ...(schema ? [{ weight: 16, arbitrary: attackOnBody(schema, known) }] : []),
    ...(takesForms(action) ? [{ weight: 14, arbitrary: attackOnForm }] : []),
    ...(action.operation.requestBody ? [{ weight: 2, arbitrary: attackOnFraming }] : []),
    ...(inQuery.length > 0 ? [{ weight: 10, arbitrary: attackOnQuery(inQuery, known) }] : []),
    ...(inPath.length > 0 ? [{ weight: 3, arbitrary: attackOnParameter(inPath, action, known) }] : []),
    { weight: 4, arbitrary: attackOnHeaders },
    { weight: 2, arbitrary: attackOnPath },
    { weight: 1, arbitrary: attackOnMethod },
    { weight: 1, arbitrary: attackOnHead },
  );
}

function parameterValues(
  action: Described,
  where: string,
  known: Known,
): fc.Arbitrary<Record<string, unknown>> {
  const parameters = parametersIn(action, where);
  const values = parameters.map(({ name, schema }) => [name, validValue(schema, known, name)] as const);
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return fc.record(Object.fromEntries(values), { requiredKeys: required as never[], noNullPrototype: true });
}

function parametersIn({ operation }: Described, where: string) {
  return (operation.parameters ?? []).filter((parameter) => parameter.in === where);
}

function jsonSchema({ operation }: Described): Schema | null {
  return operation.requestBody?.content['application/json']?.schema ?? null;
}

function takesForms({ operation }: Described): boolean {
  return operation.requestBody?.content['multipart/form-data'] !== undefined;
}

/** What the `{id}` of a path is an id of: `/api/room-bindings/{id}/verify` → `room-bindings`. */
function collectionOf(path: string): string {
  return path.split('/')[2] ?? '';
}
