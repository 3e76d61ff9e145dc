import { visibleRect } from '../../../shared/geometry/camera.ts';
import { contains, right, bottom, type Rect } from '../../../shared/geometry/rect.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Kind } from '../../../shared/model/kinds.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';
import { showBoard } from '../boards.ts';
import { glideTo, reveal } from '../camera-motion.ts';
import type { Editor } from '../editor.ts';
import { fitBesidePanels, freeAtRight } from '../fit.ts';
import { placeOfHeld } from '../frozen.ts';
import { setTable, type SectionName } from '../table/view.ts';
import { wordsRect } from './words-rect.ts';

/** Below this zoom words are hard to read: a hit is shown nearer. */
const READABLE = 0.6;
/** Where words are brought to, as a share of the view's height. */
const AT_HEIGHT = 0.36;
/** What the search covers at the top of the view and what stands at the left, CSS px; and room below. */
const KEPT_FREE = { left: 88, top: 116, bottom: 72 } as const;

/** Goes to the board of a record and moves the view, when it must, so that its words are clear of the search and can be read. */
export function showWords(editor: Editor, id: Id, boardId: Id): void {
  if (editor.state.table.open) return showRow(editor, id, boardId);
  showBoard(editor, boardId);
  // A name held at the left is seen wherever the view is; one at the top may be under the search.
  const held = editor.document.find('lane', id) ? placeOfHeld(editor, id) : null;
  if (held) return reveal(editor, held);
  const rect = wordsRect(editor, id);
  if (rect) glideToWords(editor, rect);
}

function glideToWords(editor: Editor, rect: Rect): void {
  const { camera, view, selection } = editor.state;
  if (view.width === 0) return;
  const seen = visibleRect(camera, view);
  const { zoom } = camera;
  const withPanel = selection.size > 0;
  const clear: Rect = {
    x: seen.x + KEPT_FREE.left / zoom,
    y: seen.y + KEPT_FREE.top / zoom,
    width: seen.width - (KEPT_FREE.left + freeAtRight(withPanel)) / zoom,
    height: seen.height - (KEPT_FREE.top + KEPT_FREE.bottom) / zoom,
  };
  const isClear = contains(clear, rect) && contains(clear, { x: right(rect), y: bottom(rect) });
  if (isClear && zoom >= READABLE) return;
  const target = fitBesidePanels(rect, view, zoom >= READABLE ? zoom : 1, withPanel);
  // Above the middle: what belongs to words lies below them.
  const wanted = rect.y + rect.height / 2 - (view.height * AT_HEIGHT) / target.zoom;
  glideTo(editor, { ...target, y: Math.min(wanted, rect.y - KEPT_FREE.top / target.zoom) });
}

const SECTION_OF: { readonly [K in Kind]?: SectionName } = {
  touchpoint: 'touchpoints',
  stage: 'columns',
  step: 'columns',
  lane: 'lanes',
  curve: 'emotion',
};

/** Whether a table of a map can show where a record's words are. */
export const isInTable = (kind: Kind): boolean => kind === 'map' || SECTION_OF[kind] !== undefined;

/** In the table: the map and the part of it in which the record has its row, which the keyboard's row follows. */
function showRow(editor: Editor, id: Id, boardId: Id): void {
  const mapId = mapIdOf(editor.document, id);
  showBoard(editor, boardId);
  const { table } = editor.state;
  const kind = editor.document.get(id)?.kind;
  const section = (kind && SECTION_OF[kind]) ?? table.section;
  if (table.mapId !== mapId || table.section !== section) setTable(editor, { mapId, section });
  editor.select([id]);
}
