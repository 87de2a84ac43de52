// Draws the residents' tab icons (WeChat takes only PNG there, 81×81) from the same strokes as components/icon.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { ICON_PATHS } from '../src/app/components/icon/icon-paths.ts';

const SIZE = 81;
const COLORS = { '': '#5d6b66', '-on': '#0e6a5b' };
const TABS = ['home', 'list', 'me'];
const target = path.resolve(import.meta.dirname, '../src/app/assets/tabs');

await mkdir(target, { recursive: true });
for (const name of TABS) {
  for (const [suffix, color] of Object.entries(COLORS)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="-1.5 -1.5 27 27" fill="none" stroke="${color}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${ICON_PATHS[name]}</svg>`;
    await sharp(Buffer.from(svg))
      .png({ compressionLevel: 9, palette: true })
      .toFile(path.join(target, `${name}${suffix}.png`));
  }
}
