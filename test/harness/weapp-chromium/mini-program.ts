import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { SharedCard } from '../weapp/shared-card';
import type { WeappLog } from '../weapp/wx';
import { bundleRuntime } from './bundle';
import { packMiniProgram } from './pack';

/** Where the page with the phone lies, beside the server's own addresses: so its requests go to the server as they are. */
const PLACE = '/mini-program/';

const packed = new Map<string, string>();

/** The build as a script that puts it where the runtime looks for it. */
function programScript(dist: string): string {
  const known = packed.get(dist);
  if (known) return known;
  const { program, templateScript } = packMiniProgram(dist);
  const script = `window.__miniProgram = ${JSON.stringify(program)};\nwindow.__templateGroups = ${templateScript};`;
  packed.set(dist, script);
  return script;
}

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>dist/weapp</title>
  </head>
  <body>
    <script src="${PLACE}program.js"></script>
    <script src="${PLACE}runtime.js"></script>
  </body>
</html>`;

/**
 * Lets the pages of a browser context run a built mini-program. They lie on the server's own origin and are answered here, so
 * that everything else that the mini-program asks for goes to the real server over the real network.
 *
 * @param dist a `dist/weapp`; nothing in it is changed
 */
export async function bringMiniProgram(context: BrowserContext, dist: string): Promise<void> {
  const scripts = { 'program.js': programScript(dist), 'runtime.js': await bundleRuntime() };
  await context.route(`**${PLACE}**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(PLACE.length);
    const script = scripts[file as keyof typeof scripts];
    if (script !== undefined)
      return route.fulfill({ body: script, contentType: 'text/javascript; charset=utf-8' });
    if (file === '') return route.fulfill({ body: PAGE, contentType: 'text/html; charset=utf-8' });
    return route.fulfill({ path: path.join(dist, path.normalize(`/${file}`)) });
  });
}

let launches = 0;

/**
 * Starts the app anew at an address, e.g. `/resident/request/index?id=42`, as a shared card does; `/` is its first page.
 * What the device remembers stays.
 */
export async function launchMiniProgram(page: Page, address = '/'): Promise<void> {
  launches += 1;
  // Only the part before # makes a browser load a page again.
  await page.goto(`${PLACE}?launch=${launches}#${address}`);
}

/** The address of the page on top: the runtime writes it after the # of its own. */
export function addressOnTop(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}

/** What the mini-program asked WeChat for so far. */
export function logOf(page: Page): Promise<WeappLog> {
  return page.evaluate(() => window.__phone.log);
}

/** The routes that are open, the lowest first. */
export function routesOpen(page: Page): Promise<string[]> {
  return page.evaluate(() => window.__phone.routes());
}

/** Opens a page above the one on top, as a press there would. */
export function navigateTo(page: Page, address: string): Promise<void> {
  return page.evaluate((url) => window.__phone.navigateTo(url), address);
}

/** Shares the page on top as its button does. @returns what stands on the card */
export function share(page: Page): Promise<SharedCard> {
  return page.evaluate(() => window.__phone.share());
}

/** The next scan reads this. */
export function pointCameraAt(page: Page, text: string): Promise<void> {
  return page.evaluate((code) => void window.__phone.codes.push(code), text);
}

/** Pulls the page on top down to refresh it, which a mouse cannot. */
export function pullDown(page: Page): Promise<void> {
  return page.evaluate(() => window.__phone.pullDown());
}
