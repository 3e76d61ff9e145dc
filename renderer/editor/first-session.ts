import type { Id } from '../../shared/base/id.ts';
import { compareOrder, orderBetween } from '../../shared/base/order.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { gridAround } from '../../shared/model/grid.ts';
import type { Board } from '../../shared/model/kinds.ts';
import type { EditorOptions } from './editor-options.ts';
import { NO_MESSAGES } from './messages.ts';
import { FIRST_STYLE, type Session } from './session.ts';
import { FIRST_FIND } from './find/view.ts';
import { FIRST_TABLE } from './table/view.ts';

/** The board a document opens on; undefined when a file has none. */
export const firstBoard = (document: DocumentReader): Board | undefined => document.all('board').toSorted(compareOrder)[0];

/** What a document gets that has no board at all. */
export const onlyBoard = (id: Id): Diff => ({ ...EMPTY_DIFF, added: [{ id, kind: 'board', name: null, order: orderBetween(null, null) }] });

/** The window as it is when a document has just been opened. */
export const firstSession = (
  { language, theme, canvas = 'same', minimap = false, enter = 'next', snaps = true, title, untitled, encrypted = false, status }: EditorOptions,
  boardId: Id,
): Session => ({
  language,
  theme,
  canvas,
  minimap,
  enter,
  snaps,
  views: { open: false, naming: null },
  boardId,
  namingBoard: null,
  camera: { x: 0, y: 0, zoom: 1 },
  view: { width: 0, height: 0 },
  tool: 'select',
  toolStays: false,
  noteColor: 'yellow',
  style: FIRST_STYLE,
  selection: new Set(),
  withoutPanel: null,
  cell: null,
  gridCell: null,
  gridFrom: null,
  edit: null,
  lockAsked: null,
  activeCurve: null,
  connecting: null,
  dialog: null,
  commenting: null,
  notices: [],
  messages: NO_MESSAGES,
  announcement: '',
  saveRefused: 0,
  entry: { open: false, draft: '', turn: 0 },
  presenting: null,
  table: FIRST_TABLE,
  find: FIRST_FIND,
  outline: false,
  openSections: null,
  title,
  untitled,
  encrypted,
  status,
  version: 0,
  canUndo: false,
  canRedo: false,
  undoLabel: null,
  redoLabel: null,
});

/** What the window may no longer point at, because the document no longer has it or has gone on. */
export function withoutRemoved(state: Session, document: DocumentReader): Partial<Session> {
  const kept = [...state.selection].filter((id) => document.get(id));
  return {
    ...(document.get(state.boardId) ? {} : { boardId: firstBoard(document)?.id ?? state.boardId }),
    ...(kept.length < state.selection.size ? { selection: new Set(kept) } : {}),
    ...(state.cell && !(document.get(state.cell.stepId) && document.get(state.cell.laneId)) ? { cell: null } : {}),
    ...(state.gridCell && !gridAround(document, state.gridCell) ? { gridCell: null } : {}),
    ...(state.gridFrom && !gridAround(document, state.gridFrom) ? { gridFrom: null } : {}),
    ...(state.edit && !document.get(state.edit.id) ? { edit: null } : {}),
    ...(state.connecting && !document.get(state.connecting.from) ? { connecting: null } : {}),
    ...(state.notices.some(({ undoes }) => undoes) ? { notices: state.notices.filter(({ undoes }) => !undoes) } : {}),
    ...(state.presenting?.mapId && !document.get(state.presenting.mapId) ? { presenting: null } : {}),
  };
}
