import type { Accessible, AccessibleAttributes } from './accessible';

const flag = (value: boolean | undefined) => (value === undefined ? undefined : String(value));

/** The attributes that tell WeChat what `what` says; config/plugins/aria.ts lets them through its templates. */
export function aria(what: Accessible): AccessibleAttributes {
  return {
    'aria-role': what.role,
    'aria-label': what.label ?? what.contents,
    'aria-hidden': what.hidden ? 'true' : undefined,
    'aria-disabled': flag(what.disabled),
    'aria-checked': flag(what.checked),
    'aria-selected': flag(what.selected),
  };
}
