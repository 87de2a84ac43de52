import type { Device } from '../../weapp/wx';
import type { createDialogs } from './dialogs';
import type { createFiles } from './files';

interface Options {
  readonly screen: Device['screen'];
  readonly dialogs: ReturnType<typeof createDialogs>;
  readonly files: ReturnType<typeof createFiles>;
  readonly setTitle: (title: string) => void;
  readonly setBadge: (tab: number, text: string) => void;
  readonly scrollTo: (top: number) => void;
  readonly createSelectorQuery: () => object;
  /** What the next scans read, each taken out. */
  readonly codes: string[];
}

/** The phone as the mini-program meets it, with a real person, or a program that clicks like one, in front of it. */
export function createBrowserDevice({ dialogs, files, codes, ...parts }: Options): Device {
  return {
    ...parts,
    fontSizeScaleFactor: window.fontSizeScaleFactor ?? 1,
    readFile: files.read,
    choosePhotos: async (count) => (await chooseFiles(count)).map(files.keep),
    scan: async () => codes.shift(),
    confirm: dialogs.confirm,
    pick: dialogs.pick,
    showToast: dialogs.showToast,
    hideToast: dialogs.hideToast,
    showPhotos: (urls, current) => dialogs.showPhotos(files.addressOf(current ?? urls[0] ?? '')),
  };
}

/** The browser's own way to choose pictures; none when the person changes their mind. */
function chooseFiles(most: number): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.multiple = most > 1;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, most)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
