import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** The families of an iPhone that the app and Taro's own controls ask for; the Chromium of the package has none of them. */
const FAMILIES = ['PingFang SC', 'Helvetica Neue'];
/** A path that no server knows: the browser's requests for it are answered here. */
const PREFIX = '/fonts-of-the-harness/';

const folder = path.dirname(
  createRequire(__filename).resolve('@fontsource-variable/noto-sans-sc/package.json'),
);

/** `@font-face` rules that give Noto Sans SC the names of an iPhone's families, in slices that load as their characters appear. */
export function fontFaces(): string {
  const rules = readFileSync(path.join(folder, 'index.css'), 'utf8')
    .replaceAll('url(./files/', `url(${PREFIX}`)
    // Nothing is drawn in another face first: a picture is taken of what is there in the end.
    .replaceAll('font-display: swap', 'font-display: block');
  return FAMILIES.map((family) => rules.replace(/font-family: '[^']*'/g, `font-family: '${family}'`)).join(
    '\n',
  );
}

/**
 * Lets every page of a context show Chinese. The fonts belong to the harness and never to the product: the page gets one
 * style element more, as a reader's own style sheet would be, and the server's content security policy stays as it is.
 */
export async function bringChineseFonts(context: BrowserContext): Promise<void> {
  await context.route(`**${PREFIX}*`, (route) =>
    route.fulfill({
      path: path.join(folder, 'files', path.basename(new URL(route.request().url()).pathname)),
      contentType: 'font/woff2',
    }),
  );
  await context.addInitScript((css) => {
    document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    });
  }, fontFaces());
}
