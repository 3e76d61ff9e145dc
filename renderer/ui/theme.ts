import type { CanvasChoice, Theme } from '../../shared/ipc/contract.ts';
import { INK_COLORS, NOTE_COLORS } from '../../shared/model/choices.ts';
import { themes } from '../../shared/scene/themes.ts';
import type { ThemeName } from '../../shared/scene/tokens.ts';
import { boardThemeOf, onSystemTheme, themeNameOf } from '../platform/theme.ts';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Hands the tokens to the style sheets as variables: `accentSoft` becomes `--accent-soft`. */
function setVariables(name: ThemeName, onBoard: ThemeName): void {
  const { ui, board } = themes[name];
  const root = document.documentElement;
  for (const [token, color] of Object.entries(ui)) root.style.setProperty(`--${kebab(token)}`, color);
  // What lies on the board itself, which may be light or dark on its own.
  root.style.setProperty('--canvas', themes[onBoard].board.canvas);
  root.style.setProperty('--canvas-text', themes[onBoard].ui.textQuiet);
  root.style.setProperty('--note-none', board.paper);
  root.style.setProperty('--note-text', board.notes.yellow.text);
  for (const color of NOTE_COLORS) {
    root.style.setProperty(`--note-${color}`, board.notes[color].fill);
    root.style.setProperty(`--note-edge-${color}`, board.notes[color].edge);
  }
  for (const color of INK_COLORS) {
    root.style.setProperty(`--ink-${color}`, themes[onBoard].board.inks[color]);
    root.style.setProperty(`--highlight-${color}`, themes[onBoard].board.highlights[color]);
  }
  root.style.colorScheme = name === 'dark' ? 'dark' : 'light';
  root.dataset['theme'] = name;
}

/** Dresses the page, and dresses it again when the system changes its mind; the answer ends it. */
export function followTheme(theme: Theme, canvas: CanvasChoice): () => void {
  const dress = () => setVariables(themeNameOf(theme), boardThemeOf(theme, canvas));
  dress();
  return theme === 'system' ? onSystemTheme(dress) : () => {};
}
