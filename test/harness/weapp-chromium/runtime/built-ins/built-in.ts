import { fire } from '../fire';

/** What the built-in elements need of the phone that they are on. */
export interface Surroundings {
  /** How wide the screen is, in px: `rpx` is measured by it. */
  readonly screenWidth: number;
  /** The address from which a browser loads what a mini-program names: a file of the build, of the device or of the server. */
  addressOf(source: string): string;
  /** Asks the person to choose from columns, as WeChat's picker does; undefined when they cancel. */
  choose(columns: readonly (readonly string[])[], at: readonly number[]): Promise<number[] | undefined>;
}

/** One of WeChat's own elements, drawn with those of a browser. */
export class BuiltIn {
  protected readonly props: Record<string, unknown> = {};

  constructor(
    readonly element: HTMLElement,
    protected readonly phone: Surroundings,
  ) {}

  /** Takes an attribute as the template gave it: with its type, and undefined for what was not said. */
  set(name: string, value: unknown): void {
    if (this.props[name] === value) return;
    this.props[name] = value;
    reflect(this.element, name, value);
    this.changed(name, value);
  }

  protected changed(_name: string, _value: unknown): void {}

  protected fire(type: string, detail: object = {}): void {
    fire(this.element, type, detail);
  }

  protected flag(name: string): boolean {
    const value = this.props[name];
    return value !== undefined && value !== false && value !== 'false' && value !== null;
  }

  protected text(name: string): string {
    const value = this.props[name];
    return value === undefined || value === null ? '' : String(value);
  }

  protected number(name: string, otherwise: number): number {
    const value = Number(this.props[name] ?? otherwise);
    return Number.isNaN(value) ? otherwise : value;
  }
}

/** Lets style sheets, screen readers and whoever drives the page see an attribute. */
function reflect(element: HTMLElement, name: string, value: unknown): void {
  const names = name === 'aria-role' ? ['aria-role', 'role'] : [name];
  for (const each of names) {
    if (value === undefined || value === null || value === false || typeof value === 'object')
      element.removeAttribute(each);
    else element.setAttribute(each, value === true ? '' : String(value));
  }
}
