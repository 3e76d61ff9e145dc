import { ACTIONS, type ActionId } from '../../shared/commands/actions.ts';
import type { Boot } from '../../shared/ipc/contract.ts';
import type { Translate } from '../../shared/i18n/translate.ts';

export type Platform = Boot['platform'];

const ARROWS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌦', Backspace: '⌫' };
/** The order in which a Mac names its modifiers; other systems keep the order of the table. */
const MAC_ORDER = ['Alt', 'Shift', 'Mod'];

/** Splits 'Mod+Shift+Z' at its plus signs; the last one may itself be the key, as in 'Mod++'. */
function partsOf(shortcut: string): readonly string[] {
  return shortcut.endsWith('+') ? [...shortcut.slice(0, -1).split('+').filter(Boolean), '+'] : shortcut.split('+');
}

function keyName(part: string, t: Translate): string {
  switch (part) {
    case 'Mod':
      return t('key.mod');
    case 'Shift':
      return t('key.shift');
    case 'Alt':
      return t('key.alt');
    case 'Delete':
      return t('key.delete');
    case 'Space':
      return t('key.space');
    default:
      return ARROWS[part] ?? (part === '-' ? '−' : part);
  }
}

/** A shortcut of the actions table as the user's keyboard calls it: 'Ctrl+Shift+Z', on a Mac '⇧⌘Z'. */
export function formatShortcut(shortcut: string, platform: Platform, t: Translate): string {
  const parts = partsOf(shortcut);
  if (platform !== 'mac') return parts.map((part) => keyName(part, t)).join('+');
  const modifiers = MAC_ORDER.filter((name) => parts.slice(0, -1).includes(name));
  return [...modifiers, parts.at(-1) ?? ''].map((part) => MAC_SIGNS[part] ?? ARROWS[part] ?? part).join('');
}

/** The same shortcut in the words of aria-keyshortcuts. */
export function ariaShortcut(shortcut: string, platform: Platform): string {
  return partsOf(shortcut)
    .map((part) => (part === 'Mod' ? (platform === 'mac' ? 'Meta' : 'Control') : part === '+' ? 'Plus' : part))
    .join('+');
}

/** The shortcut that is shown for an action: the first of its list. */
export const shortcutOf = (id: ActionId): string | undefined => ACTIONS.find((action) => action.id === id)?.shortcuts[0];
