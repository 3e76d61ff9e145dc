import { themes, type ThemeName, type Tokens } from '../../shared/scene/tokens.ts';
import type { Editor } from '../editor/editor.ts';

const DARK = '(prefers-color-scheme: dark)';

export function themeName(editor: Editor): ThemeName {
  const { theme, presenting } = editor.state;
  if (presenting) return 'present';
  if (theme !== 'system') return theme;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

export const tokensOf = (editor: Editor): Tokens => themes[themeName(editor)];

/** Calls when the system turns dark or light; the answer ends it. */
export function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
