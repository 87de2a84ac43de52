import { hash } from 'node:crypto';
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
  return hash('sha256', JSON.stringify(inOrder([action, params ?? null, body ?? null])), 'base64url');
}

/** The same with its fields in one order. JSON is written several times as fast without a replacer. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((name) => [name, inOrder(fields[name])]),
  );
}
