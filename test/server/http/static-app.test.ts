import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type RunningServer, startServer } from '../support/start-server';

const INLINE = 'document.documentElement.style.fontSize="20px"';
const PAGE = `<!doctype html><title>三窗</title><script>${INLINE}</script><script src="/js/app.0a1b2c3d.js"></script>`;

const SCRIPT = 'void 0;'.repeat(1000);

/** Asks without `fetch`, which unpacks what it gets. */
async function ask(url: string, acceptEncoding: string): Promise<IncomingMessage> {
  const [response] = (await once(
    get(url, { headers: { 'accept-encoding': acceptEncoding } }),
    'response',
  )) as [IncomingMessage];
  response.resume();
  return response;
}

describe('with a built app', () => {
  let root: string;
  let running: RunningServer;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'three-windows-page-'));
    await mkdir(join(root, 'js'));
    await writeFile(join(root, 'index.html'), PAGE);
    await writeFile(join(root, 'js', 'app.0a1b2c3d.js'), SCRIPT);
    await writeFile(join(root, 'js', 'app.0a1b2c3d.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(root, 'js', 'app.0a1b2c3d.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(root, 'favicon.ico'), '');
    await writeFile(join(root, 'gate-worker.js'), SCRIPT);
    running = await startServer({ pageRoot: root, seed: false });
  });
  afterAll(async () => {
    await running.stop();
    await rm(root, { recursive: true });
  });

  it.each(['/', '/pages/home/index', '/pages/home/index?from=qr', '/desk/anything'])(
    'serves the page at %s, never from a cache unasked',
    async (path) => {
      const response = await fetch(running.url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe(PAGE);
    },
  );

  it('lets the page’s own inline script run, and no other', async () => {
    const policy = (await fetch(running.url)).headers.get('content-security-policy');
    const hash = createHash('sha256').update(INLINE).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  it('keeps a file with a hash in its name for a year, and asks about every other', async () => {
    const hashed = await fetch(`${running.url}/js/app.0a1b2c3d.js`);
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    // A service worker that is kept would hold a gate to an old version.
    for (const file of ['favicon.ico', 'gate-worker.js']) {
      const plain = await fetch(`${running.url}/${file}`);
      expect([file, plain.headers.get('cache-control')]).toEqual([file, 'no-cache']);
    }
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('sends what the build has packed to whoever accepts %s', async (accepted, encoding) => {
    const { headers } = await ask(`${running.url}/js/app.0a1b2c3d.js`, accepted);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(Number(headers['content-length'])).toBe(
      encoding === 'br'
        ? brotliCompressSync(SCRIPT).length
        : encoding === 'gzip'
          ? gzipSync(SCRIPT).length
          : SCRIPT.length,
    );
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers.vary).toMatch(/accept-encoding/i);
  });

  it('sends a file that was not packed as it is', async () => {
    const { headers, statusCode } = await ask(`${running.url}/favicon.ico`, 'br, gzip');
    expect(statusCode).toBe(200);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it.each(['/js/gone.0a1b2c3d.js', '/api/gone', '/api', '/../package.json', '/%2e%2e/package.json'])(
    'does not pass the page off as %s',
    async (path) => {
      const response = await fetch(running.url + path);
      const body = await response.text();
      if (path.includes('package.json')) expect(body).not.toContain('dependencies');
      else {
        expect(response.status).toBe(404);
        expect(JSON.parse(body)).toMatchObject({ code: 'notFound' });
      }
    },
  );
});

describe('without a built app', () => {
  it('says on a page what to do, while the API works', async () => {
    const running = await startServer({ seed: false });
    const response = await fetch(running.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build:h5');
    expect((await fetch(`${running.url}/api/health`)).status).toBe(200);
    await running.stop();
  });
});
