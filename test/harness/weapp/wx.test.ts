import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { plainDevice } from './plain-device';
import { createWx, type WeappLog } from './wx';

type Call = (options: object) => void;

let server: Server;
let baseUrl: string;
let received: { line: string; body: string }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        line: `${request.method} ${request.url}`,
        body: Buffer.concat(chunks).toString('latin1'),
      });
      response.writeHead(request.url === '/api/refused' ? 409 : 200).end('{"code":"told"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function phone() {
  const log: WeappLog = { setData: [], requests: [], toasts: [], navigations: [], calls: [], errors: [] };
  const network = { online: true };
  const navigate = {
    navigateTo() {
      throw new Error('a tab cannot be opened above a page');
    },
    redirectTo() {},
    reLaunch() {},
    switchTab() {},
    navigateBack() {},
  };
  const photos: string[] = [];
  const wx = createWx({
    WebSocket,
    baseUrl,
    log,
    network,
    navigate,
    storage: new Map(),
    device: plainDevice(photos, []),
    underWay: { count: 0 },
  });
  const ask = (name: string, options: object) =>
    new Promise<Record<string, unknown>>((resolve) => {
      const settle = (result: Record<string, unknown>) => resolve(result);
      (wx[name] as Call)({
        ...options,
        success: (result: object) => settle({ ...result, called: 'success' }),
        fail: (result: object) => settle({ ...result, called: 'fail' }),
      });
    });
  return { ask, log, network, photos, wx };
}

beforeEach(() => {
  received = [];
});

describe("The harness's wx", () => {
  it('sends a request to the given server, whatever address the build was made with', async () => {
    const { ask, log } = phone();
    const url = 'https://built.example/api/things?limit=2';
    await expect(ask('request', { url, method: 'POST', data: { a: 1 } })).resolves.toMatchObject({
      called: 'success',
      statusCode: 200,
      data: { code: 'told' },
    });
    expect(received).toEqual([{ line: 'POST /api/things?limit=2', body: '{"a":1}' }]);
    expect(log.requests).toEqual([{ method: 'POST', url: '/api/things?limit=2', status: 200 }]);
  });

  it('calls a refusal a success with its status, as WeChat does', async () => {
    const answer = await phone().ask('request', { url: 'https://built.example/api/refused' });
    expect(answer).toMatchObject({ called: 'success', statusCode: 409 });
  });

  it('fails without a network, and sends nothing', async () => {
    const { ask, network } = phone();
    network.online = false;
    const answer = await ask('request', { url: 'https://built.example/api/things' });
    expect(answer).toMatchObject({ called: 'fail', errMsg: expect.stringMatching(/^request:fail/) });
    expect(received).toEqual([]);
  });

  it('uploads a file as one part of a form', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'upload-'));
    try {
      const filePath = path.join(folder, 'leak.jpg');
      await writeFile(filePath, 'picture');
      const answer = await phone().ask('uploadFile', {
        url: 'https://built.example/api/photos',
        filePath,
        name: 'file',
      });
      expect(answer).toMatchObject({ called: 'success', statusCode: 200, data: '{"code":"told"}' });
      expect(received[0]?.body).toContain('name="file"; filename="leak.jpg"');
      expect(received[0]?.body).toContain('picture');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('keeps copies in its storage, so that a later change of the value does not reach it', () => {
    const { wx } = phone();
    const draft = { words: ['a'] };
    (wx.setStorageSync as (key: string, value: unknown) => void)('draft', draft);
    draft.words.push('b');
    expect((wx.getStorageSync as (key: string) => unknown)('draft')).toEqual({ words: ['a'] });
    expect((wx.getStorageSync as (key: string) => unknown)('other')).toBe('');
  });

  it('tells why a page could not be opened', async () => {
    await expect(phone().ask('navigateTo', { url: '/a/tab' })).resolves.toMatchObject({
      called: 'fail',
      errMsg: 'navigateTo:fail a tab cannot be opened above a page',
    });
  });

  it('gives the pictures that the person chooses, and fails when they change their mind', async () => {
    const { ask, photos } = phone();
    photos.push('leak.jpg', 'floor.jpg', 'wall.jpg');
    await expect(ask('chooseImage', { count: 2 })).resolves.toMatchObject({
      tempFilePaths: ['leak.jpg', 'floor.jpg'],
    });
    photos.length = 0;
    await expect(ask('chooseImage', { count: 2 })).resolves.toMatchObject({ called: 'fail' });
  });
});
