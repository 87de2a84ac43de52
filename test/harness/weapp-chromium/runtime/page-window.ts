import type { OpenPage, PageInstance } from '../../weapp/page-stack';
import { listenToTouches } from './touches';

/** How far from its end a page calls `onReachBottom`, in px, unless its configuration says otherwise. */
const REACH = 50;

/** A page's window: where it scrolls, and what is fixed on it stays. */
export interface PageWindow {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
}

/** A window that hears touches, and tells its page how far it is scrolled. */
export function createWindow(instance: () => PageInstance, reach = REACH): PageWindow {
  const element = document.createElement('section');
  element.className = 'phone__window';
  const scroller = document.createElement('div');
  scroller.className = 'phone__scroller';
  element.append(scroller);
  listenToTouches(scroller);
  let near = false;
  scroller.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    call(instance(), 'onPageScroll', { scrollTop });
    const isNear = scrollTop + clientHeight >= scrollHeight - reach;
    if (isNear && !near) call(instance(), 'onReachBottom');
    near = isNear;
  });
  return { element, scroller };
}

function call(instance: PageInstance, hook: string, ...args: unknown[]): void {
  const method = instance[hook];
  if (typeof method === 'function') method.apply(instance, args);
}

/** A page that is open in a window. */
export interface WindowPage extends OpenPage {
  readonly window: PageWindow;
}
