import type { Theme } from '../../shared/ipc/contract.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The token set behind a choice: "as the system" asks the system, each time. */
export function themeNameOf(theme: Theme): 'light' | 'dark' | 'contrast' {
  if (theme !== 'system') return theme;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Calls when the system turns dark or light; the answer ends it. */
export function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
