import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import type { PageName } from '../../src/app/pages';
import { type H5Browser, LARGE_TYPE_PX, launchBrowser, PHONE } from '../harness/h5/browser';
import { bringChineseFonts } from '../harness/h5/chinese-fonts';
import { navigateTo } from '../harness/weapp-chromium/mini-program';
import type { BrowserPhone } from '../journeys/support/browser-phone';
import { h5Phone } from '../journeys/support/h5-phone';
import { addressOf } from '../journeys/support/phone';
import { signIn } from '../journeys/support/steps';
import { weappChromiumPhone } from '../journeys/support/weapp-chromium-phone';
import { photograph, stretch } from './camera';
import type { Look, Shot, StageName } from './shots';
import { NOW, PEOPLE, type Person, WORLDS, type World, type WorldName } from './worlds';

const pageRoot = path.resolve(__dirname, '../../dist/h5');

/** 关怀模式. */
const LARGE_IN_WECHAT = 1.4;

/** A tablet held upright, or half of a desk's wide screen. */
const TABLET = { width: 768, height: 1024 } as const;

type App = 'h5' | 'weapp';
const APP_OF: Readonly<Record<StageName, App>> = { h5: 'h5', 'h5-768': 'h5', weapp: 'weapp' };

/** Where people land when they have signed in; home unless it is said here. */
const FIRST_PAGES: Partial<Record<Person, PageName>> = {
  desk: 'deskQueue',
  supervisor: 'deskQueue',
  technician: 'worksJobs',
  guard: 'gatePost',
  administrator: 'leadUnsent',
};

/** Pages that are opened above another: in WeChat the bar then shows the way back. */
const ABOVE: Partial<Record<PageName, PageName>> = {
  signIn: 'home',
  newRequest: 'home',
  request: 'home',
  rate: 'home',
  receipt: 'home',
  bindRoom: 'home',
  newVisit: 'home',
  visits: 'me',
  visit: 'home',
  privacy: 'me',
  myData: 'me',
  deskRequest: 'deskQueue',
  worksJob: 'worksJobs',
  gateVerify: 'gatePost',
};

export interface StudioOptions {
  /** Long pages are shown to their end instead of to the end of the screen. */
  readonly whole?: boolean;
}

/** Plays scenes and takes pictures of them. */
export interface Studio {
  /** @param scale pixels to a point */
  take(shot: Shot, stage: StageName, scale: number, look: Look): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a browser; worlds are made when the first scene needs them. */
export async function openStudio({ whole = false }: StudioOptions = {}): Promise<Studio> {
  const browsers = { usual: await launchBrowser(), large: null as H5Browser | null };
  const browser = browsers.usual;
  /** Large type is a setting of the whole browser. */
  const browserFor = async (look: Look) => {
    if (look !== 'large') return browser;
    browsers.large ??= await launchBrowser({ typePx: LARGE_TYPE_PX });
    return browsers.large;
  };
  const worlds = new Map<WorldName, Promise<World>>();
  const signedIn = new Map<string, Promise<BrowserContextOptions>>();
  /** One after the other: of two codes for one telephone only the newer is good. */
  let lastSignIn: Promise<unknown> = Promise.resolve();

  const worldOf = (name: WorldName): Promise<World> => {
    const world = worlds.get(name) ?? WORLDS[name](pageRoot);
    worlds.set(name, world);
    return world;
  };

  /** Signs in as people do, once for each app and world; other phones of the same person then remember it. */
  const deviceOf = (app: App, name: WorldName, who: Person): Promise<BrowserContextOptions> => {
    const key = [app, name, who].join(' ');
    const known = signedIn.get(key);
    if (known) return known;
    const device = lastSignIn.then(async () => {
      const phone = await phoneOf(browser, app, await worldOf(name));
      try {
        const weChatOffered = app === 'weapp' && name === 'weChat';
        await signIn(phone, PEOPLE[who], FIRST_PAGES[who] ?? 'home', weChatOffered);
        return { storageState: await phone.page.context().storageState() };
      } finally {
        await phone.close();
      }
    });
    signedIn.set(key, device);
    // Whoever did not get in tries again with the next picture.
    lastSignIn = device.catch(() => signedIn.delete(key));
    return device;
  };

  return {
    async take({ page, scene }, stage, scale, look) {
      const world = await worldOf(scene.world);
      const app = APP_OF[stage];
      const params = scene.params?.(world.facts);
      const phone = await phoneOf(await browserFor(look), app, world, {
        deviceScaleFactor: scale,
        colorScheme: look === 'dark' ? 'dark' : 'light',
        viewport: stage === 'h5-768' ? TABLET : PHONE,
        ...(scene.who ? await deviceOf(app, scene.world, scene.who) : {}),
      });
      // WeChat tells the app; a browser has been told itself.
      if (look === 'large' && app === 'weapp')
        await phone.page.context().addInitScript(`window.fontSizeScaleFactor = ${LARGE_IN_WECHAT}`);
      try {
        // A stranger comes to a receipt by its address.
        const fromOutside = app === 'h5' || (page === 'receipt' && scene.who === undefined);
        const below = fromOutside ? undefined : ABOVE[page];
        if (below) {
          await phone.open(below);
          await phone.arrivesAt(below);
        }
        if (scene.unreachable) await phone.page.context().route('**/api/**', (route) => route.abort());
        if (below) await navigateTo(phone.page, addressOf(page, params));
        else await phone.open(page, params);
        await phone.arrivesAt(page);
        await scene.act?.(phone, world.facts);
        for (const target of scene.finds ?? []) await phone.finds(target);
        await phone.sees(...(scene.sees?.(world.facts) ?? []));
        if (whole) await stretch(phone.page);
        return await photograph(phone.page);
      } finally {
        await phone.close();
      }
    },
    async close() {
      await browser.close();
      await browsers.large?.close();
      for (const world of worlds.values()) await (await world).stop();
    },
  };
}

/** A phone whose clock stands where the server's does, and which can read Chinese. */
async function phoneOf(
  browser: H5Browser,
  app: App,
  world: World,
  options: BrowserContextOptions = {},
): Promise<BrowserPhone> {
  const open = app === 'h5' ? h5Phone : weappChromiumPhone;
  const phone = await open(browser, world.url, { reducedMotion: 'reduce', ...options });
  await bringChineseFonts(phone.page.context());
  await phone.page.clock.setFixedTime(NOW);
  return phone;
}
