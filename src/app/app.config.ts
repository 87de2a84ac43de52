import { PAGES, type PageEntry, type PagePackage } from './pages';

const entries: PageEntry[] = Object.values(PAGES);
const pathsOf = (name: PagePackage) =>
  entries.filter((page) => page.package === name).map((page) => page.path);
const subpackage = (root: Exclude<PagePackage, 'main'>) => ({
  root,
  pages: pathsOf(root).map((path) => path.slice(root.length + 1)),
});

export default defineAppConfig({
  pages: pathsOf('main'),
  subPackages: [subpackage('desk'), subpackage('works')],
  // `theme.json` has both sets; H5 follows styles/tokens.scss.
  window: {
    navigationBarBackgroundColor: '#f6f4ef',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '',
    backgroundColor: '#f6f4ef',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5d6b66',
    selectedColor: '#0e6a5b',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: entries.flatMap((page) =>
      page.tab === undefined
        ? []
        : [
            {
              pagePath: page.path,
              text: page.title,
              iconPath: `assets/tabs/${page.tab}.png`,
              selectedIconPath: `assets/tabs/${page.tab}-on.png`,
            },
          ],
    ),
  },
  lazyCodeLoading: 'requiredComponents',
});
