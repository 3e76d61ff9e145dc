import { expect, it } from 'vitest';
import { actionOfKey, beginsText, worksWhileTyping, type Key } from '../../../renderer/tools/shortcuts.ts';

const key = (press: Partial<Key>): Key => ({ key: '', code: '', mod: false, shift: false, alt: false, altGraph: false, ...press });

it.each([
  [{ key: 'z', mod: true }, 'edit.undo'],
  [{ key: 'Z', mod: true, shift: true }, 'edit.redo'],
  [{ key: 'y', mod: true }, 'edit.redo'],
  [{ key: '+', code: 'Equal', mod: true, shift: true }, 'view.zoomIn'],
  [{ key: '-', code: 'Minus', mod: true }, 'view.zoomOut'],
  [{ key: 'F5', code: 'F5' }, 'view.present'],
  [{ key: 'Delete' }, 'edit.delete'],
  [{ key: 'ArrowLeft', alt: true }, 'map.moveLeft'],
  [{ key: '?', shift: true, code: 'Slash' }, 'help.shortcuts'],
  [{ key: 'F1', code: 'F1' }, 'help.shortcuts'],
] as const)('finds the action of %o', (press, id) => {
  expect(actionOfKey(key(press))).toBe(id);
});

it('knows Shift+1 by its place, whatever the layout writes there', () => {
  expect(actionOfKey(key({ key: '!', code: 'Digit1', shift: true }))).toBe('view.zoomFit');
  expect(actionOfKey(key({ key: "'", code: 'Digit2', shift: true }))).toBe('view.zoomSelection');
  expect(actionOfKey(key({ key: '=', code: 'Digit0', shift: true }))).toBe('view.zoom100');
});

it('takes letters by what they write: on a Turkish F keyboard N is elsewhere', () => {
  expect(actionOfKey(key({ key: 'n', code: 'KeyJ' }))).toBe('tool.note');
});

it('lets a Turkish keyboard write [ and ] with AltGr', () => {
  expect(actionOfKey(key({ key: ']', code: 'Digit9', alt: true, altGraph: true }))).toBe('edit.bringToFront');
});

it('leaves undo, copy and letters to the field somebody types in', () => {
  expect(worksWhileTyping('file.save', key({ key: 's', mod: true }))).toBe(true);
  expect(worksWhileTyping('edit.undo', key({ key: 'z', mod: true }))).toBe(false);
  expect(worksWhileTyping('tool.note', key({ key: 'n' }))).toBe(false);
});

it('begins text with letters, dead accents and input methods, never with a command', () => {
  for (const text of ['a', 'İ', 'ş', '1', 'Dead', 'Process']) expect(beginsText(key({ key: text }))).toBe(true);
  expect(beginsText(key({ key: '€', alt: true, altGraph: true }))).toBe(true);
  for (const other of [key({ key: 'a', mod: true }), key({ key: 'Enter' }), key({ key: ' ' }), key({ key: 'a', alt: true })])
    expect(beginsText(other)).toBe(false);
});
