import { BuiltIn, type Surroundings } from './built-in';

/** `switch`: on or off. */
export class WxSwitch extends BuiltIn {
  constructor(element: HTMLElement, phone: Surroundings) {
    super(element, phone);
    element.addEventListener('click', () => {
      if (this.flag('disabled')) return;
      this.set('checked', !this.flag('checked'));
      this.fire('change', { value: this.flag('checked') });
    });
  }
}
