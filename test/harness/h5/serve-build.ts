import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a built `dist/h5` without an API, for tests of the frame alone; journeys use the real server.
 *
 * @returns its address, and how to stop it
 */
export async function serveBuild(dist: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(dist, path.normalize(pathname));
    const found = await readFile(file).catch(() => undefined);
    if (found) {
      response
        .writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
        .end(found);
    } else if (path.extname(pathname) === '' && !pathname.startsWith('/api/')) {
      // Every page has its own address, and one file shows them all.
      response
        .writeHead(200, { 'Content-Type': TYPES['.html'] })
        .end(await readFile(path.join(dist, 'index.html')));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
