import type { Page } from 'playwright-core';

/**
 * What does not fit on a page: words that are cut off, that reach beyond the screen, or that lie upon what can be pressed beside them;
 * and a page that has to be moved sideways. What scrolls by itself may be longer than it shows.
 */
export function unfit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.clientWidth;
    const seen = (element: Element) => element.getClientRects().length > 0;
    const scrolls = (element: Element | null): boolean => {
      for (let around = element; around && around !== document.body; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'auto' || overflowX === 'scroll') return true;
      }
      return false;
    };
    const nameOf = (element: Element) =>
      `${element.className || element.tagName}: ${(element.textContent ?? '').trim().slice(0, 24)}`;

    if (document.documentElement.scrollWidth > wide + 1)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide on ${wide}`);

    const elements = [...document.querySelectorAll<HTMLElement>('.taro_page *')].filter(seen);
    const holdsWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    for (const element of elements.filter(holdsWords)) {
      const { left, right } = element.getBoundingClientRect();
      if (!scrolls(element) && (left < -1 || right > wide + 1))
        found.push(`beyond the screen: ${nameOf(element)}`);
    }
    for (const element of elements) {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      // An ellipsis says itself that there is more.
      if (textOverflow === 'ellipsis' || (webkitLineClamp && webkitLineClamp !== 'none')) continue;
      const words = (element.textContent ?? '').trim();
      if (words === '') continue;
      if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut at its side: ${nameOf(element)}`);
      if (
        overflowY === 'hidden' &&
        element.scrollHeight > element.clientHeight + 2 &&
        element.clientHeight > 0
      )
        found.push(`cut at its foot: ${nameOf(element)}`);
    }

    const pressable = elements.filter((element) =>
      /^(button|tab|radio|checkbox)$/.test(element.getAttribute('role') ?? ''),
    );
    // What is fixed lies upon what scrolls beneath it, as it is meant to.
    const isFixed = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(around).position)) return true;
      return false;
    };
    const free = pressable.filter((element) => !isFixed(element));
    for (const [index, one] of free.entries()) {
      const a = one.getBoundingClientRect();
      for (const other of free.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) found.push(`one upon the other: ${nameOf(one)} and ${nameOf(other)}`);
      }
    }
    return found;
  });
}
