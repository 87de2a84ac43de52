import type { AppJson } from '../../weapp/app-json';

/** The configuration of one page, with the app's where it says nothing. */
export interface PageConfig {
  readonly navigationBarTitleText?: string;
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: string;
  readonly backgroundColor?: string;
  readonly enablePullDownRefresh?: boolean;
  readonly onReachBottomDistance?: number;
}

/** Reads configurations in the reader's own scheme: `@name` is looked up in theme.json, light or dark. */
export function createTheme(json: Readonly<Record<string, unknown>>) {
  const app = json.app as AppJson & { readonly themeLocation?: string };
  const file = app.themeLocation?.replace(/\.json$/, '');
  const schemes = (file ? json[file] : undefined) as Record<string, Record<string, string>> | undefined;
  const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const resolve = <T>(value: T): T => {
    if (typeof value === 'string' && value.startsWith('@'))
      return (schemes?.[scheme]?.[value.slice(1)] ?? '') as T;
    if (Array.isArray(value)) return value.map(resolve) as T;
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each)])) as T;
    return value;
  };
  return {
    scheme,
    tabBar: resolve(app.tabBar),
    pageConfig: (route: string): PageConfig => resolve({ ...app.window, ...(json[route] as PageConfig) }),
  };
}
