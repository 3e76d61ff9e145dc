import { ACTIONS, type Action, type MenuName } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { searchScore } from '../fold.ts';
import { formatShortcut, type Platform } from '../shortcut.ts';

interface ShortcutRow {
  readonly what: string;
  readonly keys: readonly string[];
  /** It has no key: where it is found instead. */
  readonly elsewhere?: string;
}

interface ShortcutGroup {
  readonly heading: string;
  readonly rows: readonly ShortcutRow[];
}

/** After the tools, the hand and the map, what is left of the menus. */
const MENUS: readonly MenuName[] = ['edit', 'view', 'insert', 'arrange', 'board', 'file', 'help'];

/** What can be done to a map or to what is arranged is listed whole: much of it has no key, and is looked for here. */
const LISTED_WHOLE: ReadonlySet<MenuName> = new Set(['map', 'arrange']);

/** What the hand does on the board: no action of the table, but worth knowing. */
const GESTURES: readonly (readonly [what: MessageKey, keys: MessageKey])[] = [
  ['shortcuts.new', 'shortcuts.newKeys'],
  ['shortcuts.pan', 'shortcuts.panKeys'],
  ['shortcuts.zoom', 'shortcuts.zoomKeys'],
  ['shortcuts.many', 'shortcuts.manyKeys'],
  ['shortcuts.copyDrag', 'shortcuts.copyDragKeys'],
  ['shortcuts.noSnap', 'shortcuts.noSnapKeys'],
  ['shortcuts.frameAlone', 'shortcuts.frameAloneKeys'],
  ['shortcuts.intoGroup', 'shortcuts.intoGroupKeys'],
  ['shortcuts.nudge', 'shortcuts.nudgeKeys'],
  ['shortcuts.nudgeFar', 'shortcuts.nudgeFarKeys'],
  ['shortcuts.tab', 'shortcuts.tabKeys'],
  ['shortcuts.gridNext', 'shortcuts.gridNextKeys'],
  ['shortcuts.gridRange', 'shortcuts.gridRangeKeys'],
  ['shortcuts.gridMove', 'shortcuts.gridMoveKeys'],
  ['shortcuts.noteChain', 'shortcuts.noteChainKeys'],
  ['shortcuts.noteColumn', 'shortcuts.noteColumnKeys'],
  ['shortcuts.noteLine', 'shortcuts.noteLineKeys'],
  ['shortcuts.noteAlways', 'shortcuts.noteAlwaysKeys'],
  ['shortcuts.noteColor', 'shortcuts.noteColorKeys'],
  ['shortcuts.noteColorTyping', 'shortcuts.noteColorTypingKeys'],
  ['shortcuts.enter', 'shortcuts.enterKeys'],
  ['shortcuts.cells', 'shortcuts.cellsKeys'],
  ['shortcuts.walk', 'shortcuts.nudgeKeys'],
  ['shortcuts.moveCard', 'shortcuts.moveCardKeys'],
  ['shortcuts.resizeColumn', 'shortcuts.resizeColumnKeys'],
  ['shortcuts.value', 'shortcuts.valueKeys'],
  ['shortcuts.finish', 'shortcuts.finishKeys'],
  ['shortcuts.escape', 'shortcuts.escapeKeys'],
];

/** What fingers do on the board. */
const BY_FINGER = ['note', 'edit', 'drag', 'view', 'zoom', 'menu', 'many', 'page'] as const;

/** The keys of the table, which are a spreadsheet's. */
const IN_THE_TABLE = ['open', 'line', 'choose', 'fill', 'rows', 'sort', 'section'] as const;

const isTool = ({ id }: Action): boolean => id.startsWith('tool.');

/** All shortcuts under their headings, those of the tools and of the hand first; with a search, the rows that answer it. */
export function shortcutGroups(t: Translate, platform: Platform, search = ''): readonly ShortcutGroup[] {
  const rowOf = ({ label, shortcuts }: Action): ShortcutRow => ({
    what: t(label),
    keys: shortcuts.map((shortcut) => formatShortcut(shortcut, platform, t)),
    ...(shortcuts.length === 0 ? { elsewhere: t('shortcuts.inMenu') } : {}),
  });
  const ofMenu = (menu: MenuName): ShortcutGroup => ({
    heading: t(`menu.${menu}`),
    rows: ACTIONS.filter((action) => action.menu === menu && !isTool(action) && (LISTED_WHOLE.has(menu) || action.shortcuts.length > 0)).map(rowOf),
  });
  const groups: readonly ShortcutGroup[] = [
    { heading: t('ui.tools'), rows: ACTIONS.filter(isTool).map(rowOf) },
    { heading: t('shortcuts.canvas'), rows: GESTURES.map(([what, keys]) => ({ what: t(what), keys: [t(keys)] })) },
    ofMenu('map'),
    { heading: t('touch.gestures'), rows: BY_FINGER.map((key) => ({ what: t(`touch.gestures.${key}`), keys: [t(`touch.how.${key}`)] })) },
    { heading: t('table.keys'), rows: IN_THE_TABLE.map((key) => ({ what: t(`table.keys.${key}`), keys: [t(`key.table.${key}`)] })) },
    ...MENUS.map(ofMenu),
  ];
  if (search.trim() === '') return groups;
  return groups.flatMap(({ heading, rows }) => {
    const found = rows.filter(({ what, keys }) => searchScore([what, heading, ...keys].join(' '), search) > 0);
    return found.length > 0 ? [{ heading, rows: found }] : [];
  });
}
