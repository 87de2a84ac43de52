import Taro from '@tarojs/taro';
import { PAGES, type PageEntry, type PageName, type PageParams, type TabName } from '../pages';

/** The parameters may be left out when the page needs none. */
type Rest<N extends PageName> =
  Record<never, never> extends PageParams<N> ? [params?: PageParams<N>] : [params: PageParams<N>];

/** The address of a page within the app, e.g. `/resident/request/index?id=…`. */
export function urlOf<N extends PageName>(name: N, ...[params]: Rest<N>): string {
  const query = Object.entries<string | undefined>(params ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value ?? '')}`)
    .join('&');
  return `/${PAGES[name].path}${query && `?${query}`}`;
}

/** Opens a page above this one. WeChat keeps at most ten; beyond that the new page takes this one's place. */
export async function go<N extends PageName>(name: N, ...rest: Rest<N>): Promise<void> {
  const url = urlOf(name, ...rest);
  if (Taro.getCurrentPages().length < 10) await Taro.navigateTo({ url });
  else await Taro.redirectTo({ url });
}

/** Opens a page in place of this one, e.g. the new request's story in place of the form. */
export async function replaceWith<N extends PageName>(name: N, ...rest: Rest<N>): Promise<void> {
  await Taro.redirectTo({ url: urlOf(name, ...rest) });
}

/** Opens a page with nothing below it, e.g. a role's first page after signing in. */
export async function startAt<N extends PageName>(name: N, ...rest: Rest<N>): Promise<void> {
  await Taro.reLaunch({ url: urlOf(name, ...rest) });
}

/** Switches to one of the residents' tabs. */
export async function switchTo(name: TabName): Promise<void> {
  await Taro.switchTab({ url: `/${PAGES[name].path}` });
}

/** The address of the page on the screen with its own parameters, to come back to later; undefined before there is one. */
export function hereUrl(): string | undefined {
  const router = Taro.getCurrentInstance().router;
  const page = router ? pageAt(router.path) : undefined;
  if (!router || !page) return undefined;
  const query = [...(page.needs ?? []), ...(page.takes ?? [])]
    .flatMap((key) => (router.params[key] === undefined ? [] : [`${key}=${router.params[key]}`]))
    .join('&');
  return `/${page.path}${query && `?${query}`}`;
}

/** Opens a page by an address that `hereUrl` gave, with nothing below it. An address that is none of ours leads home. */
export async function startAtUrl(url: string): Promise<void> {
  await Taro.reLaunch({ url: pageAt(url) ? url : urlOf('home') });
}

function pageAt(url: string): PageEntry | undefined {
  const path = url.replace(/^\//, '').split('?')[0];
  return Object.values<PageEntry>(PAGES).find((page) => page.path === path);
}

/** Back to the page below; from a page that was opened by its address, to the first page. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await startAt('home');
}
