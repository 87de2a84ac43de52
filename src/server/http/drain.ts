import type { FastifyInstance } from 'fastify';

/**
 * Once the server is closing, every answer also ends its connection. A connection that was busy when the closing began is not
 * idle then, and would keep the server from ending until its keep-alive time is over.
 */
export function registerDrain(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}
