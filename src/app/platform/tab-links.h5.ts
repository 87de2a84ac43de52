/**
 * Keeps the browser from following the links of Taro's tab bar: they lead to `javascript:;`, which a strict content
 * security policy reports as a violation at each press. Taro's own handler still switches the tab.
 */
export function tameTabLinks(): void {
  document.addEventListener('click', (event) => {
    const target = event.target;
    if (target instanceof Element && target.closest('.weui-tabbar__item')) event.preventDefault();
  });
}
