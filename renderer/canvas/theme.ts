import { themes } from '../../shared/scene/themes.ts';
import type { Tokens } from '../../shared/scene/tokens.ts';
import type { Editor } from '../editor/editor.ts';
import { boardThemeOf } from '../platform/theme.ts';

/** What the board is painted with: while presenting a stronger set of its own. */
export function tokensOf({ state: { theme, canvas, presenting } }: Editor): Tokens {
  return themes[presenting ? 'present' : boardThemeOf(theme, canvas)];
}
