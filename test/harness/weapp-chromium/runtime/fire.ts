import { glassEasel } from 'glass-easel-miniprogram-adapter';

/** An element that glass-easel drew, with the mini-program's node behind it. */
type Drawn = HTMLElement & { readonly __wxElement?: glassEasel.Element };

interface Options {
  /** Reaches the elements around, as touches do; the events of a field stay where they are. */
  readonly bubbles?: boolean;
  /** What the event carries beside its detail, e.g. `touches`. */
  readonly fields?: Record<string, unknown>;
}

/** Sends an event of WeChat's to the mini-program. @returns whether a `catch` stopped it */
export function fire(
  element: HTMLElement,
  type: string,
  detail: object = {},
  { bubbles = false, fields = {} }: Options = {},
): boolean {
  const node = (element as Drawn).__wxElement;
  if (!node) return false;
  const event = new glassEasel.Event(type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: true,
    extraFields: { touches: [], changedTouches: [], ...fields },
  });
  event.dispatch(node);
  return event.propagationStopped();
}

/** The element of the mini-program at or around an element of the page. */
export function elementAt(target: EventTarget | null): HTMLElement | null {
  let at = target instanceof Node ? target : null;
  while (at && !(at instanceof HTMLElement && (at as Drawn).__wxElement)) at = at.parentNode;
  return at as HTMLElement | null;
}
