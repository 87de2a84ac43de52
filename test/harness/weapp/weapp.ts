import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import compiler from 'miniprogram-compiler';
import simulate from 'miniprogram-simulate';
import { type AppJson, routesOf, tabsOf } from './app-json';
import { HIDDEN_NAMES } from './hidden-names';
import './keyed-diff';
import { createModules } from './modules';
import { PageDriver } from './page-driver';
import { callHook, PageStack, parse } from './page-stack';
import { plainDevice } from './plain-device';
import { createWx, type WeappLog } from './wx';

/** Timers up to this long, in milliseconds, belong to the work at hand; longer ones are clocks and are not waited for. */
const SHORT_TIMER_MS = 350;
const TIMEOUT_MS = 5_000;

interface Loading {
  readonly file: string;
  readonly tagName: string;
  readonly id: string;
  readonly using: Record<string, string>;
}

type Methods = Record<string, unknown>;

export interface WeappOptions {
  /** A built `dist/weapp`; nothing in it is changed. */
  readonly dist: string;
  /** A running server. */
  readonly baseUrl: string;
  /** The page to open, with its query; otherwise the first of app.json. */
  readonly open?: string;
  /** What the device remembers from an earlier run of the app; otherwise nothing. */
  readonly storage?: Map<string, unknown>;
}

/** A phone with the mini-program open on it. */
export interface Weapp {
  /** The page on top. */
  readonly page: PageDriver;
  /** The routes that are open, the lowest first. */
  readonly routes: readonly string[];
  readonly log: WeappLog;
  readonly storage: Map<string, unknown>;
  /** Put paths of pictures here: the next choice of photos takes them. */
  readonly photos: string[];
  /** Put texts of QR codes here: the next scans read them. */
  readonly codes: string[];
  /** Waits until no request is under way and the app has nothing short left to do. */
  settle(): Promise<void>;
  /** Tries `check` until it neither throws nor gives false, and gives what it gave. Fails with the last reason. */
  waitFor<T>(check: () => T, timeoutMs?: number): Promise<T>;
  /** Opens an address from outside, as a shared card or a scanned code does; nothing lies below it. */
  open(url: string): Promise<PageDriver>;
  /** WeChat's own way back. */
  back(): Promise<void>;
  /** The network goes or comes. */
  setOnline(online: boolean): Promise<void>;
  /** The app goes to the back, where WeChat ends its connections, or comes to the front. */
  setShown(shown: boolean): Promise<void>;
  /** Leaves and stops every timer. */
  close(): void;
}

const compiled = new Map<string, (page: string) => unknown>();

/** All WXML of the build, compiled by WeChat's own compiler, once for each process. */
function compileWxml(dist: string): (page: string) => unknown {
  const known = compiled.get(dist);
  if (known) return known;
  const script = compiler.wxmlToJs(dist, { maxBuffer: 64 << 20 });
  const fresh = new Function(
    `var __WXML_GLOBAL__ = ${compiled.size > 0 ? '{ wxs_nf_init: true }' : '{}'}; ${script}`,
  )();
  compiled.set(dist, fresh);
  return fresh;
}

const readJson = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;

/** Opens the mini-program of a build on a phone of its own, against a real server. */
export async function launchWeapp({
  dist,
  baseUrl,
  open,
  storage = new Map(),
}: WeappOptions): Promise<Weapp> {
  const template = compileWxml(dist);
  const appJson = readJson<AppJson>(path.join(dist, 'app.json'));
  if (!appJson) throw new Error(`No mini-program at ${dist}: run npm run build first`);
  const log: WeappLog = { setData: [], requests: [], toasts: [], navigations: [], calls: [], errors: [] };
  const photos: string[] = [];
  const codes: string[] = [];
  const network = { online: true };
  const underWay = { count: 0 };
  const registered = new Map<string, string>();
  const short = new Set<unknown>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let app: Methods = {};
  let loading: Loading | undefined;

  const stack = new PageStack({ routes: routesOf(appJson), tabs: tabsOf(appJson), mount });
  const openPage = () => {
    const page = stack.top;
    if (!page) throw new Error('No page is open');
    return page;
  };

  const wx = createWx({
    WebSocket,
    baseUrl,
    log,
    storage,
    underWay,
    network,
    device: plainDevice(photos, codes),
    navigate: stack,
  });

  const scope: Record<string, unknown> = {
    ...Object.fromEntries(HIDDEN_NAMES.map((name) => [name, undefined])),
    wx,
    App: (definition: Methods) => {
      app = definition;
    },
    Page: (definition: Methods) => register(pageAsComponent(definition)),
    Component: (definition: Methods) => register(definition),
    Behavior: (definition: object) => simulate.behavior(definition),
    getApp: () => app,
    getCurrentPages: () => stack.all.map((page) => page.instance),
    console: {
      ...console,
      error: (...args: unknown[]) =>
        void log.errors.push(
          args.map((arg) => (arg instanceof Error ? (arg.stack ?? arg.message) : String(arg))).join(' '),
        ),
    },
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      const timer = setTimeout(() => {
        short.delete(timer);
        timers.delete(timer);
        run(...args);
      }, ms);
      timers.add(timer);
      if (ms <= SHORT_TIMER_MS) short.add(timer);
      return timer;
    },
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => {
      short.delete(timer);
      timers.delete(timer);
      clearTimeout(timer);
    },
    setInterval: (run: () => void, ms: number) => {
      const timer = setInterval(run, ms);
      timers.add(timer);
      return timer;
    },
    clearInterval: (timer: ReturnType<typeof setTimeout>) => {
      timers.delete(timer);
      clearInterval(timer);
    },
  };

  const run = createModules({
    read: (file) => readFileSync(path.join(dist, file), 'utf8'),
    scope,
    sourceUrl: (file) => path.join(dist, file),
  });

  /** j-component knows components only; a page is one whose functions are methods. */
  function pageAsComponent(definition: Methods): Methods {
    const methods = Object.fromEntries(
      Object.entries(definition).filter(([, value]) => typeof value === 'function'),
    );
    return { data: structuredClone(definition.data ?? {}), methods };
  }

  function register(definition: Methods): void {
    if (!loading) throw new Error('Page() or Component() outside of a page or component file');
    const { file, tagName, id, using } = loading;
    const spy = simulate.behavior({
      created(this: { setData: (data: object, then?: () => void) => void }) {
        const setData = this.setData;
        this.setData = function (data, then) {
          // Across WeChat's bridge goes JSON: what does not survive it does not arrive.
          const json = JSON.stringify(data);
          log.setData.push({
            route: stack.top?.route,
            keys: Object.keys(data).length,
            bytes: Buffer.byteLength(json),
          });
          setData.call(this, JSON.parse(json), then);
        };
      },
    });
    const behaviors = Array.isArray(definition.behaviors) ? definition.behaviors : [];
    const options = typeof definition.options === 'object' ? definition.options : {};
    simulate.load({
      id,
      path: file,
      tagName,
      template: template(`${path.relative(dist, file)}.wxml`),
      usingComponents: using,
      ...definition,
      behaviors: [spy, ...behaviors],
      options: { classPrefix: '', ...options },
    });
  }

  /** Loads a page or component with all that it uses. @returns the id under which it can be rendered */
  function load(file: string, tagName: string): string {
    const known = registered.get(file);
    if (known) return known;
    const id = `c${registered.size}${Math.random().toString(36).replace(/[\d.]/g, '')}`;
    registered.set(file, id);
    const own = readJson<{ usingComponents?: Record<string, string> }>(`${file}.json`)?.usingComponents;
    const using = Object.fromEntries(
      Object.entries({ ...appJson?.usingComponents, ...own }).map(([tag, at]) => [
        tag,
        load(at.startsWith('/') ? path.join(dist, at) : path.resolve(path.dirname(file), at), tag),
      ]),
    );
    const outer = loading;
    loading = { file, tagName, id, using };
    run(path.relative(dist, file));
    loading = outer;
    return id;
  }

  function mount(route: string, query: Readonly<Record<string, string>>): PageDriver {
    const component = simulate.render(load(path.join(dist, route), 'page'));
    const page = new PageDriver(component, route, settle);
    Object.assign(page.instance, { route, __route__: route, options: query });
    component.attach(page.root);
    return page;
  }

  async function settle(): Promise<void> {
    const end = Date.now() + TIMEOUT_MS;
    // Three turns in a row without work: an answer may set state, which sets data, which starts the next request.
    for (
      let idle = 0;
      idle < 3 && Date.now() < end;
      idle = short.size > 0 || underWay.count > 0 ? 0 : idle + 1
    ) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  run('app');
  const first = open ?? appJson.pages[0] ?? '';
  const launch = { path: parse(first)[0], query: {}, scene: 1001 };
  callHook(app, 'onLaunch', launch);
  callHook(app, 'onShow', launch);
  stack.reLaunch(first);
  await settle();

  return {
    get page() {
      return openPage();
    },
    get routes() {
      return stack.all.map((page) => page.route);
    },
    log,
    storage,
    photos,
    codes,
    settle,
    async waitFor(check, timeoutMs = TIMEOUT_MS) {
      const end = Date.now() + timeoutMs;
      for (;;) {
        try {
          const result = check();
          if (result !== false) return result;
          if (Date.now() > end)
            throw new Error(`Still false after ${timeoutMs} ms. The page shows: ${stack.top?.text()}`);
        } catch (error) {
          if (Date.now() > end) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async open(url) {
      stack.reLaunch(url);
      await settle();
      return openPage();
    },
    async back() {
      stack.navigateBack();
      await settle();
    },
    async setOnline(online) {
      network.online = online;
      callHook(wx, 'networkChanged');
      await settle();
    },
    async setShown(shown) {
      callHook(wx, 'appShown', shown);
      await settle();
    },
    close() {
      callHook(wx, 'endSockets');
      stack.closeAll();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      short.clear();
    },
  };
}
