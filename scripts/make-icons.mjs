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

// The card of a pass that is shared in WeChat, 5:4: a pass with a code that is only drawn, in the colours of the product.
const CODE = ['1110111', '1010101', '1110111', '0001000', '1110101', '1010010', '1110101'];
const modules = CODE.flatMap((row, y) =>
  [...row].map((on, x) =>
    on === '1' ? `<rect x='${286 + x * 16}' y='${144 + y * 16}' width='16' height='16' fill='#1d2926'/>` : '',
  ),
).join('');
const card = `<svg xmlns='http://www.w3.org/2000/svg' width='500' height='400'>
<rect width='500' height='400' fill='#0a4f44'/>
<rect x='60' y='80' width='380' height='240' rx='28' fill='#ffffff'/>
<path d='M250 80v240' stroke='#e7e3da' stroke-width='3' stroke-dasharray='10 10'/>
<circle cx='250' cy='80' r='16' fill='#0a4f44'/><circle cx='250' cy='320' r='16' fill='#0a4f44'/>
<g transform='translate(94 134) scale(5.5)' fill='none' stroke='#0e6a5b' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'>${ICON_PATHS.guest}</g>
${modules}</svg>`;
const share = path.join(APP, 'assets/share');
await mkdir(share, { recursive: true });
await sharp(Buffer.from(card))
  .png({ compressionLevel: 9, palette: true })
  .toFile(path.join(share, 'pass.png'));

// The picture of every other shared card: three windows, and nothing of whose screen it was shared from.
const pane = (x) =>
  `<rect x='${x}' y='120' width='100' height='160' rx='12' fill='none' stroke='#fff' stroke-width='10'/><path d='M${x + 50} 120v160M${x} 200h100' stroke='#fff' stroke-width='8'/>`;
const windows = `<svg xmlns='http://www.w3.org/2000/svg' width='500' height='400'><rect width='500' height='400' fill='#0e6a5b'/>${[60, 200, 340].map(pane).join('')}</svg>`;
await sharp(Buffer.from(windows))
  .png({ compressionLevel: 9, palette: true })
  .toFile(path.join(share, 'card.png'));
