import type { CanvasChoice, Theme } from '../../shared/ipc/contract.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The token set behind a choice: "as the system" asks the system, each time. */
export function themeNameOf(theme: Theme): 'light' | 'dark' | 'contrast' {
  if (theme !== 'system') return theme;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** The same for the board, which may be light or dark by itself. */
export const boardThemeOf = (theme: Theme, canvas: CanvasChoice) => (canvas === 'same' ? themeNameOf(theme) : canvas);

/** Calls when the system turns dark or light; the answer ends it. */
export function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
