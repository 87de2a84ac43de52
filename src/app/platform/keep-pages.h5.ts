import { PAGES, type PageName } from '../pages';

/** What Taro keeps of the app's pages in browsers: the same `load` that its router calls. */
interface TaroConfig {
  readonly routes?: readonly {
    readonly path: string;
    readonly load: (context: null, params: object) => readonly unknown[];
  }[];
}

/**
 * Loads pages before anybody goes there: a browser would otherwise look for them at that moment, and without a network
 * not find them.
 */
export async function keepPages(...names: readonly PageName[]): Promise<void> {
  const { routes = [] } = (window as unknown as { __taroAppConfig?: TaroConfig }).__taroAppConfig ?? {};
  const paths: readonly string[] = names.map((name) => PAGES[name].path);
  const loading = routes.filter(({ path }) => paths.includes(path)).map(({ load }) => load(null, {})[0]);
  // What could not be loaded is tried again when somebody goes there.
  await Promise.allSettled(loading);
}
