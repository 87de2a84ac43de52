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

/** What the device remembers: a Map will do. */
export type DeviceStorage = Pick<Map<string, unknown>, 'has' | 'get' | 'set' | 'delete' | 'clear'> & {
  keys(): Iterable<string>;
};

export interface ModalOptions {
  readonly title?: string;
  readonly content?: string;
  readonly showCancel?: boolean;
  readonly cancelText?: string;
  readonly confirmText?: string;
}

/** The device around the app: files, the screen, and the person who looks and answers. */
export interface Device {
  readonly screen: {
    readonly windowWidth: number;
    readonly windowHeight: number;
    readonly screenWidth: number;
    readonly screenHeight: number;
    readonly pixelRatio: number;
  };
  /** How much larger than usual the person wants text: 1.4 in 关怀模式. */
  readonly fontSizeScaleFactor?: number;
  /** A file by its path on the device. */
  readFile(path: string): Promise<{ readonly name: string; readonly content: Blob }>;
  /** Paths of the pictures that the person chooses, at most `count`; none when they changed their mind. */
  choosePhotos(count: number): Promise<readonly string[]>;
  /** The text of the code that the person points the camera at; undefined when they give up. */
  scan(): Promise<string | undefined>;
  /** Whether the person agrees. */
  confirm(options: ModalOptions): Promise<boolean>;
  /** Which of a list the person picks; undefined when none. */
  pick(items: readonly string[]): Promise<number | undefined>;
  showToast?(options: { readonly title: string; readonly icon?: string; readonly duration?: number }): void;
  hideToast?(): void;
  showPhotos?(urls: readonly string[], current: string | undefined): void;
  setTitle?(title: string): void;
  setBadge?(tab: number, text: string): void;
  scrollTo?(top: number): void;
  createSelectorQuery(): object;
}

export interface WxParts {
  /** The real one, with which WeChat's is played. */
  readonly WebSocket: typeof WebSocket;
  /** The real server, in place of the address that the build was made with. */
  readonly baseUrl: string;
  readonly log: WeappLog;
  readonly storage: DeviceStorage;
  /** Counts what is under way, so that `settle` can wait for it. */
  readonly underWay: { count: number };
  /** False plays a phone without a network. */
  readonly network: { online: boolean };
  readonly device: Device;
  /** Each throws what WeChat's `fail` would say. */
  readonly navigate: {
    navigateTo(url: string): void;
    redirectTo(url: string): void;
    reLaunch(url: string): void;
    switchTab(url: string): void;
    navigateBack(delta: number): void;
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

/** Tells what the person did, once they did it. */
const answered = <T>(asked: Promise<T>, tell: (answer: T) => unknown) => asked.then(tell);

/**
 * WeChat's `wx`, as far as the app uses it. The network is real; storage, navigation and the device are played by
 * `parts`, and what was asked for is noted in the log.
 */
export function createWx(parts: WxParts): Record<string, unknown> {
  const { baseUrl, log, storage, underWay, network, navigate, device } = parts;
  const networkListeners = new Set<(state: object) => void>();
  const appListeners = { show: new Set<() => void>(), hide: new Set<() => void>() };
  const sockets = new Set<{ lose(): void }>();

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
  const model = { platform: 'ios', system: 'iOS 17.0', model: 'iPhone', brand: 'Apple' };
  const { screen } = device;
  const goes =
    (how: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab', result: object = {}) =>
    (options: Callbacks & { url: string }) => {
      log.navigations.push({ how, url: options.url });
      try {
        navigate[how](options.url);
      } catch (error) {
        return refuse(options, `${how}:fail ${error instanceof Error ? error.message : String(error)}`);
      }
      return succeed(options, result);
    };
  const base = {
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: 'zh_CN',
    fontSizeScaleFactor: device.fontSizeScaleFactor ?? 1,
  };

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
          const { name, content } = await device.readFile(options.filePath);
          form.set(options.name, content, name);
          return fetch(address, { method: 'POST', headers: options.header ?? {}, body: form });
        },
        (response) => response.text(),
      );
      return task;
    },

    connectSocket: (options: Callbacks & { url: string }) => {
      const socket = playSocket(parts, options.url, () => sockets.delete(socket));
      sockets.add(socket);
      succeed(options);
      return socket.task;
    },

    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    getStorageSync: (key: string) => (storage.has(key) ? structuredClone(storage.get(key)) : ''),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    setStorage(options: Callbacks & { key: string; data: unknown }) {
      storage.set(options.key, structuredClone(options.data));
      return succeed(options);
    },
    getStorage(options: Callbacks & { key: string }) {
      if (storage.has(options.key)) return succeed(options, { data: storage.get(options.key) });
      refuse(options, 'getStorage:fail data not found');
    },

    navigateTo: goes('navigateTo', { eventChannel: { on() {}, emit() {} } }),
    redirectTo: goes('redirectTo'),
    reLaunch: goes('reLaunch'),
    switchTab: goes('switchTab'),
    navigateBack(options: Callbacks & { delta?: number } = {}) {
      log.navigations.push({ how: 'navigateBack', url: '' });
      navigate.navigateBack(options.delta ?? 1);
      return succeed(options);
    },

    showToast(options: Callbacks & { title: string; icon?: string; duration?: number }) {
      log.toasts.push(options.title);
      device.showToast?.(options);
      return succeed(options);
    },
    hideToast(options: Callbacks = {}) {
      device.hideToast?.();
      return succeed(options);
    },
    showLoading(options: Callbacks & { title: string }) {
      device.showToast?.({ title: options.title, icon: 'loading', duration: Number.POSITIVE_INFINITY });
      return succeed(options);
    },
    hideLoading(options: Callbacks = {}) {
      device.hideToast?.();
      return succeed(options);
    },
    showModal: (options: Callbacks & ModalOptions) => {
      log.calls.push(`showModal ${options.title ?? ''} ${options.content ?? ''}`.trim());
      return answered(device.confirm(options), (confirm) => succeed(options, { confirm, cancel: !confirm }));
    },
    showActionSheet: (options: Callbacks & { itemList: string[] }) => {
      log.calls.push(`showActionSheet ${options.itemList.join(' ')}`);
      return answered(device.pick(options.itemList), (tapIndex) =>
        tapIndex === undefined
          ? refuse(options, 'showActionSheet:fail cancel')
          : succeed(options, { tapIndex }),
      );
    },
    chooseImage: (options: Callbacks & { count?: number }) =>
      answered(device.choosePhotos(options.count ?? 9), (chosen) =>
        chosen.length > 0
          ? succeed(options, { tempFilePaths: [...chosen], tempFiles: [] })
          : refuse(options, 'chooseImage:fail cancel'),
      ),
    previewImage: (options: Callbacks & { urls: string[]; current?: string }) => {
      device.showPhotos?.(options.urls, options.current);
      return noted('previewImage')(options);
    },
    makePhoneCall: (options: Callbacks & { phoneNumber: string }) =>
      noted(`makePhoneCall ${options.phoneNumber}`)(options),
    setClipboardData: noted('setClipboardData'),
    setNavigationBarTitle: (options: Callbacks & { title: string }) => {
      device.setTitle?.(options.title);
      return noted(`setNavigationBarTitle ${options.title}`)(options);
    },
    setNavigationBarColor: succeed,
    startPullDownRefresh: succeed,
    stopPullDownRefresh: noted('stopPullDownRefresh'),
    pageScrollTo: (options: Callbacks & { scrollTop?: number }) => {
      device.scrollTo?.(options.scrollTop ?? 0);
      return noted('pageScrollTo')(options);
    },
    setTabBarBadge: (options: Callbacks & { index: number; text: string }) => {
      device.setBadge?.(options.index, options.text);
      return noted('setTabBarBadge')(options);
    },
    removeTabBarBadge: (options: Callbacks & { index: number }) => {
      device.setBadge?.(options.index, '');
      return noted('removeTabBarBadge')(options);
    },
    scanCode: (options: Callbacks) =>
      answered(device.scan(), (result) =>
        result === undefined
          ? refuse(options, 'scanCode:fail cancel')
          : succeed(options, { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '' }),
      ),
    vibrateShort: noted('vibrateShort'),
    vibrateLong: noted('vibrateLong'),
    saveFile: (options: Callbacks & { tempFilePath: string }) =>
      succeed(options, { savedFilePath: options.tempFilePath }),
    removeSavedFile: succeed,
    login: noted('login', { code: 'code-from-the-harness' }),
    requestSubscribeMessage: (options: Callbacks & { tmplIds: string[] }) =>
      noted(`requestSubscribeMessage ${options.tmplIds.join(' ')}`, {
        ...Object.fromEntries(options.tmplIds.map((id) => [id, 'accept'])),
      })(options),
    getUpdateManager: () => ({
      onUpdateReady() {},
      onCheckForUpdate() {},
      onUpdateFailed() {},
      applyUpdate() {},
    }),

    getNetworkType: (options: Callbacks) =>
      succeed(options, { networkType: network.online ? 'wifi' : 'none' }),
    onNetworkStatusChange: (listener: (state: object) => void) => void networkListeners.add(listener),
    offNetworkStatusChange: (listener: (state: object) => void) => void networkListeners.delete(listener),
    onAppShow: (listener: () => void) => void appListeners.show.add(listener),
    offAppShow: (listener: () => void) => void appListeners.show.delete(listener),
    onAppHide: (listener: () => void) => void appListeners.hide.add(listener),
    offAppHide: (listener: () => void) => void appListeners.hide.delete(listener),
    onThemeChange() {},
    offThemeChange() {},

    canIUse: () => true,
    nextTick: (then: () => void) => void setTimeout(then, 0),
    getSystemInfoSync: () => ({ ...model, ...screen, ...base }),
    getDeviceInfo: () => model,
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
    createSelectorQuery: () => device.createSelectorQuery(),
    /** For the harness, not WeChat's: tells the listeners that the network came or went. */
    networkChanged: () => {
      const state = { isConnected: network.online, networkType: network.online ? 'wifi' : 'none' };
      for (const listener of networkListeners) listener(state);
      if (!network.online) for (const socket of [...sockets]) socket.lose();
    },
    /** For the harness: the app went to the back, or came to the front. WeChat ends connections of an app in the back. */
    appShown: (shown: boolean) => {
      if (!shown) for (const socket of [...sockets]) socket.lose();
      for (const listener of shown ? appListeners.show : appListeners.hide) listener();
    },
    /** For the harness: the app is gone, and its connections with it. */
    endSockets: () => {
      for (const socket of [...sockets]) socket.lose();
    },
  };
}

/** One WebSocket on the real network, told of as WeChat does. */
function playSocket(
  { baseUrl, network, log, WebSocket }: WxParts,
  url: string,
  over: () => void,
): { task: object; lose(): void } {
  const sent = new URL(url);
  const address = new URL(sent.pathname + sent.search, baseUrl.replace(/^http/, 'ws'));
  type Listener = (result: object) => void;
  const heard: Record<'open' | 'message' | 'close' | 'error', Listener[]> = {
    open: [],
    message: [],
    close: [],
    error: [],
  };
  const tell = (what: keyof typeof heard, result: object = {}) => {
    for (const listener of heard[what]) listener(result);
  };
  let ended = false;
  const end = (result: { code: number; reason: string }) => {
    if (ended) return;
    ended = true;
    over();
    tell('close', result);
  };
  const socket = network.online ? new WebSocket(address.href) : undefined;
  log.requests.push({ method: 'SOCKET', url: sent.pathname, status: socket ? 101 : 'failed' });
  if (socket) {
    socket.onopen = () => tell('open', { header: {} });
    socket.onmessage = ({ data }) => {
      if (!ended) tell('message', { data });
    };
    socket.onclose = ({ code }) => end({ code, reason: '' });
    socket.onerror = () => undefined;
  } else {
    setTimeout(() => {
      tell('error', { errMsg: 'connectSocket:fail no network' });
      end({ code: 1006, reason: 'no network' });
    }, 0);
  }
  const task = {
    onOpen: (listener: Listener) => void heard.open.push(listener),
    onMessage: (listener: Listener) => void heard.message.push(listener),
    onClose: (listener: Listener) => void heard.close.push(listener),
    onError: (listener: Listener) => void heard.error.push(listener),
    send(options: Callbacks & { data: string }) {
      if (socket?.readyState !== 1 || ended) return refuse(options, 'sendSocketMessage:fail not connected');
      socket.send(options.data);
      return succeed(options);
    },
    close(options: Callbacks = {}) {
      socket?.close();
      return succeed(options);
    },
  };
  return {
    task,
    // What a network does that goes away: nobody says good-bye.
    lose() {
      socket?.close();
      end({ code: 1006, reason: '' });
    },
  };
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
