import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { acceleratorOf, menuTemplate, type MenuState } from '../../../electron/main/menu-template.ts';
import { ACTIONS } from '../../../shared/commands/actions.ts';
import { translator } from '../../../shared/i18n/translator.ts';

const state: MenuState = {
  t: translator('tr'),
  language: 'tr',
  theme: 'dark',
  canvas: 'same',
  touch: 'auto',
  enter: 'next',
  mac: false,
  enabled: new Set(['edit.undo']),
  nextSteps: { undo: null, redo: null },
};
const itemsOf = (template: readonly MenuItemConstructorOptions[]) =>
  template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).filter(({ type }) => type !== 'separator');

describe('menu', () => {
  it('shows every action of the table that has a menu, in its order and in the language', () => {
    const items = itemsOf(menuTemplate(state, () => undefined));
    const shown = ACTIONS.filter(({ menu }) => menu !== null);
    expect(items.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(items.find(({ id }) => id === 'edit.undo')?.label).toBe('Geri al');
  });

  it('says what undo and redo would take back, unless it is no step of ours', () => {
    const labels = (nextSteps: MenuState['nextSteps']) =>
      itemsOf(menuTemplate({ ...state, nextSteps }, () => undefined)).flatMap(({ id, label }) =>
        id === 'edit.undo' || id === 'edit.redo' ? [label] : [],
      );
    expect(labels({ undo: 'history.move', redo: 'history.add' })).toEqual(['Geri al: Taşıma', 'Yinele: Ekleme']);
    expect(labels({ undo: 'history.nothing', redo: null })).toEqual(['Geri al', 'Yinele']);
  });

  it('greys out what cannot run, but never what always can', () => {
    const enabled = new Map(itemsOf(menuTemplate(state, () => undefined)).map((item) => [item.id, item.enabled]));
    expect([enabled.get('edit.undo'), enabled.get('edit.redo'), enabled.get('file.open')]).toEqual([true, false, true]);
  });

  it('takes no key away from the page', () => {
    const items = itemsOf(menuTemplate(state, () => undefined)).filter(({ accelerator }) => accelerator !== undefined);
    expect(items.length).toBeGreaterThan(20);
    expect(items.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  it('shows no bare letters on a Mac, where its menu would take them', () => {
    const items = itemsOf(menuTemplate({ ...state, mac: true }, () => undefined));
    expect(items.find(({ id }) => id === 'tool.note')?.accelerator).toBeUndefined();
    expect(items.find(({ id }) => id === 'file.save')?.accelerator).toBe('CommandOrControl+S');
  });

  it('marks the language, theme, canvas, touch mode and meaning of Enter in use', () => {
    const marked = itemsOf(menuTemplate(state, () => undefined)).filter(({ checked }) => checked === true);
    expect(marked.map(({ id }) => id)).toEqual(['enter.next', 'theme.dark', 'canvas.same', 'touch.auto', 'language.tr']);
  });

  it('hands on the action that was chosen', () => {
    const chosen: string[] = [];
    const save = itemsOf(menuTemplate(state, (id) => chosen.push(id))).find(({ id }) => id === 'file.save');
    save?.click?.({} as never, undefined, {} as never);
    expect(chosen).toEqual(['file.save']);
  });

  it('writes keys as Electron reads them', () => {
    expect(['Mod+Shift+Z', 'Mod++', 'Mod+=', 'Alt+ArrowUp', 'F5', ']'].map(acceleratorOf)).toEqual([
      'CommandOrControl+Shift+Z',
      'CommandOrControl+Plus',
      'CommandOrControl+=',
      'Alt+Up',
      'F5',
      ']',
    ]);
    expect(acceleratorOf(undefined)).toBeNull();
  });
});
