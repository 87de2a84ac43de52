import { browserStyle } from '../../units';
import { BuiltIn, type Surroundings } from './built-in';

/** As many characters as a field takes when nothing is said. */
const MOST = 140;

/** What `input` and `textarea` share: a real field of the browser inside WeChat's box, with the placeholder over it. */
abstract class Field<E extends HTMLInputElement | HTMLTextAreaElement> extends BuiltIn {
  private readonly placeholder = document.createElement('div');

  constructor(
    element: HTMLElement,
    phone: Surroundings,
    protected readonly field: E,
  ) {
    super(element, phone);
    field.className = 'wx-field';
    field.maxLength = MOST;
    this.element.append(field, this.placeholder);
    field.addEventListener('input', () => {
      this.showPlaceholder();
      this.grown();
      this.fire('input', { ...this.state(), keyCode: 0 });
    });
    field.addEventListener('focus', () => this.fire('focus', { value: field.value, height: 0 }));
    field.addEventListener('blur', () => this.fire('blur', this.state()));
    this.showPlaceholder();
  }

  protected override changed(name: string, value: unknown): void {
    const { field } = this;
    if (name === 'value' && field.value !== this.text('value')) {
      field.value = this.text('value');
      this.grown();
    }
    if (name === 'disabled') field.disabled = this.flag('disabled');
    if (name === 'maxlength') {
      const most = this.number('maxlength', MOST);
      if (most < 0) field.removeAttribute('maxlength');
      else field.maxLength = most;
    }
    if (name === 'focus' || name === 'auto-focus') {
      // A page that is being opened is not on the screen yet.
      if (value === true) requestAnimationFrame(() => field.focus({ preventScroll: true }));
      else if (document.activeElement === field) field.blur();
    }
    if (name === 'aria-label') field.setAttribute('aria-label', this.text('aria-label'));
    this.showPlaceholder();
  }

  protected state() {
    return { value: this.field.value, cursor: this.field.selectionStart ?? this.field.value.length };
  }

  /** What is written now may need another height. */
  protected grown(): void {}

  private showPlaceholder(): void {
    this.placeholder.textContent = this.text('placeholder');
    this.placeholder.className = `wx-placeholder ${this.text('placeholder-class')}`;
    this.placeholder.setAttribute(
      'style',
      browserStyle(this.text('placeholder-style'), this.phone.screenWidth),
    );
    this.placeholder.hidden = this.field.value !== '';
  }
}

const KEYBOARDS: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

/** `input`: one line, and a key that says that it is done. */
export class WxInput extends Field<HTMLInputElement> {
  constructor(element: HTMLElement, phone: Surroundings) {
    super(element, phone, document.createElement('input'));
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) this.fire('confirm', { value: this.field.value });
    });
  }

  protected override changed(name: string, value: unknown): void {
    super.changed(name, value);
    if (name === 'password') this.field.type = this.flag('password') ? 'password' : 'text';
    if (name === 'type') this.field.inputMode = KEYBOARDS[this.text('type')] ?? 'text';
  }
}

/** `textarea`: several lines, as high as they are if it may grow. */
export class WxTextarea extends Field<HTMLTextAreaElement> {
  constructor(element: HTMLElement, phone: Surroundings) {
    super(element, phone, document.createElement('textarea'));
    new ResizeObserver(() => this.grown()).observe(element);
  }

  protected override changed(name: string, value: unknown): void {
    super.changed(name, value);
    if (name === 'auto-height') this.grown();
  }

  protected override grown(): void {
    if (!this.flag('auto-height')) return;
    this.field.style.height = 'auto';
    const { paddingTop, paddingBottom } = getComputedStyle(this.element);
    this.field.style.height = `${this.field.scrollHeight}px`;
    this.element.style.height = `${this.field.scrollHeight + Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom)}px`;
  }
}
