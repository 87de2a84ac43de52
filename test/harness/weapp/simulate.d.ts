// The parts of WeChat's open test packages that the harness uses; they ship no types.

declare module 'miniprogram-compiler' {
  const compiler: {
    /** All WXML under a folder as one script that WeChat's own compiler (wcc) makes. */
    wxmlToJs(folder: string, options?: { maxBuffer?: number }): string;
  };
  export default compiler;
}

declare module 'miniprogram-simulate' {
  import type { ExparserNode } from 'miniprogram-exparser';

  export interface SimulatedComponent {
    readonly _exparserNode: ExparserNode;
    readonly instance: Record<string, unknown>;
    attach(parent: Element): void;
    detach(): void;
  }
  const simulate: {
    behavior(definition: object): string;
    load(definition: object): string;
    render(id: string): SimulatedComponent;
  };
  export default simulate;
}

declare module 'miniprogram-exparser' {
  export interface ExparserNode {
    /** Its element in the DOM. */
    readonly $$: HTMLElement;
    readonly shadowRoot?: ExparserNode & { querySelectorAll(selector: string): ExparserNode[] };
    readonly childNodes: ExparserNode[];
    ownerShadowRoot?: ExparserNode;
    textContent: string;
    /** What j-component last rendered it from. */
    _vt?: VirtualNode;
    insertBefore(node: ExparserNode, before: ExparserNode): void;
    appendChild(node: ExparserNode): void;
    removeChild(node: ExparserNode): void;
  }
  export interface VirtualEvent {
    readonly id?: string;
    readonly name: string;
    readonly handler: string;
    readonly isCapture: boolean;
    readonly isCatch: boolean;
    readonly isMutated: boolean;
  }
  export interface VirtualNode {
    readonly type: string;
    readonly componentId?: string;
    readonly key?: string;
    readonly content?: string;
    readonly attrs: { readonly name: string; readonly value: unknown }[];
    event: Record<string, VirtualEvent>;
    readonly children: VirtualNode[];
    exparserNode: ExparserNode;
  }
  const exparser: {
    removeListenerFromElement(
      node: ExparserNode,
      name: string,
      id: string,
      options: { capture: boolean },
    ): void;
    Event: {
      create(type: string, detail: object, options: object): object;
      dispatchEvent(node: ExparserNode, event: object): void;
    };
  };
  export default exparser;
}

declare module 'j-component/src/render/diff' {
  import type { VirtualNode } from 'miniprogram-exparser';

  const diff: { diffVt(before: VirtualNode, after: VirtualNode): void };
  export default diff;
}

declare module 'j-component/src/render/render' {
  import type { ExparserNode, VirtualNode } from 'miniprogram-exparser';

  const render: {
    renderExparserNode(node: VirtualNode, content: null, shadowRoot: ExparserNode): ExparserNode;
    updateAttrs(node: ExparserNode, attrs: { name: string; value: unknown }[]): void;
    updateEvent(node: ExparserNode, event: VirtualNode['event']): void;
  };
  export default render;
}

declare module 'j-component/src/tool/constant' {
  const constants: { TYPE_TEXT: string };
  export default constants;
}
