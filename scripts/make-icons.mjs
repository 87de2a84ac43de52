// Draws every icon from its strokes in components/icon/icon-paths.ts: as masks in icon.scss, which take the colour of the
// text around them, and as the PNGs (81×81) that WeChat wants for tabs. Run it after changing a stroke: `npm run icons`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { ICON_PATHS } from '../src/app/components/icon/icon-paths.ts';

const APP = path.resolve(import.meta.dirname, '../src/app');
const TAB_SIZE = 81;
/** --soft and --brand of styles/tokens.scss, light and dark. */
const TAB_COLORS = { '': '#5d6b66', '-on': '#0e6a5b', '-dark': '#a7b4ae', '-on-dark': '#5cc2ab' };
const TABS = ['home', 'list', 'me'];

const svg = (name, color, attributes) =>
  `<svg xmlns='http://www.w3.org/2000/svg' ${attributes} fill='none' stroke='${color}' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'>${ICON_PATHS[name].replaceAll('"', "'")}</svg>`;

const dataUri = (name) =>
  `data:image/svg+xml,${svg(name, '#000', "viewBox='0 0 24 24'").replace(/[#%<>]/g, encodeURIComponent)}`;

const rules = Object.keys(ICON_PATHS).map(
  (name) => `.ui-icon--${name} {\n  --icon: url("${dataUri(name)}");\n}\n`,
);
await writeFile(
  path.join(APP, 'components/icon/icon-masks.scss'),
  `// Made by scripts/make-icons.mjs from icon-paths.ts.\n\n${rules.join('\n')}`,
);

const tabs = path.join(APP, 'assets/tabs');
await mkdir(tabs, { recursive: true });
for (const name of TABS) {
  for (const [suffix, color] of Object.entries(TAB_COLORS)) {
    const picture = svg(name, color, `width='${TAB_SIZE}' height='${TAB_SIZE}' viewBox='-1.5 -1.5 27 27'`);
    await sharp(Buffer.from(picture))
      .png({ compressionLevel: 9, palette: true })
      .toFile(path.join(tabs, `${name}${suffix}.png`));
  }
}

// The picture of a shared card (5:4): three windows, and nothing of whose screen it was shared from.
const share = path.join(APP, 'assets/share');
await mkdir(share, { recursive: true });
const pane = (x) =>
  `<rect x='${x}' y='120' width='100' height='160' rx='12' fill='none' stroke='#fff' stroke-width='10'/><path d='M${x + 50} 120v160M${x} 200h100' stroke='#fff' stroke-width='8'/>`;
const card = `<svg xmlns='http://www.w3.org/2000/svg' width='500' height='400'><rect width='500' height='400' fill='#0e6a5b'/>${[60, 200, 340].map(pane).join('')}</svg>`;
await sharp(Buffer.from(card))
  .png({ compressionLevel: 9, palette: true })
  .toFile(path.join(share, 'card.png'));
