import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { ACTIONS, type Action, type ActionName } from '../../contract/actions';
import { ENDPOINTS, type Endpoint } from '../../contract/endpoints';
import type { Instant } from '../../domain/time';
import { once } from '../store/idempotency';
import type { Db, Tx } from '../store/schema';
import type { Store } from '../store/store';
import type { Identity } from './call';
import { admit, type Identify } from './door';
import {
  type Handlers,
  type Origin,
  type PhotoAction,
  type ReadAction,
  SELF_KEEPING,
  type SelfKeepingAction,
  type WriteAction,
} from './handlers';
import { idempotencyKeyOf, requestHash } from './idempotency-key';

/** What is left to do, by the transaction that keeps what was written. */
type Afterwards = (tx: Tx, answer: unknown) => Promise<void>;

/**
 * Looks at what somebody writes before it is kept, outside any transaction: it may ask somebody outside.
 *
 * @throws DomainError, Refusal for what is not to be kept
 */
export type Screen = (name: ActionName, call: AnyCall, db: Db) => Promise<Afterwards | null>;

export interface ActionParts {
  readonly store: Store;
  readonly handlers: Handlers;
  readonly identify: Identify;
  readonly now: () => Instant;
  readonly screen?: Screen;
}

/** One call, as far as the loop over all actions can know its type. The contract's types hold at the handlers. */
interface AnyCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly at: Instant;
  readonly me: Identity;
}
type AnyRead = (call: AnyCall, db: Db) => Promise<unknown>;
type AnyAnswer = Record<string, unknown>;
type AnyWrite = (call: AnyCall, tx: Tx) => Promise<AnyAnswer>;
type AnySelfKeeping = (call: AnyCall, store: Store, origin: Origin) => Promise<unknown>;

const JSON_TYPE = 'application/json; charset=utf-8';
const WITH_PHOTOS: readonly ActionName[] = ['uploadPhoto', 'getPhoto'] satisfies PhotoAction[];

/** Gives every action of the contract its route, but for the two that carry photos. */
export function registerActions(app: FastifyInstance, parts: ActionParts): void {
  for (const [name, action] of Object.entries(ACTIONS) as [ActionName, Action][]) {
    if (WITH_PHOTOS.includes(name)) continue;
    const run = runnerOf(name, action, parts);
    app.route({
      method: action.method,
      url: action.path,
      schema: routeSchema(name),
      // The key before the body: a client that forgot it learns so, whatever else is wrong.
      preValidation: async (request) => {
        await letIn(action, request, parts);
        if (action.keyed) idempotencyKeyOf(request);
      },
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return run(request, reply);
      },
    });
  }
}

/** The schemas of a route; `operationId` finds the action again for the description. */
export function routeSchema(name: ActionName): FastifySchema & { operationId: string } {
  const { params, query, body, response }: Endpoint = ENDPOINTS[name];
  return {
    operationId: name,
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    response: { 200: response },
  };
}

const CALLERS = new WeakMap<FastifyRequest, Identity>();

/** Admits the caller and remembers who it is for the handler. */
export async function letIn(
  action: Action,
  request: FastifyRequest,
  { store, identify }: ActionParts,
): Promise<void> {
  const me = await admit(action, request, store.db, identify);
  if (me) CALLERS.set(request, me);
}

/** The call that a request stands for, after `letIn` and validation. */
export function callOf(request: FastifyRequest, at: Instant): AnyCall {
  // Handlers of actions that anyone may call have no `me`, and their contract says that they do not touch it.
  return {
    params: request.params,
    query: request.query,
    body: request.body,
    at,
    me: CALLERS.get(request) as Identity,
  };
}

function runnerOf(
  name: ActionName,
  action: Action,
  { store, handlers, now, screen }: ActionParts,
): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  if ((SELF_KEEPING as readonly ActionName[]).includes(name)) {
    const keep = handlers[name as SelfKeepingAction] as unknown as AnySelfKeeping;
    return (request) => keep(callOf(request, now()), store, { address: request.ip });
  }
  if (!action.keyed) {
    const read = handlers[name as ReadAction] as unknown as AnyRead;
    return (request) => read(callOf(request, now()), store.db);
  }
  const write = handlers[name as WriteAction] as unknown as AnyWrite;
  return async (request, reply) => {
    const call = callOf(request, now());
    const afterwards = await screen?.(name, call, store.db);
    const { communityId, personId } = call.me;
    const scope = {
      communityId,
      personId,
      key: idempotencyKeyOf(request),
      requestHash: requestHash(name, call.params, call.body),
      at: call.at,
    };
    const work = async (tx: Tx) => {
      const answer = await write(call, tx);
      await afterwards?.(tx, answer);
      return answer;
    };
    const written = (answer: AnyAnswer) => reply.serializeInput(answer, '200') as string;
    const { text } = await store.write((tx) => once(tx, scope, () => work(tx), written));
    reply.header('content-type', JSON_TYPE);
    return text;
  };
}
