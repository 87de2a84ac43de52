import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the mini-program asked WeChat for, in order. */
export interface WeappLog {
  readonly setData: { readonly route: string | undefined; readonly keys: number; readonly bytes: number }[];
  readonly requests: { readonly method: string; readonly url: string; readonly status: number | 'failed' }[];
  readonly toasts: string[];
  readonly navigations: { readonly how: string; readonly url: string }[];
  readonly calls: string[];
  readonly errors: string[];
}

/** The callbacks that every call of WeChat's takes. */
interface Callbacks {
  success?(result: object): void;
  fail?(result: { errMsg: string }): void;
  complete?(result: object): void;
}

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
  dataType?: string;
}

interface UploadOptions extends Callbacks {
  url: string;
  filePath: string;
  name: string;
  header?: Record<string, string>;
  formData?: Record<string, string>;
}

export interface WxParts {
  /** The real server, in place of the address that the build was made with. */
  readonly baseUrl: string;
  readonly log: WeappLog;
  readonly storage: Map<string, unknown>;
  /** Counts what is under way, so that `settle` can wait for it. */
  readonly underWay: { count: number };
  /** Files that the person's next choice of photos gives. */
  readonly photos: string[];
  /** False plays a phone without a network. */
  readonly network: { online: boolean };
  readonly navigate: {
    to(url: string): void;
    replace(url: string): void;
    restart(url: string): void;
    back(delta: number): void;
  };
}

const succeed = (options: Callbacks = {}, result: object = {}) => {
  const answer = { errMsg: 'ok', ...result };
  queueMicrotask(() => {
    options.success?.(answer);
    options.complete?.(answer);
  });
  return Promise.resolve(answer);
};

const refuse = (options: Callbacks = {}, errMsg: string) => {
  const answer = { errMsg };
  queueMicrotask(() => {
    options.fail?.(answer);
    options.complete?.(answer);
  });
};

/**
 * WeChat's `wx`, as far as the app uses it. The network is real; storage, navigation and choices of the person are played,
 * and noted in the log.
 */
export function createWx(parts: WxParts): Record<string, unknown> {
  const { baseUrl, log, storage, underWay, photos, network, navigate } = parts;
  const networkListeners = new Set<(state: object) => void>();

  /** WeChat calls `success` for every answer, whatever its status, and `fail` only when none came. */
  async function reach(
    options: Callbacks,
    method: string,
    url: string,
    send: (address: URL) => Promise<Response>,
    read: (response: Response) => Promise<unknown>,
  ): Promise<void> {
    const sent = new URL(url);
    const address = new URL(sent.pathname + sent.search, baseUrl);
    underWay.count += 1;
    try {
      if (!network.online) throw new Error('no network');
      const response = await send(address);
      log.requests.push({ method, url: sent.pathname + sent.search, status: response.status });
      const header = Object.fromEntries(response.headers.entries());
      succeed(options, { statusCode: response.status, header, data: await read(response) });
    } catch (error) {
      log.requests.push({ method, url: sent.pathname + sent.search, status: 'failed' });
      refuse(options, `request:fail ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      underWay.count -= 1;
    }
  }

  const task = { abort() {}, onHeadersReceived() {}, offHeadersReceived() {}, onProgressUpdate() {} };
  const noted =
    (name: string, result: object = {}) =>
    (options: Callbacks = {}) => {
      log.calls.push(name);
      return succeed(options, result);
    };
  const device = { platform: 'ios', system: 'iOS 17.0', model: 'iPhone', brand: 'Apple' };
  const screen = { windowWidth: 375, windowHeight: 724, screenWidth: 375, screenHeight: 812, pixelRatio: 3 };
  const base = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', fontSizeScaleFactor: 1 };

  return {
    request(options: RequestOptions) {
      const method = options.method ?? 'GET';
      void reach(
        options,
        method,
        options.url,
        (address) =>
          fetch(address, {
            method,
            headers: options.header ?? {},
            ...(options.data === undefined ? {} : { body: asBody(options.data) }),
          }),
        async (response) => {
          const text = await response.text();
          return options.dataType === 'text' ? text : jsonOr(text);
        },
      );
      return task;
    },
    uploadFile(options: UploadOptions) {
      void reach(
        options,
        'POST',
        options.url,
        async (address) => {
          const form = new FormData();
          for (const [key, value] of Object.entries(options.formData ?? {})) form.set(key, value);
          form.set(
            options.name,
            new Blob([await readFile(options.filePath)]),
            path.basename(options.filePath),
          );
          return fetch(address, { method: 'POST', headers: options.header ?? {}, body: form });
        },
        (response) => response.text(),
      );
      return task;
    },

    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    getStorageSync: (key: string) => (storage.has(key) ? structuredClone(storage.get(key)) : ''),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    setStorage(options: Callbacks & { key: string; data: unknown }) {
      storage.set(options.key, structuredClone(options.data));
      return succeed(options);
    },
    getStorage(options: Callbacks & { key: string }) {
      if (storage.has(options.key)) return succeed(options, { data: storage.get(options.key) });
      refuse(options, 'getStorage:fail data not found');
    },

    navigateTo(options: Callbacks & { url: string }) {
      log.navigations.push({ how: 'navigateTo', url: options.url });
      navigate.to(options.url);
      return succeed(options, { eventChannel: { on() {}, emit() {} } });
    },
    redirectTo(options: Callbacks & { url: string }) {
      log.navigations.push({ how: 'redirectTo', url: options.url });
      navigate.replace(options.url);
      return succeed(options);
    },
    reLaunch(options: Callbacks & { url: string }) {
      log.navigations.push({ how: 'reLaunch', url: options.url });
      navigate.restart(options.url);
      return succeed(options);
    },
    switchTab(options: Callbacks & { url: string }) {
      log.navigations.push({ how: 'switchTab', url: options.url });
      navigate.restart(options.url);
      return succeed(options);
    },
    navigateBack(options: Callbacks & { delta?: number } = {}) {
      log.navigations.push({ how: 'navigateBack', url: '' });
      navigate.back(options.delta ?? 1);
      return succeed(options);
    },

    showToast(options: Callbacks & { title: string }) {
      log.toasts.push(options.title);
      return succeed(options);
    },
    hideToast: succeed,
    showLoading: succeed,
    hideLoading: succeed,
    showModal: (options: Callbacks & { title?: string; content?: string }) => {
      log.calls.push(`showModal ${options.title ?? ''} ${options.content ?? ''}`.trim());
      return succeed(options, { confirm: true, cancel: false });
    },
    chooseImage: (options: Callbacks & { count?: number }) => {
      const chosen = photos.splice(0, options.count ?? 9);
      if (chosen.length > 0) return succeed(options, { tempFilePaths: chosen, tempFiles: [] });
      refuse(options, 'chooseImage:fail cancel');
    },
    previewImage: noted('previewImage'),
    makePhoneCall: (options: Callbacks & { phoneNumber: string }) =>
      noted(`makePhoneCall ${options.phoneNumber}`)(options),
    setClipboardData: noted('setClipboardData'),
    setNavigationBarTitle: (options: Callbacks & { title: string }) =>
      noted(`setNavigationBarTitle ${options.title}`)(options),
    setNavigationBarColor: succeed,
    startPullDownRefresh: succeed,
    stopPullDownRefresh: noted('stopPullDownRefresh'),
    pageScrollTo: noted('pageScrollTo'),
    setTabBarBadge: noted('setTabBarBadge'),
    removeTabBarBadge: noted('removeTabBarBadge'),
    vibrateShort: noted('vibrateShort'),
    login: noted('login', { code: 'code-from-the-harness' }),

    getNetworkType: (options: Callbacks) =>
      succeed(options, { networkType: network.online ? 'wifi' : 'none' }),
    onNetworkStatusChange: (listener: (state: object) => void) => void networkListeners.add(listener),
    offNetworkStatusChange: (listener: (state: object) => void) => void networkListeners.delete(listener),
    onAppShow() {},
    offAppShow() {},
    onAppHide() {},
    offAppHide() {},
    onThemeChange() {},
    offThemeChange() {},

    canIUse: () => true,
    nextTick: (then: () => void) => void setTimeout(then, 0),
    getSystemInfoSync: () => ({ ...device, ...screen, ...base }),
    getDeviceInfo: () => device,
    getWindowInfo: () => screen,
    getAppBaseInfo: () => base,
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 48,
      right: 365,
      bottom: 80,
      left: 278,
    }),
    createSelectorQuery: unmeasuredQuery,
    /** For the harness, not WeChat's: tells the listeners that the network came or went. */
    networkChanged: () => {
      const state = { isConnected: network.online, networkType: network.online ? 'wifi' : 'none' };
      for (const listener of networkListeners) listener(state);
    },
  };
}

/** There is no layout here: every element measures nothing, and a query still answers. */
function unmeasuredQuery() {
  const rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  const asked: ((result: object) => void)[] = [];
  const ask = (then?: (result: object) => void) => {
    asked.push(then ?? (() => {}));
    return query;
  };
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: (_fields: object, then?: (result: object) => void) => ask(then),
    node: ask,
    exec(then?: (results: object[]) => void) {
      setTimeout(() => {
        for (const answer of asked) answer(rect);
        then?.(asked.map(() => rect));
      }, 0);
      return query;
    },
  };
  return query;
}

function asBody(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data);
}

/** WeChat hands JSON over as a value, and anything else as it came. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
