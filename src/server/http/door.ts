import type { FastifyRequest } from 'fastify';
import type { Action } from '../../contract/actions';
import { DomainError } from '../../domain/errors';
import type { Db } from '../store/schema';
import type { Identity } from './call';
import { Refusal } from './refusal';

/** Finds out whose token it is; null when it is nobody's. */
export type Identify = (db: Db, token: string) => Promise<Identity | null>;

/**
 * Lets a caller in, or not: by the action's `who` alone. Finer rules follow from the data and are the domain's.
 *
 * @returns the person, or null where anyone may call
 * @throws Refusal `notSignedIn`; DomainError `notPermitted`
 */
export async function admit(
  action: Action,
  request: FastifyRequest,
  db: Db,
  identify: Identify,
): Promise<Identity | null> {
  if (action.who === 'anyone') return null;
  const token = bearerToken(request);
  const me = token === null ? null : await identify(db, token);
  if (!me) throw new Refusal('notSignedIn');
  if (action.who !== 'signedIn' && !action.who.includes(me.role)) throw new DomainError('notPermitted');
  return me;
}

/** The token of `Authorization: Bearer …`, or null. */
export function bearerToken(request: FastifyRequest): string | null {
  const [, token] = /^Bearer ([A-Za-z0-9_.-]{10,200})$/.exec(request.headers.authorization ?? '') ?? [];
  return token ?? null;
}
