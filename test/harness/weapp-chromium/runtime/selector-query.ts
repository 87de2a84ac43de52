import type { glassEasel } from 'glass-easel-miniprogram-adapter';

type Component = glassEasel.GeneralComponent;
type Answer = Record<string, unknown> | null;
type Then = ((answer: Answer | Answer[]) => void) | undefined;

interface Fields {
  readonly id?: boolean;
  readonly dataset?: boolean;
  readonly rect?: boolean;
  readonly size?: boolean;
  readonly scrollOffset?: boolean;
  readonly computedStyle?: readonly string[];
}

interface Surface {
  /** The component in which selectors are looked for when `in` does not say another: the page on top. */
  readonly component: Component;
  /** The part of the screen that shows the page; positions are measured from its corner. */
  readonly scroller: HTMLElement;
}

/** `wx.createSelectorQuery`, measured on what Chromium drew. Selectors stop at a component's border, as WeChat's do. */
export function createSelectorQuery(surfaceOf: () => Surface | undefined): object {
  let root: Component | undefined;
  const asked: { readonly find: () => Answer | Answer[]; readonly then: Then }[] = [];

  const refs = (find: () => glassEasel.Element[] | HTMLElement[], single: boolean) => {
    const ask = (fields: Fields, then?: Then) => {
      asked.push({
        find: () => {
          const surface = surfaceOf();
          const answers = find().map((each) => measure(each, fields, surface));
          return single ? (answers[0] ?? null) : answers;
        },
        then,
      });
      return query;
    };
    return {
      fields: ask,
      boundingClientRect: (then?: Then) => ask({ id: true, dataset: true, rect: true, size: true }, then),
      scrollOffset: (then?: Then) => ask({ id: true, dataset: true, scrollOffset: true }, then),
    };
  };
  const within = () => root ?? surfaceOf()?.component;
  const query = {
    in(caller: { readonly _$?: Component } | Component) {
      // The adapter hands out callers in place of components.
      root = ('_$' in caller ? caller._$ : caller) as Component;
      return query;
    },
    select: (selector: string) =>
      refs(() => {
        const found = within()?.getShadowRoot()?.querySelector(selector);
        return found ? [found] : [];
      }, true),
    selectAll: (selector: string) =>
      refs(() => within()?.getShadowRoot()?.querySelectorAll(selector) ?? [], false),
    selectViewport: () =>
      refs(() => {
        const surface = surfaceOf();
        return surface ? [surface.scroller] : [];
      }, true),
    exec(then?: (answers: unknown[]) => void) {
      // Across WeChat's bridge the answer comes later, when the view has drawn what it was told before.
      requestAnimationFrame(() => {
        const answers = asked.map(({ find, then: tell }) => {
          const answer = find();
          tell?.(answer);
          return answer;
        });
        then?.(answers);
      });
      return query;
    },
  };
  return query;
}

function measure(
  found: glassEasel.Element | HTMLElement,
  fields: Fields,
  surface: Surface | undefined,
): Record<string, unknown> {
  const node = found instanceof HTMLElement ? undefined : found;
  const element = (node ? node.getBackendElement() : found) as unknown as HTMLElement;
  const at = element.getBoundingClientRect();
  const from = surface?.scroller.getBoundingClientRect() ?? { left: 0, top: 0 };
  const [left, top] = [at.left - from.left, at.top - from.top];
  const style = fields.computedStyle ? getComputedStyle(element) : undefined;
  return {
    ...(fields.id ? { id: node?.id ?? '' } : {}),
    ...(fields.dataset ? { dataset: node?.dataset ?? {} } : {}),
    ...(fields.rect ? { left, top, right: left + at.width, bottom: top + at.height } : {}),
    ...(fields.size ? { width: at.width, height: at.height } : {}),
    ...(fields.scrollOffset
      ? {
          scrollLeft: element.scrollLeft,
          scrollTop: element.scrollTop,
          scrollWidth: element.scrollWidth,
          scrollHeight: element.scrollHeight,
        }
      : {}),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, style?.getPropertyValue(name)])),
  };
}
