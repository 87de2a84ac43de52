import { BuiltIn, type Surroundings } from './built-in';

/** `scroll-view`: scrolls where it is told to, and says when it nears an end. */
export class WxScrollView extends BuiltIn {
  private at = { left: 0, top: 0 };

  constructor(element: HTMLElement, phone: Surroundings) {
    super(element, phone);
    element.addEventListener('scroll', () => this.scrolled());
  }

  protected override changed(name: string): void {
    const { element } = this;
    if (name === 'scroll-top') element.scrollTop = this.number('scroll-top', 0);
    if (name === 'scroll-left') element.scrollLeft = this.number('scroll-left', 0);
    if (name === 'scroll-into-view' && this.text(name) !== '')
      element.querySelector(`[id="${CSS.escape(this.text(name))}"]`)?.scrollIntoView({ block: 'start' });
    if (name === 'scroll-x') element.style.overflowX = this.flag(name) ? 'auto' : 'hidden';
    if (name === 'scroll-y') element.style.overflowY = this.flag(name) ? 'auto' : 'hidden';
  }

  private scrolled(): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientHeight } = this.element;
    const before = this.at;
    this.at = { left: scrollLeft, top: scrollTop };
    this.fire('scroll', {
      scrollLeft,
      scrollTop,
      scrollWidth,
      scrollHeight,
      deltaX: before.left - scrollLeft,
      deltaY: before.top - scrollTop,
    });
    const upper = this.number('upper-threshold', 50);
    const lower = scrollHeight - clientHeight - this.number('lower-threshold', 50);
    if (before.top > upper && scrollTop <= upper) this.fire('scrolltoupper', { direction: 'top' });
    if (before.top < lower && scrollTop >= lower) this.fire('scrolltolower', { direction: 'bottom' });
  }
}
