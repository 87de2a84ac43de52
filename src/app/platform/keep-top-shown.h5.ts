import Taro from '@tarojs/taro';

/** By this Taro says that a page has come to the top, whichever way. */
const CAME_TO_TOP = '__afterTaroRouterChange';
/** With this Taro hides a page that lies below. */
const HIDDEN = 'taro_page_shade';

/**
 * Keeps the page on top from being hidden. Taro hides a page that one has left once the next has slid over it, by a timer that
 * it does not stop for who is back before that: they would look at an empty page.
 */
export function keepTopShown(): void {
  let watched: HTMLElement | null = null;
  const show = () => {
    // Only if it is there: to remove what is not there counts as a change, too, and would be heard again.
    if (watched?.classList.contains(HIDDEN) && watched.id === idOfTop()) watched.classList.remove(HIDDEN);
  };
  const observer = new MutationObserver(show);
  Taro.eventCenter.on(CAME_TO_TOP, () => {
    observer.disconnect();
    watched = document.getElementById(idOfTop());
    if (!watched) return;
    observer.observe(watched, { attributes: true, attributeFilter: ['class'] });
    show();
  });
}

const idOfTop = () => Taro.getCurrentPages().at(-1)?.path ?? '';
