import type { MenuItemConstructorOptions } from 'electron';
import { ACTIONS, type Action, type MenuName } from '../../shared/commands/actions.ts';
import { en, type MessageKey } from '../../shared/i18n/en.ts';
import type { Language, Translate } from '../../shared/i18n/translate.ts';
import type { CanvasChoice, EnterChoice, Theme, TouchChoice } from '../../shared/ipc/contract.ts';

export interface MenuState {
  readonly t: Translate;
  readonly language: Language;
  readonly theme: Theme;
  readonly canvas: CanvasChoice;
  readonly touch: TouchChoice;
  readonly enter: EnterChoice;
  readonly mac: boolean;
  /** Ids of the actions that can run in this window now. */
  readonly enabled: ReadonlySet<string>;
  /** Names of the texts of what undo and redo would take back. */
  readonly nextSteps: { readonly undo: string | null; readonly redo: string | null };
}

const MENUS: readonly MenuName[] = ['file', 'edit', 'view', 'insert', 'arrange', 'map', 'board', 'language', 'help'];

/** Actions that work in any window, with or without a document. */
const ALWAYS: ReadonlySet<string> = new Set(ACTIONS.filter(({ when }) => when === 'always').map(({ id }) => id));

export const isAction = (id: string): boolean => ACTIONS.some((action) => action.id === id);

export const isActionEnabled = (id: string, enabled: ReadonlySet<string>): boolean => ALWAYS.has(id) || enabled.has(id);

/**
 * The menu bar, read from the table of actions. Shortcuts are shown but not taken: the page runs them, since only it
 * knows whether somebody is typing, and so no action ever runs twice.
 */
export function menuTemplate(state: MenuState, choose: (id: string) => void): MenuItemConstructorOptions[] {
  const menus = MENUS.map((menu) => ({
    id: `menu.${menu}`,
    label: state.t(`menu.${menu}`),
    submenu: ACTIONS.filter((action: Action) => action.menu === menu).flatMap((action: Action) => itemsOf(action, state, choose)),
  }));
  return state.mac ? [macAppMenu(), ...menus] : menus;
}

function itemsOf(action: Action, state: MenuState, choose: (id: string) => void): MenuItemConstructorOptions[] {
  const accelerator = acceleratorOf(action.shortcuts[0]);
  const item: MenuItemConstructorOptions = {
    id: action.id,
    label: labelOf(action, state).replaceAll('&', '&&'),
    enabled: isActionEnabled(action.id, state.enabled),
    click: () => choose(action.id),
    // A Mac takes every key its menu shows, so a bare letter is not shown there.
    ...(accelerator === null || (state.mac && !accelerator.includes('+')) ? {} : { accelerator, registerAccelerator: false }),
    ...choiceOf(action.id, state),
  };
  return action.divider ? [{ type: 'separator' }, item] : [item];
}

/** A page can say any name; only one of ours is shown. */
const isText = (key: string): key is MessageKey => Object.hasOwn(en, key);

function labelOf({ id, label }: Action, { t, nextSteps }: MenuState): string {
  const step = id === 'edit.undo' ? nextSteps.undo : id === 'edit.redo' ? nextSteps.redo : null;
  return step !== null && isText(step) ? t('undo.named', { action: t(label), what: t(step) }) : t(label);
}

function choiceOf(id: string, { language, theme, canvas, touch, enter }: MenuState): Pick<MenuItemConstructorOptions, 'type' | 'checked'> {
  const [group, value] = id.split('.');
  if (group !== 'language' && group !== 'theme' && group !== 'canvas' && group !== 'touch' && group !== 'enter') return {};
  return { type: 'radio', checked: value === { language, theme, canvas, touch, enter }[group] };
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** Our 'Mod+Shift+Z' as Electron writes it; null for a key its menus cannot show. */
export function acceleratorOf(shortcut: string | undefined): string | null {
  if (shortcut === undefined) return null;
  const plus = shortcut.endsWith('++');
  const parts = (plus ? shortcut.slice(0, -2) : shortcut).split('+').map((part) => KEY_NAMES[part] ?? part);
  return [...parts, ...(plus ? ['Plus'] : [])].join('+');
}

const macAppMenu = (): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ],
});
