import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { DAY, HOUR } from '../../../src/domain/time';
import { claimPhotos } from '../../../src/server/photos/claim-photos';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { pngBomb } from './hostile/containers';

const NOW = Date.parse('2026-08-24T09:10:00+08:00');
const ID = /^[A-Za-z0-9_-]{1,64}$/;

let running: RunningServer;
let resident: Client;

beforeAll(async () => {
  running = await startServer({ at: NOW });
  resident = await running.signIn('resident');
});
afterAll(() => running.stop());
beforeEach(() => running.clock.to(NOW));

/** A picture as a telephone takes it: lying on its side, with the place where it was taken. */
function telephonePhoto(width = 600, height = 400): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#8a6' } })
    .withExif({
      IFD0: { Make: 'Telephone', Copyright: 'someone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '22/1 32/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 3/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

async function uploaded(client: Client, bytes: Uint8Array, key?: string) {
  const answer = await client.upload(bytes, key === undefined ? {} : { key });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
}

async function fetched(path: string) {
  const response = await fetch(new URL(path, running.url));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('an uploaded photo', () => {
  it('loses its place and camera, stands upright, and is small enough', async () => {
    const original = await telephonePhoto(4000, 2000);
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { url, thumbUrl } = await uploaded(resident, original);
    const full = await fetched(url);
    expect(full.response.headers.get('content-type')).toBe('image/webp');
    expect(full.response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const metadata = await sharp(full.bytes).metadata();
    expect(metadata).toMatchObject({ format: 'webp', width: 800, height: 1600 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(full.bytes.includes('Telephone')).toBe(false);
    const thumb = await sharp((await fetched(thumbUrl)).bytes).metadata();
    expect(thumb).toMatchObject({ width: 160, height: 320 });
  });

  it.each(['png', 'webp', 'gif'] as const)('may be a %s, whatever its name says', async (format) => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .toFormat(format)
      .toBuffer();
    expect((await uploaded(resident, bytes)).id).toMatch(ID);
  });

  it('is one photo when the same key brings it twice, with an address that holds', async () => {
    const photo = await telephonePhoto();
    const first = await uploaded(resident, photo, 'photo-key-0001');
    running.clock.by(3 * HOUR);
    const again = await uploaded(resident, photo, 'photo-key-0001');
    expect(again.id).toBe(first.id);
    expect((await fetched(again.url)).response.status).toBe(200);
    expect((await fetched(first.url)).response.status).toBe(403);
    const files = readdirSync(join(running.dataDir, 'photos', 'guifangyuan')).filter(
      (name) => !name.endsWith('.webp'),
    );
    expect(files).toEqual([]);
  });

  it('is refused when the same key brings another', async () => {
    await uploaded(resident, await telephonePhoto(300, 200), 'photo-key-0002');
    const answer = await resident.upload(await telephonePhoto(301, 200), { key: 'photo-key-0002' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'idempotencyKeyReused' } });
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    [
      'an SVG',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
        ),
    ],
    ['a picture of more than 40 megapixels in a few kilobytes', () => pngBomb(20_000, 20_000)],
    ['half a picture', async () => (await telephonePhoto(1200, 900)).subarray(0, 2_000)],
    ['a text', () => Buffer.from('您好'.repeat(100))],
    ['nothing', () => Buffer.alloc(0)],
    ['a page that begins like a GIF', () => Buffer.from('GIF89a<script>alert(1)</script>')],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')],
  ])('is refused when it is %s', async (_, bytes) => {
    const started = Date.now();
    const answer = await resident.upload(await bytes());
    expect(answer).toMatchObject({ ok: false, status: 422, problem: { code: 'photoUnreadable' } });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('is refused beyond ten megabytes', async () => {
    const answer = await resident.upload(Buffer.alloc(10 * 1024 * 1024 + 1, 1));
    expect(answer).toMatchObject({ ok: false, status: 413, problem: { code: 'payloadTooLarge' } });
  });

  it('is refused from nobody, and without a key', async () => {
    const photo = await telephonePhoto(30, 20);
    expect(await running.anonymous.upload(photo)).toMatchObject({ ok: false, status: 401 });
    expect(await resident.upload(photo, { key: 'short' })).toMatchObject({
      ok: false,
      problem: { code: 'idempotencyKeyRequired' },
    });
  });
});

describe('a form', () => {
  const send = (type: string, body: string) =>
    fetch(new URL('/api/photos', running.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${resident.token}`,
        'idempotency-key': crypto.randomUUID(),
        'content-type': type,
      },
      body,
    });
  const part = '--edge\r\nContent-Disposition: form-data; name="file"; filename="x.jpg"\r\n';

  it.each([
    ['has no edge', 'multipart/form-data', `${part}\r\nx\r\n--edge--\r\n`],
    ['has an edge of kilobytes', `multipart/form-data; boundary=${'e'.repeat(3_000)}`, 'x'],
    ['breaks off', 'multipart/form-data; boundary=edge', `${part}\r\nx`],
    ['breaks off in a head', 'multipart/form-data; boundary=edge', part],
    ['is empty', 'multipart/form-data; boundary=edge', '--edge--\r\n'],
    [
      'has another field',
      'multipart/form-data; boundary=edge',
      `${part.replace('file', 'photo')}\r\nx\r\n--edge--\r\n`,
    ],
  ])('that %s is refused as no photo', async (_, type, body) => {
    const response = await send(type, body);
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'photoUnreadable' }]);
  });

  it.each(['application/json', 'text/plain', 'image/jpeg', 'application/octet-stream'])(
    'that is %s is none, and is not read',
    async (type) => {
      const response = await send(type, '{}');
      expect([response.status, await response.json()]).toMatchObject([415, { code: 'unsupportedMediaType' }]);
    },
  );
});

describe("a photo's address", () => {
  it('runs out, at most two hours after it was given', async () => {
    const { url } = await uploaded(resident, await telephonePhoto(50, 40));
    running.clock.by(HOUR);
    expect((await fetched(url)).response.status).toBe(200);
    running.clock.by(HOUR);
    expect((await fetched(url)).response.status).toBe(403);
  });

  it('opens nothing else: neither another size, nor photo, nor community, nor a later hour', async () => {
    const one = await uploaded(resident, await telephonePhoto(50, 40));
    const two = await uploaded(resident, await telephonePhoto(51, 40));
    const change = (edit: (url: URL) => void) => {
      const url = new URL(one.url, running.url);
      edit(url);
      return url.pathname + url.search;
    };
    const forged = [
      change((url) => url.searchParams.set('size', 'thumb')),
      change((url) => url.searchParams.set('community', 'yunqili')),
      change((url) => url.searchParams.set('expires', String(NOW + 30 * DAY))),
      change((url) => {
        url.pathname = `/api/photos/${two.id}`;
      }),
    ];
    for (const path of forged) expect((await fetched(path)).response.status).toBe(403);
  });

  it('is the same within an hour, so that it can be kept', async () => {
    const photo = await telephonePhoto(52, 40);
    const first = await uploaded(resident, photo, 'photo-key-0003');
    running.clock.by(5 * 60_000);
    expect((await uploaded(resident, photo, 'photo-key-0003')).url).toBe(first.url);
    expect((await fetched(first.url)).response.headers.get('cache-control')).toBe(
      'private, max-age=3600, immutable',
    );
  });
});

describe('sending photos with a request', () => {
  const claim = (client: Client, ids: string[], request: string) =>
    running.server.store
      .write((tx) =>
        claimPhotos(
          tx,
          { communityId: client.me?.community.id ?? '', personId: client.me?.id ?? '' },
          ids,
          request,
        ),
      )
      .then(
        () => 'claimed',
        (error: { code?: string }) => error.code,
      );

  it("takes one's own, again for the same request, and never for another", async () => {
    const { id } = await uploaded(resident, await telephonePhoto(60, 40));
    expect(await claim(resident, [id], 'request-1')).toBe('claimed');
    expect(await claim(resident, [id], 'request-1')).toBe('claimed');
    expect(await claim(resident, [id], 'request-2')).toBe('unknownPhoto');
  });

  it('takes nine at the most', async () => {
    const photos: string[] = [];
    for (let photo = 0; photo < 10; photo += 1)
      photos.push((await uploaded(resident, await telephonePhoto(60 + photo, 50))).id);
    const filing = (photoIds: string[]) =>
      resident.try('createServiceRequest', { body: { kind: 'repair', matter: '墙面渗水', photoIds } });
    expect(await filing(photos)).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'invalidInput', errors: [{ path: 'photoIds', message: '太多或太大，最多 9' }] },
    });
    const filed = await filing(photos.slice(0, 9));
    expect(filed.ok && filed.body.photos.length).toBe(9);
  });

  it("takes nobody else's, and then none of them", async () => {
    const mine = await uploaded(resident, await telephonePhoto(61, 40));
    const other = await running.signIn('newcomer');
    const theirs = await uploaded(other, await telephonePhoto(62, 40));
    expect(await claim(resident, [mine.id, theirs.id], 'request-3')).toBe('unknownPhoto');
    expect(await claim(resident, [mine.id], 'request-4')).toBe('claimed');
  });
});

describe('tidying up', () => {
  it('removes a photo that was never sent after a day, and keeps one that was', async () => {
    const lost = await uploaded(resident, await telephonePhoto(70, 40));
    const sent = await uploaded(resident, await telephonePhoto(71, 40));
    const me = { communityId: 'guifangyuan', personId: resident.me?.id ?? '' };
    await running.server.store.write((tx) => claimPhotos(tx, me, [sent.id], 'request-5'));
    const file = (id: string) => join(running.dataDir, 'photos', 'guifangyuan', `${id}.webp`);
    await running.server.housekeeping.run();
    expect([existsSync(file(lost.id)), existsSync(file(sent.id))]).toEqual([true, true]);
    running.clock.by(DAY + 1);
    await running.server.housekeeping.run();
    expect([existsSync(file(lost.id)), existsSync(file(sent.id))]).toEqual([false, true]);
  });

  it('removes at the start what an upload that was cut off has left, and nothing else', async () => {
    const first = await startServer({ at: NOW });
    const sent = await uploaded(await first.signIn('resident'), await telephonePhoto(72, 40));
    const folder = join(first.dataDir, 'photos', 'guifangyuan');
    await first.server.stop();
    const long = new Date(Date.now() - HOUR);
    for (const name of ['one.webp', 'one.thumb.webp', 'two.webp.part', 'new.webp']) {
      writeFileSync(join(folder, name), 'half');
      if (!name.startsWith('new')) utimesSync(join(folder, name), long, long);
    }
    utimesSync(join(folder, 'new.webp'), new Date(Date.now() + HOUR), new Date(Date.now() + HOUR));
    const again = await startServer({ at: NOW, dataDir: first.dataDir, seed: false, workers: true });
    await again.stop();
    expect(readdirSync(folder).sort()).toEqual(
      ['new.webp', `${sent.id}.thumb.webp`, `${sent.id}.webp`].sort(),
    );
    rmSync(first.dataDir, { recursive: true });
  }, 60_000);
});
