import { browserStyle } from '../units';

/** Puts style sheets on: the app's for good, a page's own only while the page is on top, as each has its own window in WeChat. */
export function createStyles(wxss: Readonly<Record<string, string>>, screenWidth: number) {
  const sheets = new Map<string, HTMLStyleElement>();
  const add = (path: string): HTMLStyleElement | undefined => {
    const text = wxss[path];
    const known = sheets.get(path);
    if (known || text === undefined) return known;
    const sheet = document.createElement('style');
    sheet.dataset.wxss = path;
    sheet.textContent = browserStyle(text, screenWidth);
    document.head.append(sheet);
    sheets.set(path, sheet);
    return sheet;
  };
  let shown: HTMLStyleElement | undefined;
  add('app');
  return {
    /** A component's sheet, which stays on. */
    add,
    /** Puts the sheet of this page on, and those of others off. */
    show(route: string): void {
      const sheet = add(route);
      if (shown && shown !== sheet) shown.disabled = true;
      if (sheet) sheet.disabled = false;
      shown = sheet;
    },
  };
}
