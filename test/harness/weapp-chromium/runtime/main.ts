import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { type AppJson, routesOf, tabsOf } from '../../weapp/app-json';
import { callHook, type PageInstance, PageStack, parse } from '../../weapp/page-stack';
import { shareCard } from '../../weapp/shared-card';
import { createWx, type WeappLog } from '../../weapp/wx';
import { createBrowserDevice } from './browser-device';
import { createDeviceStorage } from './device-storage';
import { createDialogs } from './dialogs';
import { createEasel } from './easel';
import { createFiles } from './files';
import { createWindow, type WindowPage } from './page-window';
import { createPhoneFrame } from './phone-frame';
import { createProgramCode } from './program-code';
import { createSelectorQuery } from './selector-query';
import { createStyles } from './styles';
import { createTheme } from './theme';
import { watchSetData } from './watch-set-data';

const program = window.__miniProgram;
const app = program.json.app as AppJson;
const tabs = tabsOf(app);
const firstPage = `/${app.pages[0]}`;
const log: WeappLog = { setData: [], requests: [], toasts: [], navigations: [], calls: [], errors: [] };

// The phone and WeChat
const screenWidth = innerWidth;
const theme = createTheme(program.json);
const files = createFiles();
const styles = createStyles(program.wxss, screenWidth);
const frame = createPhoneFrame({
  tabBar: theme.tabBar,
  addressOf: files.addressOf,
  onTab: (path) => stack.switchTab(`/${path}`),
  onBack: () => stack.navigateBack(),
  onHome: () => stack.reLaunch(firstPage),
});
const dialogs = createDialogs(frame.phone);
const windowSize = () => ({ width: frame.pages.clientWidth, height: frame.pages.clientHeight });
const { space, backend } = createEasel({
  program,
  templateGroups: window.__templateGroups,
  surroundings: { screenWidth, addressOf: files.addressOf, choose: dialogs.choose },
  windowSize,
  onError(problem) {
    log.errors.push(problem);
    console.error(problem);
  },
});
const stack = new PageStack<WindowPage>({ routes: routesOf(app), tabs, mount, changed });
const codes: string[] = [];
const wx = createWx({
  WebSocket: window.WebSocket,
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
    codes,
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
window.__phone = {
  log,
  routes: () => stack.all.map(({ route }) => route),
  navigateTo: (url) => stack.navigateTo(url),
  pullDown: () => callHook(stack.top?.instance, 'onPullDownRefresh'),
  share: () => shareCard(stack.top?.instance ?? {}),
  codes,
};

// The mini-program
const code = createProgramCode({
  program,
  space,
  wx,
  openPages: () => stack.all.map(({ instance }) => instance),
  onComponent: styles.add,
});
let watching = false;
const address = location.hash.replace(/^#\/?$/, '').slice(1) || firstPage;
const [path, query] = parse(address);
const launch = { path, query, scene: 1001 };
const appInstance = code.start();
callHook(appInstance, 'onLaunch', launch);
callHook(appInstance, 'onShow', launch);
document.addEventListener('visibilitychange', () => {
  callHook(appInstance, document.hidden ? 'onHide' : 'onShow', launch);
  callHook(wx, 'appShown', !document.hidden);
});
stack.reLaunch(address);

/** Opens a page in a window of its own. */
function mount(route: string, query: Readonly<Record<string, string>>): WindowPage {
  code.load(route);
  const root = backend.createRoot('page', space, `/${route}`);
  const caller = root.get();
  if (!watching) watchSetData(Object.getPrototypeOf(caller), log, () => stack.top?.route);
  watching = true;
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
    show() {
      window.element.hidden = false;
    },
    hide() {
      window.element.hidden = true;
    },
    remove() {
      root.release();
      window.element.remove();
    },
  };
}

/** What WeChat draws follows the page on top, and so does the address, for whoever drives the browser. */
function changed(): void {
  const { top } = stack;
  if (!top) return;
  const isFirst = `/${top.route}` === firstPage || tabs.includes(top.route);
  styles.show(top.route);
  frame.show({
    route: top.route,
    config: theme.pageConfig(top.route),
    way: stack.all.length > 1 ? 'back' : isFirst ? 'none' : 'home',
  });
  const { options = {} } = top.instance as { options?: Record<string, string> };
  const search = Object.entries(options)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  history.replaceState(null, '', `#/${top.route}${search && `?${search}`}`);
}

function surfaceOnTop() {
  const { top } = stack;
  const component = (top?.instance as { _$?: glassEasel.GeneralComponent } | undefined)?._$;
  return top && component ? { component, scroller: top.window.scroller } : undefined;
}
