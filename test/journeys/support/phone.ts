import { PAGES, type PageName } from '../../../src/app/pages';

/** What can be touched or looked for: an id, or what a screen reader calls it. */
export type Target = `#${string}` | { readonly label: string | RegExp };

/**
 * A person's phone with the app on it, whatever it runs on. Everything waits until it can be done, and fails with what the
 * phone shows instead.
 */
export interface Phone {
  /** Opens a page by its address, as a shared card does; nothing lies below it. */
  open(page: PageName, params?: Readonly<Record<string, string>>): Promise<void>;
  /** The page on top and the parameters in its address. */
  where(): Where;
  tap(target: Target): Promise<void>;
  /** Two taps, the second before anything can answer the first. */
  doubleTap(target: Target): Promise<void>;
  /** Types into a field, replacing what is in it. */
  type(field: `#${string}`, words: string): Promise<void>;
  /** Taps on what asks for pictures, and chooses these files. */
  choosePhotos(target: Target, files: readonly string[]): Promise<void>;
  /** Taps on what scans, or types where a hand scanner would, and reads this code. */
  scan(text: string): Promise<void>;
  /** Sends the page on by what shares it. @returns where that leads whoever gets it */
  share(target: Target): Promise<Where>;
  /** Waits until the page shows all of these words. */
  sees(...words: readonly string[]): Promise<void>;
  /** Waits until it is there. */
  finds(target: Target): Promise<void>;
  /** Waits until it is not there, or no longer. */
  misses(target: Target): Promise<void>;
  /** Waits until the page with this name is on top. */
  arrivesAt(page: PageName): Promise<void>;
  /** Waits until it can be pressed. */
  offers(target: Target): Promise<void>;
  /** Waits until it cannot be pressed, though it is there. */
  withholds(target: Target): Promise<void>;
  /** All words that the page shows now, without those in fields. */
  text(): Promise<string>;
  /** What stands in a field. */
  valueOf(field: `#${string}`): Promise<string>;
  /** The network goes or comes. */
  setOnline(online: boolean): Promise<void>;
  /** The app is killed and opened anew at its first page; the device remembers what it was told to. */
  killAndReopen(): Promise<void>;
  /** What the app wrote to its console as an error; a journey that goes well leaves it empty. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface Where {
  readonly page: PageName | undefined;
  readonly params: Readonly<Record<string, string>>;
}

/** How long anything may take that a person waits for, in milliseconds: the staff's lists look for news every 5 s. */
export const PATIENCE_MS = 8_000;

/** The address of a page with its parameters, e.g. `/works/job/index?id=42`. */
export function addressOf(page: PageName, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return `/${PAGES[page].path}${query && `?${query}`}`;
}

/** The page that an address leads to. */
export function whereIs(path: string, params: Readonly<Record<string, string>>): Where {
  const names = Object.keys(PAGES) as PageName[];
  const page = names.find((name) => PAGES[name].path === path.replace(/^\//, ''));
  return { page, params };
}

/** Tries `check` until it gives true. @throws with `problem` and what the page shows, when it never does */
export async function until(
  check: () => Promise<boolean> | boolean,
  problem: string,
  text: () => Promise<string> | string,
): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`${problem}. The page shows: ${(await text()) || '(nothing)'}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A target as a sentence names it. */
export const nameOf = (target: Target): string =>
  typeof target === 'string' ? target : String(target.label);
