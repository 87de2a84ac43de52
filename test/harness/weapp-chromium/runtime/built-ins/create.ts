import { BuiltIn, type Surroundings } from './built-in';
import { WxButton } from './button';
import { WxInput, WxTextarea } from './field';
import { WxImage } from './image';
import { WxPicker } from './picker';
import { WxScrollView } from './scroll-view';
import { WxSwitch } from './switch';

/** WeChat's tags that are known here; `view` and `text` need nothing of their own but their style. */
const BUILT_INS: Readonly<Record<string, new (element: HTMLElement, phone: Surroundings) => BuiltIn>> = {
  view: BuiltIn,
  text: BuiltIn,
  button: WxButton,
  image: WxImage,
  input: WxInput,
  textarea: WxTextarea,
  'scroll-view': WxScrollView,
  picker: WxPicker,
  switch: WxSwitch,
};

const behind = new WeakMap<Element, BuiltIn>();

/** Makes one of WeChat's elements; null for a tag that is none, or none that is known here. */
export function createBuiltIn(tag: string, phone: Surroundings): HTMLElement | null {
  const Kind = BUILT_INS[tag];
  if (!Kind) return null;
  const element = document.createElement(`wx-${tag}`);
  behind.set(element, new Kind(element, phone));
  return element;
}

/** The built-in behind an element of the page, if it is one. */
export function builtInOf(element: Element): BuiltIn | undefined {
  return behind.get(element);
}
