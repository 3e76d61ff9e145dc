import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { OwnTemplate } from '../../../shared/ipc/start-lists.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { boardName, mapTitle, viewName } from '../../../shared/layout/names.ts';
import { boardIdOf, boardsOf } from '../../../shared/model/on-board.ts';
import { whyGrey } from '../../editor/actions/reasons.ts';
import type { Editor } from '../../editor/editor.ts';
import { inEveryLanguage } from '../../editor/every-language.ts';
import { showBoard } from '../../editor/boards.ts';
import { glideToRect } from '../../editor/camera-motion.ts';
import { nextStepName } from '../../editor/history-words.ts';
import { dressInColor } from '../../editor/note-color.ts';
import { keyOfColor } from '../../tools/color-keys.ts';
import { showView } from '../../editor/views.ts';
import { exportEntries } from './export-entries.ts';
import { OTHER_WORDS } from './other-words.ts';
import { addOwnTemplateBoard, addTemplateBoard, BOARD_TEMPLATES } from '../../editor/template-boards.ts';

export interface PaletteEntry {
  readonly id: string;
  /** Under what it stands: a menu's name. */
  readonly group: string;
  readonly label: string;
  /** Everything it is found by, label and group included. */
  readonly keywords: readonly string[];
  readonly shortcut: string | undefined;
  readonly enabled: boolean;
  /** Why it is not. */
  readonly why?: string;
  readonly run: () => void;
}

/** These say what they would take back. */
const STEPS: { readonly [I in ActionId]?: 'undo' | 'redo' } = { 'edit.undo': 'undo', 'edit.redo': 'redo' };

/** What the palette offers: every action, every format to export, new boards from templates, the boards and maps to go to, and the note colours, those that can run now first. */
export function paletteEntries(editor: Editor, own: readonly OwnTemplate[] = []): readonly PaletteEntry[] {
  const all = [...actionEntries(editor), ...exportEntries(editor), ...templateEntries(editor, own), ...placeEntries(editor), ...colorEntries(editor)];
  return [...all.filter(({ enabled }) => enabled), ...all.filter(({ enabled }) => !enabled)];
}

function actionEntries(editor: Editor): readonly PaletteEntry[] {
  const { t } = editor;
  return ACTIONS.filter((action) => action.id !== 'view.palette').map((action) => {
    const group = t(`menu.${action.menu}`);
    const step = STEPS[action.id];
    const label = step ? nextStepName(t, step, editor.state) : t(action.label);
    const also = OTHER_WORDS[action.id];
    const why = whyGrey(editor, action.id);
    return {
      id: action.id,
      group,
      label,
      // Both languages: who switched by mistake still finds the way back, and who mixes them what they mean.
      keywords: [label, group, ...inEveryLanguage(action.label), ...(also ? inEveryLanguage(also) : [])],
      shortcut: action.shortcuts[0],
      enabled: editor.can(action.id),
      ...(why === null ? {} : { why }),
      run: () => editor.perform(action.id),
    };
  });
}

function templateEntries(editor: Editor, own: readonly OwnTemplate[]): readonly PaletteEntry[] {
  const { t } = editor;
  const entry = (id: string, name: string, names: readonly string[], run: () => void): PaletteEntry => {
    const label = t('boards.newFrom', { name });
    return { id: `board.from.${id}`, group: t('menu.board'), label, keywords: [label, ...names], shortcut: undefined, enabled: true, run };
  };
  return [
    ...BOARD_TEMPLATES.map((name) => entry(name, t(`start.${name}`), inEveryLanguage(`start.${name}`), () => addTemplateBoard(editor, name))),
    ...own.map((template) => entry(template.token, template.name, [], () => void addOwnTemplateBoard(editor, template))),
  ];
}

/** The other boards of the file, and every map and saved view on any of them. */
function placeEntries(editor: Editor): readonly PaletteEntry[] {
  const { t, document } = editor;
  const entry = (id: string, group: MessageKey, label: string, run: () => void): PaletteEntry => ({
    id,
    group: t(group),
    label,
    keywords: [label, ...inEveryLanguage(group)],
    shortcut: undefined,
    enabled: true,
    run,
  });
  const boards = boardsOf(document);
  return [
    ...boards.flatMap((board) =>
      board.id === editor.state.boardId ? [] : [entry(board.id, 'palette.boards', boardName(document, board, t), () => showBoard(editor, board.id))],
    ),
    ...boards.flatMap((board) =>
      document.children('map', board.id).map((map) => entry(map.id, 'palette.maps', mapTitle(map, t, document), () => goToMap(editor, map.id))),
    ),
    ...boards.flatMap((board) =>
      document
        .children('view', board.id)
        .map((view) => entry(view.id, 'palette.views', viewName(document, view, t), () => showView(editor, view.id))),
    ),
  ];
}

function goToMap(editor: Editor, mapId: string): void {
  showBoard(editor, boardIdOf(editor.document, mapId) ?? '');
  editor.select([mapId]);
  const map = editor.layout().maps.find(({ id }) => id === mapId);
  if (map) glideToRect(editor, map.rect, 1);
}

function colorEntries(editor: Editor): readonly PaletteEntry[] {
  const { t } = editor;
  return NOTE_COLORS.map((color) => ({
    id: `color.${color}`,
    group: t('ui.noteColor'),
    label: t(`color.${color}`),
    keywords: [t(`color.${color}`), t('ui.noteColor'), ...inEveryLanguage(`color.${color}`), ...inEveryLanguage('inspector.color')],
    shortcut: keyOfColor(color),
    enabled: true,
    run: () => dressInColor(editor, color),
  }));
}
