import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerToken } from './door';
import { Refusal } from './refusal';

/** Many residents share the address of one mobile network, so an address may do as much as so many sessions. */
const SESSIONS_PER_ADDRESS = 10;

/**
 * Limits calls of the API in a minute: of each session, and, because anybody can make up tokens, of each address. Counted in
 * memory by each process. The app's own files are cheap, and a first visit asks for many: they are not counted.
 */
export async function registerCallLimits(app: FastifyInstance, callsPerMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    timeWindow: '1 minute',
    addHeaders: {},
    cache: 20_000,
  });
  const byAddress = app.createRateLimit({
    max: callsPerMinute * SESSIONS_PER_ADDRESS,
    keyGenerator: (request) => request.ip,
  });
  const anonymous = app.createRateLimit({
    max: callsPerMinute,
    keyGenerator: (request) => `anonymous ${request.ip}`,
  });
  const bySession = app.createRateLimit({
    max: callsPerMinute,
    keyGenerator: (request) => bearerToken(request) ?? '',
  });

  app.addHook('onRequest', async (request) => {
    if (!isCall(request)) return;
    // Who opens a connection says who they are in its first message, and a community's whole network comes back at once.
    if (request.ws) {
      await within(byAddress, request);
      return;
    }
    const ownLimit = bearerToken(request) === null ? anonymous : bySession;
    await within(byAddress, request);
    await within(ownLimit, request);
  });
}

type Limit = ReturnType<FastifyInstance['createRateLimit']>;

/** @throws Refusal `rateLimited` */
async function within(limit: Limit, request: FastifyRequest): Promise<void> {
  const outcome = await limit(request);
  if (!outcome.isAllowed && outcome.isExceeded)
    throw new Refusal('rateLimited', { retryAfterSeconds: outcome.ttlInSeconds });
}

/** By the route that was found, not by the address as it was written: `/%61pi/me` is a call, too. */
function isCall({ url, routeOptions }: FastifyRequest): boolean {
  const address = routeOptions.url ?? url;
  return address.startsWith('/api/') && !address.startsWith('/api/docs');
}
