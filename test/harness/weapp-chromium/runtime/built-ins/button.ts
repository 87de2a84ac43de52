import { BuiltIn, type Surroundings } from './built-in';

/** `button`: pressed unless it is disabled. */
export class WxButton extends BuiltIn {
  constructor(element: HTMLElement, phone: Surroundings) {
    super(element, phone);
    // Taps come from clicks that reach the page: this one must not.
    element.addEventListener('click', (event) => {
      if (this.flag('disabled')) event.stopPropagation();
    });
  }
}
