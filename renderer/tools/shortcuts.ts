import { ACTIONS, type ActionId } from '../../shared/commands/actions.ts';

/** A key as the browser reports it. */
export interface Key {
  readonly key: string;
  readonly code: string;
  /** Ctrl, on a Mac Cmd. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** AltGr writes characters ([ and ] on a Turkish keyboard): it is no modifier of a shortcut. */
  readonly altGraph: boolean;
}

export interface KeyPress extends Key {
  /** The key is held down and repeats. */
  readonly repeat: boolean;
  /** Somebody is typing in a field of the interface or on the board. */
  readonly inField: boolean;
  /** Something else than the board has the focus: Enter, Tab, Space and arrows are its own. */
  readonly elsewhere: boolean;
}

interface Shortcut {
  readonly id: ActionId;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

function parse(id: ActionId, text: string): Shortcut {
  const parts = text.endsWith('+') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  const modifiers = new Set(parts.slice(0, -1));
  return { id, mod: modifiers.has('Mod'), shift: modifiers.has('Shift'), alt: modifiers.has('Alt'), key: parts.at(-1) ?? '' };
}

const SHORTCUTS: readonly Shortcut[] = ACTIONS.flatMap((action) => action.shortcuts.map((text) => parse(action.id, text)));

const isLetter = (key: string): boolean => /^[A-Z]$/.test(key);
const isDigit = (key: string): boolean => /^[0-9]$/.test(key);

/** With Alt a Mac writes å for A and ∂ for D: then the key itself counts. */
const isLetterByPlace = (letter: string, { key, code }: Key): boolean => !/^[a-zçğıöşüİ]$/i.test(key) && code === `Key${letter}`;

function matches(shortcut: Shortcut, key: Key): boolean {
  if (shortcut.mod !== key.mod) return false;
  const alt = key.alt && !key.altGraph;
  if (isDigit(shortcut.key)) {
    // Shift+1 is another character on every layout; the key itself is the same.
    return shortcut.shift === key.shift && shortcut.alt === alt && (key.code === `Digit${shortcut.key}` || key.code === `Numpad${shortcut.key}`);
  }
  if (isLetter(shortcut.key))
    return (
      shortcut.shift === key.shift && shortcut.alt === alt && (key.key.toUpperCase() === shortcut.key || (alt && isLetterByPlace(shortcut.key, key)))
    );
  // Which modifiers write ?, [ or + depends on the layout: only the character counts.
  if (shortcut.key.length === 1) return key.key === shortcut.key && (key.mod ? !alt : true);
  return shortcut.shift === key.shift && shortcut.alt === alt && key.key === shortcut.key;
}

/** The action a key stands for, by the character it writes (so that other keyboard layouts work); null for none. */
export const actionOfKey = (key: Key): ActionId | null => SHORTCUTS.find((shortcut) => matches(shortcut, key))?.id ?? null;

/** Actions that run although somebody is typing in a field: none of them means the text. */
const WHILE_TYPING: ReadonlySet<ActionId> = new Set([
  'file.new',
  'file.open',
  'file.save',
  'file.saveAs',
  'file.export',
  'file.print',
  'file.close',
  'view.palette',
  'edit.find',
  'edit.replace',
  'edit.findNext',
  'edit.findPrevious',
  'view.zoomIn',
  'view.zoomOut',
  'comment.add',
  'note.entry',
  'lists.open',
  'view.zoom100',
  'view.present',
  'view.fullScreen',
  'view.nextPane',
  'help.shortcuts',
  'board.next',
  'board.previous',
]);

export const worksWhileTyping = (id: ActionId, key: Key): boolean => WHILE_TYPING.has(id) && (key.mod || key.key.startsWith('F'));

/** What the browser does better by itself, with events of its own. */
export const BROWSER_DOES: ReadonlySet<ActionId> = new Set(['edit.cut', 'edit.copy', 'edit.paste']);

/** True for a key that writes a character, or begins one (a dead accent, an input method). */
export function beginsText(key: Key): boolean {
  if (key.mod || (key.alt && !key.altGraph) || key.key === ' ') return false;
  return key.key === 'Dead' || key.key === 'Process' || [...key.key].length === 1;
}
