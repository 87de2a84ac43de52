/** The strokes of each icon, drawn on a 24×24 grid with a line of 1.8. */
export const ICON_PATHS = {
  home: '<path d="M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6h-6v6H5a1 1 0 0 1-1-1z"/>',
  list: '<path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"/>',
  me: '<circle cx="12" cy="8" r="4"/><path d="M4 20c1.5-4 14.5-4 16 0"/>',
  guest: '<circle cx="9" cy="8" r="3.5"/><path d="M3 20c1-5 11-5 12 0M18 8v6M15 11h6"/>',
  fix: '<path d="M14 7a4 4 0 0 1 5-4l-2.5 2.5 2 2L21 5a4 4 0 0 1-5.5 5L7 19a2 2 0 0 1-3-3l8.5-8.5"/>',
  chat: '<path d="M4 5h16v11H9l-5 4z"/>',
  more: '<path stroke-width="2.6" d="M5 12h.01M12 12h.01M19 12h.01"/>',
  tel: '<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1"/>',
  camera:
    '<path d="M4 8h3.5L9 5.5h6L16.5 8H20a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1"/><circle cx="12" cy="13" r="3.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  check: '<path d="M5 12.5l4.5 4.500L19 7.5"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  warn: '<path d="M12 4L2.5 20h19z"/><path d="M12 10v4.500M12 17.300h.01"/>',
  back: '<path d="M14.5 5l-7 7 7 7"/>',
  forward: '<path d="M9.5 5l7 7-7 7"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>',
  star: '<path d="M12 3.500l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.900L3.5 9.700l5.9-.8z"/>',
  starFilled:
    '<path fill="#000" d="M12 3.500l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.900L3.5 9.700l5.9-.8z"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  erase: '<path d="M9 5h10.500a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H9l-6-7zM11.500 9.500l5 5M16.500 9.500l-5 5"/>',
  minus: '<path d="M5 12h14"/>',
  share: '<path d="M12 15V4M8 7.500L12 3.500l4 4M6 12v7a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-7"/>',
  send: '<path d="M20.5 3.500L3.5 10l7 3.5 3.5 7zM10.5 13.500l4-4"/>',
  hold: '<path d="M9 6v12M15 6v12"/>',
  pin: '<path d="M12 21c-4.5-4.5-6.5-7.7-6.5-10.500a6.5 6.5 0 0 1 13 0C18.5 13.3 16.5 16.5 12 21z"/><circle cx="12" cy="10.5" r="2.3"/>',
  shield:
    '<path d="M12 3.500l7 2.500v5.500c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6z"/><path d="M8.8 12l2.3 2.3 4.2-4.5"/>',
  building:
    '<path d="M5 20V5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v15M15 10h3a1 1 0 0 1 1 1v9M3 20h18M8.5 8h3M8.5 12h3M8.5 16h3"/>',
  scan: '<path d="M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16"/>',
} as const;

export type IconName = keyof typeof ICON_PATHS;
