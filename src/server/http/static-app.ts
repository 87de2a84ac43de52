import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NOT_BUILT_PAGE } from './not-built-page';
import { sendProblem } from './problems';

const YEAR_SECONDS = 31_536_000;
/** A content hash in a file's name, packed or not: the same name never has another content. */
const HASHED = /[.-][0-9a-f]{8,}\.[a-z0-9]+(\.br|\.gz)?$/i;

/** The page of the built app, or null while there is none. */
export async function readPage(root: string): Promise<string | null> {
  try {
    await access(join(root, 'index.html'));
    return await readFile(join(root, 'index.html'), 'utf8');
  } catch {
    return null;
  }
}

/**
 * Serves the built H5 app. Every address outside `/api` that is no file is a page of the app, which finds its own way.
 *
 * @param root folder of the build
 * @param page as `readPage` gave it
 */
export async function registerStaticApp(
  app: FastifyInstance,
  root: string,
  page: string | null,
): Promise<void> {
  if (page !== null) {
    await app.register(fastifyStatic, {
      root,
      index: false,
      wildcard: true,
      cacheControl: false,
      // scripts/build.mjs packs once what would otherwise be packed for every visitor.
      preCompressed: true,
      setHeaders(reply, path) {
        reply.setHeader('vary', 'accept-encoding');
        reply.setHeader(
          'cache-control',
          HASHED.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
    });
    app.get('/', { schema: { hide: true } as object }, async (_, reply) => sendPage(reply, page, 200));
  }

  app.setNotFoundHandler((request, reply) => {
    if (isPageVisit(request))
      return page === null ? sendPage(reply, NOT_BUILT_PAGE, 503) : sendPage(reply, page, 200);
    return sendProblem(request, reply, { code: 'notFound' });
  });
}

/** Somebody who opens an address in a browser, not a program that asks for a file or an action. */
function isPageVisit(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? '';
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (path === '/api' || path.startsWith('/api/')) return false;
  return !/\.[a-z0-9]+$/i.test(path);
}

function sendPage(reply: FastifyReply, page: string, status: number): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(page);
}
