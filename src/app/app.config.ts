import { PAGES, type PageEntry, type PagePackage } from './pages';
import theme from './theme.json';

const entries: PageEntry[] = Object.values(PAGES);
const pathsOf = (name: PagePackage) =>
  entries.filter((page) => page.package === name).map((page) => page.path);
const subpackage = (root: Exclude<PagePackage, 'main'>) => ({
  root,
  pages: pathsOf(root).map((path) => path.slice(root.length + 1)),
});

const inWeChat = process.env.TARO_ENV === 'weapp';

/** WeChat looks a colour or icon up in theme.json, for light and dark; browsers get the light one, and dark by CSS (styles/base.scss). */
const themed = (name: string) =>
  (inWeChat ? `@${name}` : (theme.light as Record<string, string>)[name]) ?? '';

export default defineAppConfig({
  pages: pathsOf('main'),
  subPackages: [
    subpackage('visitor'),
    subpackage('desk'),
    subpackage('works'),
    subpackage('gate'),
    subpackage('lead'),
  ],
  window: {
    navigationBarBackgroundColor: themed('paper'),
    navigationBarTextStyle: themed('barText') as 'black',
    navigationBarTitleText: '',
    backgroundColor: themed('paper'),
    backgroundTextStyle: themed('backgroundText') as 'dark',
  },
  tabBar: {
    color: themed('soft'),
    selectedColor: themed('brand'),
    backgroundColor: themed('card'),
    borderStyle: 'black',
    list: entries.flatMap((page) =>
      page.tab === undefined
        ? []
        : [
            {
              pagePath: page.path,
              text: page.title,
              iconPath: themed(page.tab),
              selectedIconPath: themed(`${page.tab}On`),
            },
          ],
    ),
  },
  ...(inWeChat ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  lazyCodeLoading: 'requiredComponents',
  // Residents have visitors, and no page that they see fetches what is staff's. WeChat fetches ahead by this table alone,
  // which knows pages and not people: staff load their package as they first go there.
  preloadRule: { [PAGES.home.path]: { network: 'wifi', packages: ['visitor'] } },
  ...(inWeChat ? { __usePrivacyCheck__: true } : {}),
});
