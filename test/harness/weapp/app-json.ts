/** The parts of a built app.json that the harnesses read. */
export interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly window?: Readonly<Record<string, string>>;
  readonly tabBar?: TabBarJson;
}

export interface TabBarJson {
  readonly color: string;
  readonly selectedColor: string;
  readonly backgroundColor: string;
  readonly borderStyle?: string;
  readonly list: readonly {
    readonly pagePath: string;
    readonly text: string;
    readonly iconPath?: string;
    readonly selectedIconPath?: string;
  }[];
}

/** Every page that can be opened, those of the subpackages too. */
export function routesOf({ pages, subPackages = [] }: AppJson): string[] {
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root.replace(/\/$/, '')}/${page}`)),
  ];
}

/** The pages that are tabs. */
export function tabsOf({ tabBar }: AppJson): string[] {
  return (tabBar?.list ?? []).map(({ pagePath }) => pagePath);
}
