const named = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' };
const pressed = { ...named, 'aria-disabled': '', 'aria-checked': '', 'aria-selected': '', 'aria-live': '' };

/** The accessibility attributes that each WeChat component passes on, in the form of Taro's own component tables. */
export const ARIA_ATTRIBUTES = {
  View: pressed,
  Button: pressed,
  Text: named,
  Image: named,
  Input: named,
  Textarea: named,
};
