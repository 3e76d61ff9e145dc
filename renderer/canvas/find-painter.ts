import type { Id } from '../../shared/base/id.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import { centre, inflate, intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { PlacedText } from '../../shared/layout/text.ts';
import { rectsOfSpans } from '../../shared/layout/text-spans.ts';
import { faded } from '../../shared/scene/color.ts';
import { isLoose } from '../../shared/model/on-board.ts';
import type { Editor } from '../editor/editor.ts';
import { foundWords } from '../editor/find/found-words.ts';
import { currentHit, type Hit } from '../editor/find/view.ts';
import { wordsRect } from '../editor/find/words-rect.ts';
import { frozenHeaders, heldRect } from '../editor/frozen.ts';
import { cellLayoutAt } from '../editor/grid-place.ts';
import { rectOfRecord } from '../editor/selection.ts';
import { toBoardUnits, type PaintJob } from './content-painter.ts';
import { textBoxOf } from './text-box.ts';

/** Letters smaller than this many CSS px are not marked one by one: the whole thing is. */
const WORDS_FROM_PX = 7;
/** A mark is never smaller than this, CSS px: from far away it still says where. */
const LEAST_PX = 6;
/** Below this zoom no words on loose things can be read. */
const FAR = 0.2;
/** How strongly what was found is coloured, 0–1: a ring and a line mark the hit one is at, so that its words are still read. */
export const HIT_WASH = { current: 0.1, words: 0.2, whole: 0.12 } as const;
const EVERYWHERE: Rect = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

interface Found {
  readonly byRecord: ReadonlyMap<Id, readonly Hit[]>;
  /** Of what does not lie loose on a board: there is never much of it. */
  readonly fixed: readonly (readonly [Id, readonly Hit[]])[];
}

/** The hits of a search by what they stand in; remembered as long as they are the same. */
const grouped = new WeakMap<readonly Hit[], Found>();

function foundBy({ document, state: { find } }: Editor): Found {
  let found = grouped.get(find.hits);
  if (!found) {
    const byRecord = new Map<Id, Hit[]>();
    for (const hit of find.hits) {
      const known = byRecord.get(hit.id);
      if (known) known.push(hit);
      else byRecord.set(hit.id, [hit]);
    }
    found = { byRecord, fixed: [...byRecord].filter(([id]) => !isLoose(document.get(id))) };
    grouped.set(find.hits, found);
  }
  return found;
}

/** Marks everything a search found on the board: lightly, the hit one is at strongly; the very words where they can be read. */
export function paintHits(context: CanvasRenderingContext2D, job: PaintJob): void {
  const { editor, camera, view } = job;
  if (!editor.state.find.open || editor.state.find.hits.length === 0) return;
  const { byRecord, fixed } = foundBy(editor);
  const seen = visibleRect(camera, view);
  context.save();
  toBoardUnits(context, job);
  if (camera.zoom < FAR) paintFar(context, job, byRecord, seen);
  else for (const { id } of editor.index().looseIn(seen)) paintHitsOf(context, job, id, byRecord.get(id) ?? [], { x: 0, y: 0 });
  for (const [id, hits] of fixed) if (hits[0]?.boardId === editor.state.boardId) paintHitsOf(context, job, id, hits, { x: 0, y: 0 });
  context.restore();
}

/** From far away there may be thousands in sight: one rectangle each is all they get. */
function paintFar(context: CanvasRenderingContext2D, job: PaintJob, found: Found['byRecord'], seen: Rect): void {
  const { editor, tokens } = job;
  const index = editor.index();
  const current = currentHit(editor.state)?.id;
  context.fillStyle = `${tokens.board.hit}66`;
  for (const id of found.keys()) {
    const rect = id === current ? undefined : index.loose(id)?.rect;
    if (rect && intersects(rect, seen)) context.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
  if (current !== undefined && index.loose(current)) paintHitsOf(context, job, current, found.get(current) ?? [], { x: 0, y: 0 });
}

/** The same on headers that are held in view, where they are seen. */
export function paintHeldHits(context: CanvasRenderingContext2D, job: PaintJob): void {
  const { editor } = job;
  if (!editor.state.find.open || frozenHeaders(editor).length === 0) return;
  for (const [id, hits] of foundBy(editor).fixed) {
    const [held, own] = [heldRect(editor, id), rectOfRecord(editor, id)];
    if (!held || !own) continue;
    context.save();
    toBoardUnits(context, job);
    context.beginPath();
    context.rect(held.x, held.y, held.width, held.height);
    context.clip();
    paintHitsOf(context, job, id, hits, { x: held.x - own.x, y: held.y - own.y });
    context.restore();
  }
}

/** Marks of one record, shifted by what it is held off its own place. */
function paintHitsOf(
  context: CanvasRenderingContext2D,
  job: PaintJob,
  id: Id,
  hits: readonly Hit[],
  by: { readonly x: number; readonly y: number },
): void {
  if (hits.length === 0) return;
  const { editor, camera, view } = job;
  const current = currentHit(editor.state);
  const words = wordRects(editor, job, id, hits);
  const turn = words ? turnOf(editor, id) : null;
  // How far a turned rectangle reaches is not worth knowing: it lies in sight already.
  const seen = turn ? EVERYWHERE : visibleRect(camera, view);
  context.save();
  if (turn) {
    const { x, y } = centre(turn.box);
    context.translate(x, y);
    context.rotate((turn.rotation * Math.PI) / 180);
    context.translate(-x, -y);
  }
  const show = (rect: Rect, isCurrent: boolean, isWhole: boolean) => {
    const placed = { ...rect, x: rect.x + by.x, y: rect.y + by.y };
    if (intersects(placed, seen)) mark(context, job, placed, isCurrent, isWhole);
  };
  const shown = (words ?? []).map((rects, at) => rects.map((rect) => show(rect, hits[at] === current, false)).length > 0);
  // Words that are not seen one by one are somewhere in the whole.
  const unseen = hits.filter((_, at) => !shown[at]);
  const whole = unseen.length > 0 ? wordsRect(editor, id) : null;
  if (whole) show(whole, current !== undefined && unseen.includes(current), true);
  context.restore();
}

/** How a shape is turned; its words are placed as if it were not. */
function turnOf(editor: Editor, id: Id): { readonly box: Rect; readonly rotation: number } | null {
  const shape = editor.index().loose(id);
  return shape?.kind === 'shape' && shape.rotation !== 0 ? shape : null;
}

/** The words of a record as they were placed; null for what shows none. */
function placedWords(editor: Editor, { tokens }: PaintJob, id: Id): PlacedText | null {
  const loose = editor.index().loose(id);
  if (loose?.kind === 'note' || loose?.kind === 'shape') return loose.text;
  if (loose?.kind === 'line') return loose.label;
  const cell = editor.document.find('gridCell', id);
  return (cell && cellLayoutAt(editor, cell)?.text) ?? textBoxOf(editor, id, tokens.board)?.text ?? null;
}

/** Where the words themselves are; null while they are too small to be read, and for a text that is being written. */
function wordRects(editor: Editor, job: PaintJob, id: Id, hits: readonly Hit[]): readonly (readonly Rect[])[] | null {
  const record = editor.document.get(id);
  const text = record && editor.state.edit?.id !== id ? placedWords(editor, job, id) : null;
  if (!record || !text || text.font.size * job.camera.zoom < WORDS_FROM_PX) return null;
  return rectsOfSpans(text, foundWords(editor.document, record, editor.t), hits, editor.measure);
}

function mark(context: CanvasRenderingContext2D, { camera, tokens }: PaintJob, rect: Rect, isCurrent: boolean, isWhole: boolean): void {
  const px = 1 / camera.zoom;
  const color = tokens.board.hit;
  // The ring goes around the tails of letters, not through them.
  const grown = inflate(rect, Math.max((isCurrent ? 3 : 1) * px, (LEAST_PX * px - Math.min(rect.width, rect.height)) / 2));
  context.fillStyle = faded(color, isCurrent ? HIT_WASH.current : isWhole ? HIT_WASH.whole : HIT_WASH.words);
  context.beginPath();
  context.roundRect(grown.x, grown.y, grown.width, grown.height, 3 * px);
  context.fill();
  if (!isWhole) {
    // On a note of a like colour the ground alone says little.
    const line = (isCurrent ? 3 : 2) * px;
    context.fillStyle = isCurrent ? color : faded(color, 0.8);
    context.fillRect(grown.x, grown.y + grown.height - line, grown.width, line);
    if (!isCurrent) return;
  }
  context.strokeStyle = isCurrent ? color : `${color}b3`;
  context.lineWidth = (isCurrent ? 2.5 : 1.25) * px;
  context.stroke();
  if (!isCurrent) return;
  // On a dark band the line alone would not be seen.
  const halo = inflate(grown, 2 * px);
  context.beginPath();
  context.roundRect(halo.x, halo.y, halo.width, halo.height, 5 * px);
  context.strokeStyle = tokens.board.paper;
  context.lineWidth = 1.5 * px;
  context.stroke();
}
