import type { FastifyReply, FastifyRequest } from 'fastify';
import { isError } from './is-error';

/** Which error it was and where it arose. */
interface Wordless {
  readonly name: string;
  readonly code?: string;
  readonly at: string[];
}

const MOST_FRAMES = 12;

/** An error as it may be logged: its message and its fields may quote what somebody wrote, so they stay out. */
function withoutWords(error: unknown): Wordless {
  if (!isError(error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: at.slice(0, MOST_FRAMES).map((line) => line.trim()),
  };
}

const SERIALIZERS = {
  err: withoutWords,
  req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url ?? 'none' }),
  res: ({ statusCode }: FastifyReply) => ({ statusCode }),
};

type Log = (this: unknown, ...line: unknown[]) => void;

/**
 * Settings of the logger under which nothing about anybody comes into the log, whoever writes it: Fastify and its plugins
 * log errors with the bytes of a malformed call, calls with their whole address, and headers with their token.
 */
export const WORDLESS = {
  serializers: SERIALIZERS,
  hooks: {
    logMethod(this: unknown, [first, ...texts]: unknown[], log: Log): void {
      const told = isError(first) ? { err: first } : flat(first);
      // Without a text of its own, a line would take the error's message.
      const text = texts.length === 0 && typeof told === 'object' && 'err' in told ? ['failed'] : texts;
      Reflect.apply(log, this, [told, ...text]);
    },
  },
};

/** What is plain, and what a serializer makes plain. */
function flat(line: unknown): string | object {
  if (typeof line !== 'object' || line === null) return String(line);
  return Object.fromEntries(
    Object.entries(line).filter(
      ([key, value]) => typeof value !== 'object' || value === null || Object.hasOwn(SERIALIZERS, key),
    ),
  );
}
