import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal';

/**
 * Bodies are JSON in UTF-8, or nothing. Bytes of another encoding would be kept as question marks that nobody can read, and
 * prototypes and plain texts have no business in a body.
 */
export function registerJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  // A mark of the byte order is left for the parser, which takes one away: two are none of JSON's.
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    let text: string;
    try {
      text = utf8.decode(bytes as Buffer);
    } catch {
      done(new Refusal('invalidInput'));
      return;
    }
    return parse(request, text, done);
  });
}
