const sign = (path: string): string =>
  `<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** On the buttons below a picture, by what they do. */
export const TOOL_SIGNS = {
  out: sign('M5 12H19'),
  in: sign('M5 12H19M12 5V19'),
  fit: sign('M4 8V4H8M16 4H20V8M20 16V20H16M8 20H4V16M9 9H15V15H9Z'),
  full: sign('M15 3H21V9M9 21H3V15M21 3L14 10M3 21L10 14'),
} as const;
