import type { Action, ActionId } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';

/** What stands behind an entry of the menu under the right button, so that the menu itself is short. */
export const SUBMENUS = ['map', 'similar', 'style', 'order', 'arrange'] as const;
export type Submenu = (typeof SUBMENUS)[number];

export const SUBMENU_LABELS: Readonly<Record<Submenu, MessageKey>> = {
  map: 'menu.map',
  similar: 'menu.similar',
  style: 'menu.style',
  order: 'menu.order',
  arrange: 'menu.arrange',
};

const BEHIND: Readonly<Partial<Record<ActionId, Submenu>>> = {
  'edit.selectSimilar': 'similar',
  'edit.selectColor': 'similar',
  'edit.selectForm': 'similar',
  'edit.copyStyle': 'style',
  'edit.pasteStyle': 'style',
  'edit.bringToFront': 'order',
  'arrange.forward': 'order',
  'arrange.backward': 'order',
  'edit.sendToBack': 'order',
  'insert.frame': 'arrange',
  'board.moveSelection': 'arrange',
};

/** What is done to maps again and again stays in sight. */
const IN_SIGHT: ReadonlySet<ActionId> = new Set([
  'map.insertBefore',
  'map.insertAfter',
  'map.rename',
  'map.split',
  'map.merge',
  'map.connect',
  'map.turnHeads',
  'map.swapEnds',
  'map.collapse',
  'map.hideLane',
  'map.header',
]);
/** As is what whoever arranges many things looks for first; locking has a button at the head of the panel. */
const GROUPING: ReadonlySet<ActionId> = new Set(['arrange.group', 'arrange.ungroup']);

/** Behind which entry an action stands when something is selected; null for the menu itself. */
export function submenuOf({ id, menu }: Pick<Action, 'menu'> & { readonly id: ActionId }): Submenu | null {
  const behind = BEHIND[id];
  if (behind) return behind;
  if (menu === 'map') return IN_SIGHT.has(id) ? null : 'map';
  return menu === 'arrange' && !GROUPING.has(id) ? 'arrange' : null;
}

export interface Sorted<E> {
  readonly shown: readonly E[];
  readonly behind: readonly { readonly submenu: Submenu; readonly entries: readonly E[] }[];
}

/** A submenu of one entry would only hide it. */
export function sortIntoSubmenus<E extends Pick<Action, 'menu'> & { readonly id: ActionId }>(entries: readonly E[]): Sorted<E> {
  const groups = SUBMENUS.map((submenu) => ({ submenu, entries: entries.filter((entry) => submenuOf(entry) === submenu) })).filter(
    (group) => group.entries.length > 1,
  );
  const hidden = new Set(groups.flatMap((group) => group.entries));
  return { shown: entries.filter((entry) => !hidden.has(entry)), behind: groups };
}
