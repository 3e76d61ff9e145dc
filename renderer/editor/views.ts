import { newId, type Id } from '../../shared/base/id.ts';
import { addView, frameView } from '../../shared/commands/views.ts';
import { fitted, MAX_ZOOM, visibleRect } from '../../shared/geometry/camera.ts';
import { sharedArea, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { frameName, mapTitle, shownWords, viewName } from '../../shared/layout/names.ts';
import type { RecordOf } from '../../shared/model/kinds.ts';
import { showBoard } from './boards.ts';
import { cameraGoal, glideTo } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { showTable } from './table/view.ts';
import { endEdit } from './text-edit.ts';
import { leaveView } from './view-trail.ts';

export type SavedView = RecordOf<'view'>;

/** A thing gives a view its name when they cover each other by at least this share. */
const LEAST_ALIKE = 0.25;
/** A long title is not repeated whole. */
const MOST_LETTERS = 60;

/** How much two rectangles are the same place: what they share of what they cover together, 0–1. */
function likeness(a: Rect, b: Rect): number {
  const shared = sharedArea(a, b);
  return shared / (a.width * a.height + b.width * b.height - shared);
}

/** Frames, maps and the stages of maps: the places of a board that have a name. */
function namedPlaces({ document, t }: Editor, { frames, maps }: BoardLayout): readonly (readonly [name: string, rect: Rect])[] {
  const stageName = (id: Id): string => {
    const stage = document.get(id);
    return stage ? shownWords(document, stage, t) : '';
  };
  return [
    ...frames.map(({ rect, record }) => [frameName(record, t), rect] as const),
    ...maps.flatMap(({ id, rect, grid, stages }) => {
      const map = document.find('map', id);
      const columns = stages.map((stage) => [stageName(stage.id), { ...stage.rect, y: grid.y, height: grid.height }] as const);
      return map ? [[mapTitle(map, t, document), rect] as const, ...columns] : columns;
    }),
  ];
}

/** What a new view is called: after the frame, map or stage it shows, else "View 1" and so on; no two of a board alike. */
export function suggestedName(editor: Editor, seen: Rect): string {
  const { document, state, t } = editor;
  const alike = namedPlaces(editor, editor.layout()).map(([name, rect]) => ({ name: name.trim(), share: likeness(rect, seen) }));
  const best = alike.filter(({ name, share }) => name !== '' && share >= LEAST_ALIKE).toSorted((a, b) => b.share - a.share)[0];
  const name = best && [...best.name].slice(0, MOST_LETTERS).join('');
  const named = (number: number): string => {
    if (name === undefined) return t('views.default', { number });
    return number === 1 ? name : `${name} ${number}`;
  };
  const taken = new Set(document.children('view', state.boardId).map((view) => viewName(document, view, t)));
  let number = 1;
  while (taken.has(named(number))) number++;
  return named(number);
}

const seenNow = (editor: Editor): Rect => visibleRect(cameraGoal(editor), editor.state.view);

/** Keeps what the window shows, and lets it be named at once. */
export function saveView(editor: Editor): void {
  endEdit(editor);
  const id = newId();
  const rect = seenNow(editor);
  editor.execute('history.viewSave', addView(editor.document, { boardId: editor.state.boardId, rect, name: suggestedName(editor, rect), id }));
  editor.session.setState({ views: { open: true, naming: id } });
}

/** Lets a saved view show what the window shows now. */
export function reframeView(editor: Editor, id: Id): void {
  const view = editor.document.find('view', id);
  if (view?.boardId === editor.state.boardId) editor.execute('history.viewFrame', frameView(editor.document, { id, rect: seenNow(editor) }));
}

/** Shows what a view shows: all of it, in the middle of the window. */
export function showView(editor: Editor, id: Id): void {
  const view = editor.document.find('view', id);
  if (!view) return;
  endEdit(editor);
  showTable(editor, false);
  leaveView(editor);
  showBoard(editor, view.boardId);
  glideTo(editor, fitted(view, editor.state.view, 0, MAX_ZOOM));
  editor.announce(editor.t('announce.view', { name: viewName(editor.document, view, editor.t) }));
}

export const openViews = (editor: Editor, open: boolean): void => {
  if (open) endEdit(editor);
  editor.session.setState({ views: { open, naming: null } });
};
