import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { browserStyle } from '../units';
import type { Surroundings } from './built-ins/built-in';
import { builtInOf, createBuiltIn } from './built-ins/create';

interface Options extends Surroundings {
  /** Tags that the build's own components have. */
  readonly componentTags: ReadonlySet<string>;
  /** The part of the screen that pages have, in px. */
  readonly windowSize: () => { readonly width: number; readonly height: number };
  readonly onError: (problem: string) => void;
}

/** Draws what glass-easel decides, with WeChat's built-in elements in place of plain ones. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor(private readonly options: Options) {
    super();
    this.document = {
      createElement: (tag: string) => this.create(tag),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document;
  }

  /** Events come from touches.ts and from the built-in elements, with WeChat's own names and details. */
  override setListenerStats(): void {}

  override getWindowWidth(): number {
    return this.options.windowSize().width;
  }

  override getWindowHeight(): number {
    return this.options.windowSize().height;
  }

  private create(tag: string): HTMLElement {
    const { componentTags, onError, screenWidth } = this.options;
    const element = createBuiltIn(tag, this.options) ?? document.createElement(tag);
    if (!builtInOf(element) && !componentTags.has(tag)) onError(`<${tag}> is not played here`);
    const setAttribute = element.setAttribute.bind(element);
    element.setAttribute = (name, value) =>
      setAttribute(name, name === 'style' ? browserStyle(value, screenWidth) : value);
    return element;
  }
}

/** Hands attributes to built-in elements as the template gave them; a browser's would become strings. */
export function giveAttributesWhole(): void {
  const { prototype } = glassEasel.NativeNode;
  const plain = glassEasel.Element.prototype.setAttribute;
  prototype.setAttribute = function (name, value) {
    const element = this.getBackendElement() as unknown as Element | null;
    const builtIn = element && builtInOf(element);
    if (builtIn) builtIn.set(name, value);
    else plain.call(this, name, value);
  };
  prototype.updateAttribute = prototype.setAttribute;
}
