/** A page object as WeChat calls it, with `onLoad`, `onShow` and so on. */
export type PageInstance = Record<string, unknown>;

/** A page that is open, on whatever it is drawn. */
export interface OpenPage {
  /** As app.json names it, e.g. `resident/home/index`. */
  readonly route: string;
  readonly instance: PageInstance;
  /** Makes it what the person sees, or hides it below another page; a surface that shows all pages needs neither. */
  show?(): void;
  hide?(): void;
  /** Takes it off. */
  remove(): void;
}

interface Options<P extends OpenPage> {
  readonly routes: readonly string[];
  readonly tabs: readonly string[];
  /** Makes a page and puts it on; the stack calls its hooks. */
  readonly mount: (route: string, query: Readonly<Record<string, string>>) => P;
  /** Called after each change of what is on top. */
  readonly changed?: () => void;
}

const MOST_PAGES = 10;

/** Which pages are open, the lowest first, and WeChat's rules for going from one to another. */
export class PageStack<P extends OpenPage> {
  private pages: P[] = [];
  /** Tabs that were opened stay alive below the surface until everything is closed. */
  private readonly tabs = new Map<string, P>();

  constructor(private readonly options: Options<P>) {}

  get all(): readonly P[] {
    return this.pages;
  }

  get top(): P | undefined {
    return this.pages.at(-1);
  }

  /** Opens a page above this one. @throws Error as WeChat's `fail` says, e.g. for a tab */
  navigateTo(url: string): void {
    this.refuseTab(url);
    if (this.pages.length >= MOST_PAGES) throw new Error(`WeChat opens at most ${MOST_PAGES} pages`);
    this.hideTop();
    this.open(url);
  }

  /** Opens a page in place of this one. */
  redirectTo(url: string): void {
    this.refuseTab(url);
    const [route] = parse(url);
    this.refuseUnknown(route);
    this.closeTop();
    this.open(url);
  }

  /** Opens a page with nothing below it. */
  reLaunch(url: string): void {
    this.refuseUnknown(parse(url)[0]);
    this.closeAll();
    this.open(url);
  }

  /** Shows a tab: what is open above the tabs is closed, the tabs themselves stay as they were left. */
  switchTab(url: string): void {
    const [route] = parse(url);
    if (!this.options.tabs.includes(route)) throw new Error(`${route} is not a tab`);
    if (this.pages.length === 1 && this.top?.route === route) return;
    if (this.isTab(this.top)) this.hideTop();
    while (this.pages.length > 0 && !this.isTab(this.top)) this.closeTop();
    const known = this.tabs.get(route);
    this.pages = known ? [known] : [];
    if (known) this.showTop();
    else this.open(url);
  }

  /** Back by so many pages; the lowest always stays. */
  navigateBack(delta = 1): void {
    for (let left = delta; left > 0 && this.pages.length > 1; left -= 1) this.closeTop();
    this.showTop();
  }

  closeAll(): void {
    while (this.pages.length > 0) this.closeTop();
    for (const tab of this.tabs.values()) this.close(tab);
    this.tabs.clear();
  }

  private open(url: string): void {
    const [route, query] = parse(url);
    this.refuseUnknown(route);
    const page = this.options.mount(route, query);
    this.pages.push(page);
    if (this.isTab(page)) this.tabs.set(route, page);
    page.show?.();
    // Before the hooks: a page may go on to another one while it loads.
    this.options.changed?.();
    callHook(page.instance, 'onLoad', query);
    callHook(page.instance, 'onShow');
    callHook(page.instance, 'onReady');
  }

  private showTop(): void {
    this.top?.show?.();
    this.options.changed?.();
    callHook(this.top?.instance, 'onShow');
  }

  private hideTop(): void {
    callHook(this.top?.instance, 'onHide');
    this.top?.hide?.();
  }

  private closeTop(): void {
    const page = this.pages.pop();
    if (!page) return;
    this.tabs.delete(page.route);
    this.close(page);
  }

  private close(page: P): void {
    callHook(page.instance, 'onUnload');
    page.remove();
  }

  private isTab(page: P | undefined): boolean {
    return page !== undefined && this.options.tabs.includes(page.route);
  }

  private refuseTab(url: string): void {
    const [route] = parse(url);
    if (this.options.tabs.includes(route))
      throw new Error(`${route} is a tab: only switchTab and reLaunch open it`);
  }

  private refuseUnknown(route: string): void {
    if (!this.options.routes.includes(route)) throw new Error(`app.json has no page ${route}`);
  }
}

/** Calls a hook of a page or an app if it has one. */
export function callHook(target: PageInstance | undefined, name: string, ...args: unknown[]): void {
  const hook = target?.[name];
  if (typeof hook === 'function') hook.apply(target, args);
}

/** The route of an address, and its query as it stands: WeChat does not decode it. */
export function parse(url: string): [route: string, query: Record<string, string>] {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, value.join('=')];
    });
  return [route, Object.fromEntries(pairs) as Record<string, string>];
}
