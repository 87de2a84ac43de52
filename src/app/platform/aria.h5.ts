import type { Accessible, AccessibleAttributes } from './accessible';

const PRESSABLE = new Set(['button', 'tab', 'radio', 'checkbox']);
const flag = (value: boolean | undefined) => (value === undefined ? undefined : String(value));

/** The attributes that tell a browser what `what` says; what can be pressed is reached by the Tab key too. */
export function aria(what: Accessible): AccessibleAttributes {
  const pressable = what.role !== undefined && PRESSABLE.has(what.role);
  return {
    role: what.role,
    'aria-label': what.label,
    // The only heading with a role is the page's own title.
    'aria-level': what.role === 'heading' ? 1 : undefined,
    'aria-hidden': what.hidden ? 'true' : undefined,
    'aria-disabled': flag(what.disabled),
    'aria-checked': flag(what.checked),
    'aria-selected': flag(what.selected),
    tabindex: pressable && !what.disabled ? 0 : undefined,
  };
}

/** Lets Enter and Space press what `aria` made pressable: the elements are not the browser's own buttons. */
export function pressWithKeyboard(): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || (event.key !== 'Enter' && event.key !== ' ')) return;
    if (!PRESSABLE.has(target.getAttribute('role') ?? '')) return;
    event.preventDefault();
    target.click();
  });
}
