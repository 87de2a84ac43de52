import Taro from '@tarojs/taro';
import { PAGES, type PageName, type PageParams, type TabName } from '../pages';

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

/** Back to the page below; from a page that was opened by its address, to the first page. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await startAt('home');
}
