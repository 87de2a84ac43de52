import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal';

/** What an `Idempotency-Key` looks like: made by the client, one for each thing that it wants done. */
export const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,128}$/;

/** @throws Refusal `idempotencyKeyRequired` when it is missing or malformed */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) throw new Refusal('idempotencyKeyRequired');
  return key;
}

/** What a key stands for: the action, where it points and what it carries, whatever the order of the fields. */
export function requestHash(action: string, params: unknown, body: unknown): string {
  return createHash('sha256')
    .update(inOrder([action, params ?? null, body ?? null]))
    .digest('base64url');
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
