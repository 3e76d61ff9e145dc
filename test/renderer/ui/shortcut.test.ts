import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../shared/commands/actions.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { ariaShortcut, formatShortcut, shortcutOf } from '../../../renderer/ui/shortcut.ts';

const tr = translator('tr');
const en = translator('en');

describe('formatting a shortcut', () => {
  it('keeps the order of the table outside a Mac', () => {
    expect(formatShortcut('Mod+Shift+Z', 'linux', en)).toBe('Ctrl+Shift+Z');
    expect(formatShortcut('Alt+ArrowLeft', 'windows', tr)).toBe('Alt+←');
  });

  it('writes Mac signs in the order Macs write them', () => {
    expect(formatShortcut('Mod+Shift+Z', 'mac', en)).toBe('⇧⌘Z');
    expect(formatShortcut('Alt+ArrowUp', 'mac', en)).toBe('⌥↑');
  });

  it('knows a plus that is the key itself, and shows minus as a minus', () => {
    expect(formatShortcut('Mod++', 'linux', en)).toBe('Ctrl++');
    expect(formatShortcut('Mod+-', 'linux', en)).toBe('Ctrl+−');
    expect(ariaShortcut('Mod++', 'linux')).toBe('Control+Plus');
  });

  it('leaves no name of the table untranslated', () => {
    for (const action of ACTIONS) {
      for (const shortcut of action.shortcuts) expect(formatShortcut(shortcut, 'linux', tr)).not.toMatch(/Mod|Arrow|Delete/);
    }
  });

  it('tells screen readers the modifier of their system', () => {
    expect(ariaShortcut('Mod+K', 'linux')).toBe('Control+K');
    expect(ariaShortcut('Mod+K', 'mac')).toBe('Meta+K');
  });

  it('shows the first of several', () => {
    expect(shortcutOf('edit.redo')).toBe('Mod+Shift+Z');
    expect(shortcutOf('map.sameWidth')).toBeUndefined();
  });
});
