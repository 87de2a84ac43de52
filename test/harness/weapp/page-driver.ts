import exparser, { type ExparserNode } from 'miniprogram-exparser';
import type { SimulatedComponent } from 'miniprogram-simulate';
import type { OpenPage } from './page-stack';

/** Events that reach the elements around, as WeChat has it; the others stay where they are. */
const BUBBLING = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel']);

/**
 * Something to look for: an id or a class as a selector (`#send`, `.ui-card`), the words that it shows, or what a screen
 * reader calls it.
 */
export type Target = string | { readonly text: string | RegExp } | { readonly label: string | RegExp };

/** An element of the DOM with the mini-program's node behind it. */
type WxElement = HTMLElement & { readonly __wxElement?: ExparserNode };

/** One open page, driven as a person would: what it shows, and what can be touched on it. */
export class PageDriver implements OpenPage {
  /** Its place in the document. */
  readonly root: HTMLElement;

  constructor(
    readonly component: SimulatedComponent,
    /** As app.json names it, e.g. `resident/home/index`. */
    readonly route: string,
    private readonly settle: () => Promise<void>,
  ) {
    this.root = document.body.appendChild(document.createElement('div'));
  }

  /** The page object that WeChat calls, with `onShow`, `onPullDownRefresh` and so on. */
  get instance(): Record<string, unknown> {
    return this.component.instance;
  }

  remove(): void {
    this.component.detach();
    this.root.remove();
  }

  /** All that matches, in the order of the page. */
  $$(target: Target): ExparserNode[] {
    if (typeof target === 'string') return this.select(target);
    return 'text' in target ? this.showing(target.text) : this.labelled(target.label);
  }

  /** The first that matches. @throws when nothing does, with what the page shows instead */
  $(target: Target): ExparserNode {
    const [first] = this.$$(target);
    if (first) return first;
    const wanted = typeof target === 'string' ? target : String(Object.values(target)[0]);
    throw new Error(
      `Nothing on ${this.route} matches ${wanted}. The page shows: ${this.text() || '(nothing)'}`,
    );
  }

  has(target: Target): boolean {
    return this.$$(target).length > 0;
  }

  /** The words of an element, or of the whole page. */
  text(target?: Target): string {
    return ((target === undefined ? this.root : this.$(target).$$).textContent ?? '').trim();
  }

  /** An attribute as the mini-program last set it, by its name in WXML, e.g. `value` or `aria-label`. */
  attribute(target: Target, name: string): unknown {
    return attributeOf(this.$(target), name);
  }

  /** Whether it, or the button that it is a part of, would be called disabled by a screen reader. */
  isDisabled(target: Target): boolean {
    for (let at: WxElement | null = this.$(target).$$; at && at !== this.root; at = at.parentElement) {
      const said = at.__wxElement && attributeOf(at.__wxElement, 'aria-disabled');
      if (said !== undefined && said !== '') return said === 'true';
    }
    return false;
  }

  async tap(target: Target): Promise<void> {
    await this.fire(target, 'tap', { x: 0, y: 0 });
  }

  /** Types into a field, replacing what is in it. */
  async input(target: Target, value: string): Promise<void> {
    await this.fire(target, 'input', { value, cursor: value.length });
  }

  /** Sends any event of WeChat's to an element, and waits until the page has come to rest. */
  async fire(target: Target, type: string, detail: object = {}): Promise<void> {
    const bubbles = BUBBLING.has(type);
    const extraFields = { touches: [], changedTouches: [] };
    const event = exparser.Event.create(type, detail, {
      bubbles,
      capturePhase: true,
      composed: true,
      extraFields,
    });
    exparser.Event.dispatchEvent(this.$(target), event);
    await this.settle();
  }

  /** Pulls the page down to refresh it. */
  async pullDown(): Promise<void> {
    await this.callHook('onPullDownRefresh');
  }

  /** Scrolls to the end, where a list loads more. */
  async reachBottom(): Promise<void> {
    await this.callHook('onReachBottom');
  }

  private async callHook(name: string): Promise<void> {
    const hook = this.instance[name];
    if (typeof hook !== 'function') throw new Error(`${this.route} has no ${name}`);
    hook.call(this.instance);
    await this.settle();
  }

  /** exparser selects within one shadow root only, and knows ids and classes; Taro nests several, so look into each. */
  private select(selector: string): ExparserNode[] {
    const found: ExparserNode[] = [];
    this.walk((node) => {
      if (node.shadowRoot && !isBuiltIn(node)) found.push(...node.shadowRoot.querySelectorAll(selector));
    });
    return found;
  }

  /** The innermost elements that show these words, and nothing else when the words are a string. */
  private showing(words: string | RegExp): ExparserNode[] {
    const shows = (node: ExparserNode) => {
      const text = (node.$$?.textContent ?? '').trim();
      return typeof words === 'string' ? text === words : words.test(text);
    };
    const found: ExparserNode[] = [];
    this.walk((node) => {
      if (node._vt && node.$$?.nodeType === 1 && shows(node)) found.push(node);
    });
    return found.filter((node) => !found.some((other) => other !== node && node.$$.contains(other.$$)));
  }

  private labelled(label: string | RegExp): ExparserNode[] {
    const found: ExparserNode[] = [];
    this.walk((node) => {
      const said = attributeOf(node, 'aria-label');
      if (typeof said !== 'string') return;
      if (typeof label === 'string' ? said === label : label.test(said)) found.push(node);
    });
    return found;
  }

  private walk(visit: (node: ExparserNode) => void): void {
    const into = (node: ExparserNode) => {
      visit(node);
      if (node.shadowRoot && !isBuiltIn(node)) into(node.shadowRoot);
      for (const child of node.childNodes ?? []) into(child);
    };
    into(this.component._exparserNode);
  }
}

/** WeChat's compiler writes `aria-label` as `ariaLabel`. */
function attributeOf(node: ExparserNode, name: string): unknown {
  const camelCase = name.startsWith('data-')
    ? name
    : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return node._vt?.attrs?.find((attribute) => attribute.name === camelCase)?.value;
}

function isBuiltIn(node: ExparserNode): boolean {
  return (node.$$?.tagName ?? '').toLowerCase().startsWith('wx-');
}
