import { PRESSABLE } from './aria';

/**
 * A key that presses a button wherever the focus is: a letter or sign, `Escape`, `Mod+Enter` (Ctrl or ⌘), or `item` for
 * the cards of a list, through which J and K go.
 */
export type Shortcut = string;

/** Whether buttons may name their keys. */
export const HAS_KEYBOARD = true;

const ATTRIBUTE = 'data-shortcut';
const FOCUSABLE = '[tabindex="0"], input, textarea';
/** What may stand before a `/` that asks for a template: after a letter or a digit it is a sign like any other. */
const BEFORE_SLASH = /(^|[\s，。！？；：、])$/;

/** Attributes by which the element is found when its key is pressed. */
export function shortcut(key: Shortcut | undefined): Readonly<Record<string, string>> {
  if (key === undefined) return {};
  if (key === 'item') return { [ATTRIBUTE]: key };
  return { [ATTRIBUTE]: key, 'aria-keyshortcuts': key.replace('Mod', 'Control') };
}

/** Listens once, for the whole app. Elements are not the browser's own buttons, so pressing them is ours to bring, too. */
export function listenToKeyboard(): void {
  document.addEventListener('keydown', (event) => {
    // Filling a form in by itself, a browser tells of a key without saying which.
    if (event.key === undefined || event.isComposing || event.altKey) return;
    const handled =
      pressFocused(event) ||
      moveInRadios(event) ||
      keepInDialog(event) ||
      goThroughItems(event) ||
      pressByKey(event);
    if (handled) event.preventDefault();
  });
}

function pressFocused({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || (key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement))
    return false;
  if (!PRESSABLE.has(target.getAttribute('role') ?? '')) return false;
  target.click();
  return true;
}

/** The arrows go from one answer of a question to the next. */
function moveInRadios({ key, target }: KeyboardEvent): boolean {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (step === undefined || !(target instanceof HTMLElement)) return false;
  const role = target.getAttribute('role');
  if (role !== 'radio' && role !== 'tab') return false;
  const group = [...(target.parentElement?.querySelectorAll<HTMLElement>(`[role="${role}"]`) ?? [])];
  group[(group.indexOf(target) + step + group.length) % group.length]?.focus();
  return true;
}

/** Tab stays in the dialog that is open. */
function keepInDialog({ key, shiftKey }: KeyboardEvent): boolean {
  const dialog = openDialog();
  if (key !== 'Tab' || !dialog) return false;
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown);
  const edge = shiftKey ? stops[0] : stops[stops.length - 1];
  const inside = dialog.contains(document.activeElement) && document.activeElement !== dialog;
  if (inside && document.activeElement !== edge) return false;
  (shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
  return true;
}

function goThroughItems(event: KeyboardEvent): boolean {
  const step = { j: 1, k: -1 }[event.key];
  if (step === undefined || isTyping(event)) return false;
  const items = reachable('item');
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? items[0] : items[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function pressByKey(event: KeyboardEvent): boolean {
  const name = nameOf(event);
  if (name === null) return false;
  const button = nearest(reachable(name));
  if (!button || button.getAttribute('aria-disabled') === 'true') return false;
  button.click();
  return true;
}

/** Of several with one key, the one beside which somebody is typing; otherwise the first. */
function nearest(buttons: readonly HTMLElement[]): HTMLElement | undefined {
  for (let around = document.activeElement; around; around = around.parentElement) {
    const inside = buttons.find((button) => around?.contains(button));
    if (inside) return inside;
  }
  return buttons[0];
}

/** How a shortcut calls the key, or null for what is only typing. */
function nameOf(event: KeyboardEvent): Shortcut | null {
  const { key, ctrlKey, metaKey } = event;
  if (key === 'Enter') return ctrlKey || metaKey ? 'Mod+Enter' : null;
  if (ctrlKey || metaKey) return null;
  if (key === 'Escape') return key;
  if (isTyping(event) && !(key === '/' && asksForTemplate(event.target))) return null;
  return key.length === 1 ? key.toLowerCase() : null;
}

function isTyping({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function asksForTemplate(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLTextAreaElement)) return false;
  return BEFORE_SLASH.test(target.value.slice(0, target.selectionStart));
}

/** What the key reaches: in the dialog that is open, or else on the page that is on the screen. */
function reachable(key: Shortcut): HTMLElement[] {
  const scope: ParentNode = openDialog() ?? document;
  return [...scope.querySelectorAll<HTMLElement>(`[${ATTRIBUTE}="${CSS.escape(key)}"]`)].filter(isShown);
}

function openDialog(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].filter(isShown).pop();
}

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

/** Takes the focus into an element that has just come, unless it is there; gives a function that takes it back. */
export function holdFocus(id: string): () => void {
  const before = document.activeElement;
  const element = document.getElementById(id);
  if (element && !element.contains(before)) element.focus({ preventScroll: true });
  return () => {
    if (before instanceof HTMLElement && isShown(before)) before.focus({ preventScroll: true });
  };
}
