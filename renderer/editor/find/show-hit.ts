import { toScreen } from '../../../shared/geometry/camera.ts';
import { covers, inflate, intersects, rectOf, type Rect } from '../../../shared/geometry/rect.ts';
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

/** Below this zoom nobody reads words: a hit is shown nearer. */
const READABLE = 0.35;
/** A view that has to move anyway is brought nearer where it is smaller than this. */
const COMFORTABLE = 0.6;
/** Where words are brought to, as a share of the view's height. */
const AT_HEIGHT = 0.36;
/** What the search covers at the top of the view and what stands at the left, CSS px; and room below. */
const KEPT_FREE = { left: 88, top: 116 } as const;
/** What stands over the canvas, CSS px: the tool strip, the bar of the search in the middle at the top, the zoom buttons at the lower right. */
const STRIP = 72;
const BAR = { width: 620, height: 62, replacing: 104 } as const;
const ZOOM = { width: 284, height: 60 } as const;
/** Room between words and what stands beside them, CSS px. */
const AIR = 4;

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

/** True when nothing that stands over the canvas covers any of a rectangle. */
function isClear(editor: Editor, rect: Rect): boolean {
  const { camera, view, selection, withoutPanel, find } = editor.state;
  const { x, y } = toScreen(camera, rect);
  const shown = inflate({ x, y, width: rect.width * camera.zoom, height: rect.height * camera.zoom }, AIR);
  const free = rectOf(STRIP, 0, view.width - STRIP, view.height);
  const panel = selection.size > 0 && withoutPanel !== selection ? freeAtRight(true) : 0;
  const covering = [
    rectOf((view.width - BAR.width) / 2, 0, BAR.width, find.replacing ? BAR.replacing : BAR.height),
    rectOf(view.width - ZOOM.width, view.height - ZOOM.height, ZOOM.width, ZOOM.height),
    ...(panel > 0 ? [rectOf(view.width - panel, 0, panel, view.height)] : []),
  ];
  return covers(free, shown) && covering.every((other) => !intersects(other, shown));
}

function glideToWords(editor: Editor, rect: Rect): void {
  const { camera, view, selection } = editor.state;
  const { zoom } = camera;
  if (view.width === 0 || (zoom >= READABLE && isClear(editor, rect))) return;
  const target = fitBesidePanels(rect, view, zoom >= COMFORTABLE ? zoom : 1, selection.size > 0);
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
