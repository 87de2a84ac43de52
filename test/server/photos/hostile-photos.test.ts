import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import { memoryMb, type ServerProcess, startProcess } from '../support/server-process';
import { type Client, DEMO_PHONES, signInAt } from '../support/start-server';
import { webpChunksOf } from './hostile/containers';
import { hostileFiles } from './hostile/family';
import type { HostileFile } from './hostile/hostile-file';
import { MARK } from './hostile/payloads';

/** What is drawn at random in the family is drawn from this: the same files every time, unless it is changed. */
const SEED = Number(process.env.HOSTILE_PHOTOS_SEED ?? 20_261_125);
const AT_ONCE = 8;
/** What the server may need beyond its needs at rest, however many bombs come at once. */
const PEAK_MB = 400;

describe('hostile photos', () => {
  let dataDir: string;
  let server: ServerProcess;
  let resident: Client;
  let files: HostileFile[];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'three-windows-hostile-photos-'));
    files = await hostileFiles(SEED);
    server = await startProcess(dataDir, { CALLS_PER_MINUTE: '1000000' });
    resident = await signInAt(server.url, { phone: DEMO_PHONES.resident });
  }, 60_000);
  afterAll(async () => {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('are at least five hundred, no two alike', () => {
    const different = new Set(files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')));
    expect(different.size).toBeGreaterThanOrEqual(500);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it('are refused in words, or kept as a picture and nothing else', async () => {
    const peakBefore = memoryMb(server.pid).peak;
    const findings: string[] = [];
    const kept: string[] = [];
    const queue = [...files];
    let slowest = { name: '', ms: 0 };
    const sender = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const began = performance.now();
        const outcome = await send(file);
        const ms = performance.now() - began;
        if (ms > slowest.ms) slowest = { name: file.name, ms };
        if ('kept' in outcome) kept.push(outcome.kept);
        if (outcome.wrong !== null) findings.push(`${file.name} ${outcome.wrong}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    const grown = memoryMb(server.pid).peak - peakBefore;
    console.info(
      `${files.length} hostile photos: ${kept.length} cleaned, slowest ${Math.round(slowest.ms)} ms (${slowest.name}), peak memory +${grown} MB`,
    );
    expect(findings).toEqual([]);
    expect(grown).toBeLessThan(PEAK_MB);
    expect(server.printed()).not.toContain('"level":50');

    // A family of which nothing is ever kept, or everything, would show little.
    expect(kept.length).toBeGreaterThan(files.length / 10);
    expect(files.length - kept.length).toBeGreaterThan(files.length / 4);
    expect(await whatLiesIn(dataDir)).toEqual(
      kept.flatMap((id) => [`${id}.thumb.webp`, `${id}.webp`]).sort(),
    );
    expect((await fetch(new URL('/api/health', server.url))).status).toBe(200);
  }, 300_000);

  /** Uploads a file and looks at what became of it. */
  async function send(
    file: HostileFile,
  ): Promise<{ wrong: string | null } | { wrong: string | null; kept: string }> {
    const answer = await resident.upload(file.bytes, {
      ...(file.type === undefined ? {} : { type: file.type }),
      ...(file.filename === undefined ? {} : { filename: file.filename }),
    });
    if (!answer.ok) {
      const { status, problem } = answer;
      const inWords = problem.title === ERROR_WORDS.photoUnreadable.title;
      if (status !== 422 || problem.code !== 'photoUnreadable' || !inWords)
        return { wrong: `was refused with ${JSON.stringify(problem)}` };
      return { wrong: file.fate === 'cleaned' ? 'was refused, although it is a photo' : null };
    }
    const { id, url, thumbUrl } = answer.body;
    if (file.fate === 'refused') return { wrong: 'was taken', kept: id };
    const wrong = [await lookedAt(url), await lookedAt(thumbUrl)].filter((finding) => finding !== null);
    return { wrong: wrong.length > 0 ? wrong.join(', ') : null, kept: id };
  }

  /** What is wrong with a photo as it is served; null when it is a picture and nothing else. */
  async function lookedAt(url: string): Promise<string | null> {
    const response = await fetch(new URL(url, server.url));
    const { headers } = response;
    const served = {
      status: response.status,
      type: headers.get('content-type'),
      sniffing: headers.get('x-content-type-options'),
      policy: headers.get('content-security-policy'),
      disposition: headers.get('content-disposition'),
    };
    const wanted = {
      status: 200,
      type: 'image/webp',
      sniffing: 'nosniff',
      policy: "default-src 'none'; sandbox",
      disposition: 'inline',
    };
    if (JSON.stringify(served) !== JSON.stringify(wanted)) return `is served as ${JSON.stringify(served)}`;
    return beside(Buffer.from(await response.arrayBuffer()));
  }
});

/** What a kept photo holds beside the picture: EXIF, XMP, a profile, something hidden; null for nothing. */
function beside(photo: Buffer): string | null {
  try {
    const types = webpChunksOf(photo).map(({ type }) => type);
    if (types.join() !== 'VP8 ') return `is kept with ${types.join()}`;
  } catch (error) {
    return `is kept as ${(error as Error).message}`;
  }
  return photo.includes(MARK) ? 'is kept with what was hidden in it' : null;
}

/** The names of all photos; anything else that lies there, or in them, is a finding of its own. */
async function whatLiesIn(dataDir: string): Promise<string[]> {
  const others = (await readdir(dataDir)).filter((name) => !/^(secret|three-windows\.sqlite.*)$/.test(name));
  expect(others).toEqual(['photos']);
  const communities = await readdir(join(dataDir, 'photos'));
  expect(communities).toEqual(['guifangyuan']);
  const folder = join(dataDir, 'photos', 'guifangyuan');
  const names = (await readdir(folder)).sort();
  for (const name of names) expect([name, beside(await readFile(join(folder, name)))]).toEqual([name, null]);
  return names;
}
