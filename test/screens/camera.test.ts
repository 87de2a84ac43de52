import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { difference, keep } from './camera';

/** A white picture of 100 × 100 with a square of a colour in a corner. */
function picture(side: number, colour = '#0e6a5b', size = 100): Promise<Buffer> {
  const white = sharp({ create: { width: size, height: size, channels: 3, background: '#ffffff' } });
  if (side === 0) return white.png().toBuffer();
  const square = { create: { width: side, height: side, channels: 3 as const, background: colour } };
  return white
    .composite([{ input: square, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

describe('Two pictures', () => {
  it('differ by the part of them that looks different', async () => {
    await expect(difference(await picture(10), await picture(10))).resolves.toBe(0);
    await expect(difference(await picture(0), await picture(10))).resolves.toBe(0.01);
    await expect(difference(await picture(0), await picture(100))).resolves.toBe(1);
  });

  it('do not differ by what nobody sees', async () => {
    await expect(difference(await picture(50, '#0e6a5b'), await picture(50, '#126e5f'))).resolves.toBe(0);
  });

  it('differ altogether in size', async () => {
    await expect(difference(await picture(0), await picture(0, '', 99))).resolves.toBe(1);
  });
});

describe('Keeping a picture', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pictures-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes a small file that shows the same', async () => {
    const file = path.join(folder, 'a.png');
    await expect(keep(file, await picture(30))).resolves.toBe(true);
    expect((await stat(file)).size).toBeLessThan(300);
    await expect(difference(await readFile(file), await picture(30))).resolves.toBe(0);
  });

  it('leaves a file alone that shows nearly the same, and replaces one that does not', async () => {
    const file = path.join(folder, 'a.png');
    await keep(file, await picture(0));
    await expect(keep(file, await picture(1))).resolves.toBe(false);
    await expect(keep(file, await picture(4))).resolves.toBe(true);
    await expect(difference(await readFile(file), await picture(4))).resolves.toBe(0);
  });
});
