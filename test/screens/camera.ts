import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A picture is taken when two in a row show the same; after so many, whatever is there. */
const MOST_TRIES = 25;
/** Fewer colours make small files; the app uses few, and the rest are the edges of letters. */
const FEW_COLOURS = 32;
/** Two pictures whose pixels differ this little (a fraction of all) are the same picture. */
const SAME = 0.0001;
/** How much a pixel may differ before it counts, of 255. */
const NOTICEABLE = 40;

/** Takes a picture of what the page shows once it has come to rest: letters drawn, nothing moving, no caret. */
export async function photograph(page: Page): Promise<Buffer> {
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' });
  let before = await shoot();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await new Promise((resolve) => setTimeout(resolve, 120));
    const now = await shoot();
    if (now.equals(before)) return now;
    before = now;
  }
  return before;
}

/** Makes the window as high as what it shows, so that a long page is on the picture to its end. */
export async function stretch(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  const hidden = await page.evaluate(() => {
    const scrollers = [document.scrollingElement, ...document.querySelectorAll('body *')].filter(
      (element): element is Element => {
        if (!element || element.clientHeight === 0) return false;
        if (element === document.scrollingElement) return true;
        return /auto|scroll/.test(getComputedStyle(element).overflowY);
      },
    );
    return Math.max(0, ...scrollers.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
  await page.setViewportSize({ width: size.width, height: size.height + hidden });
}

/** A picture with few colours, as it goes into a file. */
function compress(picture: Buffer, colours: number): Promise<Buffer> {
  return sharp(picture).png({ palette: true, colours, dither: 0, effort: 10 }).toBuffer();
}

/**
 * Writes a picture to its file, unless the one that is there shows the same but for the edges of a letter: a run that changed
 * nothing leaves nothing to commit. One character more is a change.
 *
 * @returns whether it was written
 */
export async function keep(file: string, picture: Buffer, colours = FEW_COLOURS): Promise<boolean> {
  const compressed = await compress(picture, colours);
  const there = await readFile(file).catch(() => undefined);
  if (there && (await difference(there, compressed)) <= SAME) return false;
  await writeFile(file, compressed);
  return true;
}

/** The fraction of the pixels that differ noticeably; 1 when the pictures differ in size. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (a.info.width !== b.info.width || a.info.height !== b.info.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 3) {
    const most = Math.max(...[0, 1, 2].map((i) => Math.abs((a.data[at + i] ?? 0) - (b.data[at + i] ?? 0))));
    if (most > NOTICEABLE) differing += 1;
  }
  return differing / (a.info.width * a.info.height);
}

function pixelsOf(picture: Buffer) {
  return sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
}
