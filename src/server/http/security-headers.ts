import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

interface Options {
  /** The page of the app, whose own inline scripts are let through by their hashes; null while it is not built. */
  readonly page: string | null;
  /** Whether people reach the server by https: then browsers are told to stay with it. */
  readonly https: boolean;
}

/** Security headers that the H5 app and the description's page can live with. */
export async function registerSecurityHeaders(app: FastifyInstance, { page, https }: Options): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...(page === null ? [] : inlineScriptHashes(page))],
        // Taro positions with style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // A chosen photo reaches the app as a blob's address, from which it is read before it is sent.
        connectSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 180 * 86_400 } : false,
    // An address may name a request or carry a photo's signature; neither is anybody else's business.
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** The CSP sources for the scripts that a page carries inside itself. */
export function inlineScriptHashes(page: string): string[] {
  const scripts = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gi)];
  return scripts.map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}
