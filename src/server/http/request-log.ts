import type { FastifyInstance } from 'fastify';

/**
 * One line for each request: what was asked for, how it went and how long it took. Nothing else: the route's pattern
 * instead of the address, and neither query, body, headers nor the caller's address, which are personal data.
 */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
}
