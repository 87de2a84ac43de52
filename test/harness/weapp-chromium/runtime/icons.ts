const picture = (viewBox: string, inside: string) =>
  `<svg viewBox="${viewBox}" aria-hidden="true">${inside}</svg>`;

/** What WeChat and the phone draw themselves. */
export const ICONS = {
  status: picture(
    '0 0 67 12',
    '<rect y="8" width="3" height="4" rx="1"/><rect x="5" y="6" width="3" height="6" rx="1"/><rect x="10" y="3" width="3" height="9" rx="1"/><rect x="15" width="3" height="12" rx="1"/>' +
      '<path d="M24 4.5a10 10 0 0 1 14 0M26.5 7.3a6.3 6.3 0 0 1 9 0" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="31" cy="10.3" r="1.5"/>' +
      '<rect x="43.5" y=".5" width="20" height="11" rx="3" fill="none" stroke="currentColor" opacity=".4"/><rect x="45" y="2" width="17" height="8" rx="1.5"/><path d="M65 4c1 .4 1.5 1.2 1.5 2s-.5 1.6-1.5 2z"/>',
  ),
  back: picture('0 0 20 20', '<path d="M13 3l-7 7 7 7"/>'),
  house: picture('0 0 20 20', '<path d="M3 9l7-6 7 6v7.5h-5v-4.5H8v4.5H3z"/>'),
  more: picture(
    '0 0 43 31',
    '<circle cx="13" cy="15.5" r="2"/><circle cx="21.5" cy="15.5" r="3"/><circle cx="30" cy="15.5" r="2"/>',
  ),
  close: picture(
    '0 0 43 31',
    '<path d="M21.5 6.5a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14z"/><circle cx="21.5" cy="15.5" r="3.2"/>',
  ),
  success: picture('0 0 24 24', '<path d="M4 13l5 5L20 7"/>'),
  error: picture('0 0 24 24', '<path d="M6 6l12 12M18 6L6 18"/>'),
  loading: picture('0 0 24 24', '<path d="M12 3a9 9 0 1 0 9 9" opacity=".7"/>'),
} as const;
