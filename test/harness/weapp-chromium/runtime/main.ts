import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { type AppJson, routesOf, tabsOf } from '../../weapp/app-json';
import { HIDDEN_NAMES } from '../../weapp/hidden-names';
import { createModules, resolveIn } from '../../weapp/modules';
import { callHook, type PageInstance, PageStack, parse } from '../../weapp/page-stack';
import { createWx, type WeappLog } from '../../weapp/wx';
import { createBrowserDevice } from './browser-device';
import { createDeviceStorage } from './device-storage';
import { createDialogs } from './dialogs';
import { createEasel } from './easel';
import { createFiles } from './files';
import { createWindow, type WindowPage } from './page-window';
import { createPhoneFrame } from './phone-frame';
import { createSelectorQuery } from './selector-query';
import { createStyles } from './styles';
import { createTheme } from './theme';

const program = window.__miniProgram;
const { js, json, wxss } = program;
const app = json.app as AppJson;
const log: WeappLog = { setData: [], requests: [], toasts: [], navigations: [], calls: [], errors: [] };
const report = (problem: string) => {
  log.errors.push(problem);
  console.error(problem);
};

// Around the mini-program
const screenWidth = innerWidth;
const theme = createTheme(json);
const files = createFiles();
const styles = createStyles(wxss, screenWidth);
const frame = createPhoneFrame({
  tabBar: theme.tabBar,
  addressOf: files.addressOf,
  onTab: (path) => stack.switchTab(`/${path}`),
  onBack: () => stack.navigateBack(),
  onHome: () => stack.reLaunch(`/${app.pages[0]}`),
});
const dialogs = createDialogs(frame.phone);
const windowSize = () => ({ width: frame.pages.clientWidth, height: frame.pages.clientHeight });

const { space, backend } = createEasel({
  program,
  templateGroups: window.__templateGroups,
  surroundings: { screenWidth, addressOf: files.addressOf, choose: dialogs.choose },
  windowSize,
  onError: report,
});

// The mini-program
let appInstance: PageInstance = {};
let loading: string | undefined;
const loaded = new Set<string>();
const stack = new PageStack<WindowPage>({ routes: routesOf(app), tabs: tabsOf(app), mount, changed });
const wx = createWx({
  baseUrl: location.origin,
  log,
  storage: createDeviceStorage(),
  underWay: { count: 0 },
  network: {
    get online() {
      return navigator.onLine;
    },
  },
  navigate: stack,
  device: createBrowserDevice({
    dialogs,
    files,
    setTitle: frame.setTitle,
    setBadge: frame.setBadge,
    scrollTo: (top) => stack.top?.window.scroller.scrollTo({ top }),
    createSelectorQuery: () => createSelectorQuery(surfaceOnTop),
    screen: {
      get windowWidth() {
        return windowSize().width;
      },
      get windowHeight() {
        return windowSize().height;
      },
      screenWidth,
      screenHeight: innerHeight,
      pixelRatio: devicePixelRatio,
    },
  }),
});
for (const event of ['online', 'offline']) addEventListener(event, () => callHook(wx, 'networkChanged'));

type Definition = Record<string, unknown>;
const run = createModules({
  read(file) {
    const text = js[file];
    if (text === undefined) throw new Error(`the build has no ${file}`);
    return text;
  },
  scope: {
    ...Object.fromEntries(HIDDEN_NAMES.map((name) => [name, undefined])),
    wx,
    App: (definition: PageInstance) => {
      appInstance = definition;
    },
    Page: (definition: Definition) => define(definition, 'Page'),
    Component: (definition: Definition) => define(definition, 'Component'),
    Behavior: (definition: Definition) =>
      space.componentEnv(loading ?? '', ({ Behavior }) =>
        Behavior(definition as Parameters<typeof Behavior>[0]),
      ),
    getApp: () => appInstance,
    getCurrentPages: () => stack.all.map(({ instance }) => instance),
  },
});

run('app');
const [first, query] = parse(decodeURI(location.hash.slice(1)).replace(/^\/?$/, `/${app.pages[0]}`));
const launch = { path: first, query, scene: 1001 };
callHook(appInstance, 'onLaunch', launch);
callHook(appInstance, 'onShow', launch);
document.addEventListener('visibilitychange', () =>
  callHook(appInstance, document.hidden ? 'onHide' : 'onShow', launch),
);
window.__phone = {
  log,
  routes: () => stack.all.map(({ route }) => route),
  navigateTo: (url) => stack.navigateTo(url),
  pullDown: () => callHook(stack.top?.instance, 'onPullDownRefresh'),
};
stack.reLaunch(`/${first}?${new URLSearchParams(query)}`);

/** Registers what a file of the build defines. */
function define(definition: Definition, kind: 'Page' | 'Component'): void {
  if (loading === undefined) throw new Error(`${kind}() outside of a file of its own`);
  space.componentEnv(loading, (made) => (made[kind] as (definition: Definition) => void)(definition));
}

/** Loads a page or component with all that it uses, once. */
function load(path: string): void {
  if (loaded.has(path)) return;
  loaded.add(path);
  const { component, usingComponents = {} } = (json[path] ?? {}) as {
    component?: boolean;
    usingComponents?: Record<string, string>;
  };
  for (const at of Object.values({ ...app.usingComponents, ...usingComponents })) load(resolveIn(path, at));
  if (component) styles.add(path);
  const outer = loading;
  loading = path;
  run(path);
  loading = outer;
}

function mount(route: string, query: Readonly<Record<string, string>>): WindowPage {
  load(route);
  const root = backend.createRoot('page', space, `/${route}`);
  const caller = root.get();
  watchSetData(Object.getPrototypeOf(caller));
  const instance = caller as unknown as PageInstance;
  Object.assign(instance, { route, __route__: route, options: query });
  const { onReachBottomDistance, backgroundColor } = theme.pageConfig(route);
  const window = createWindow(() => instance, onReachBottomDistance);
  window.element.style.background = backgroundColor ?? '';
  const placeholder = document.createElement('i');
  window.scroller.append(placeholder);
  frame.pages.append(window.element);
  type Node = Parameters<typeof root.attach>[0];
  root.attach(window.scroller as unknown as Node, placeholder as unknown as Node);
  return {
    route,
    instance,
    window,
    show: () => {
      window.element.hidden = false;
    },
    hide: () => {
      window.element.hidden = true;
    },
    remove: () => {
      root.release();
      window.element.remove();
    },
  };
}

type SetData = (this: unknown, data: object, then?: () => void) => void;

/** Across WeChat's bridge goes JSON: what does not survive it does not arrive. All pages and components share one `setData`. */
function watchSetData(prototype: { setData: SetData & { watched?: true } }): void {
  const { setData } = prototype;
  if (setData.watched) return;
  const watched: SetData & { watched?: true } = function (data, then) {
    const text = JSON.stringify(data);
    const bytes = new TextEncoder().encode(text).length;
    log.setData.push({ route: stack.top?.route, keys: Object.keys(data).length, bytes });
    setData.call(this, JSON.parse(text) as object, then);
  };
  watched.watched = true;
  prototype.setData = watched;
}

/** What WeChat draws follows the page on top, and so does the address, for whoever drives the browser. */
function changed(): void {
  const { top } = stack;
  if (!top) return;
  const isFirst = top.route === app.pages[0] || tabsOf(app).includes(top.route);
  styles.show(top.route);
  frame.show({
    route: top.route,
    config: theme.pageConfig(top.route),
    way: stack.all.length > 1 ? 'back' : isFirst ? 'none' : 'home',
  });
  const { options } = top.instance as { options?: Record<string, string> };
  const search = Object.entries(options ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  history.replaceState(null, '', `#/${top.route}${search && `?${search}`}`);
}

function surfaceOnTop() {
  const { top } = stack;
  if (!top) return undefined;
  const component = (top.instance as { _$?: glassEasel.GeneralComponent })._$;
  return component ? { component, scroller: top.window.scroller } : undefined;
}
