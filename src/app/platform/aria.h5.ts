import type { Accessible, AccessibleAttributes } from './accessible';

/** The roles of what can be pressed; keyboard.h5.ts lets Enter and Space press them. */
export const PRESSABLE: ReadonlySet<string> = new Set(['button', 'tab', 'radio', 'checkbox']);
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
    // A dialog takes the focus when it opens, though Tab does not stop at it.
    tabindex: what.role === 'dialog' ? -1 : pressable && !what.disabled ? 0 : undefined,
  };
}
