import type { Id } from '../../shared/base/id.ts';
import { duplicateRecords } from '../../shared/commands/paste.ts';
import { isHidden } from '../../shared/commands/visibility.ts';
import { boundsOf, type Point } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { onBoard } from '../../shared/model/field.ts';
import { isFixed } from '../../shared/model/fixed.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { isFree, type Free } from '../../shared/model/on-board.ts';
import { withoutRiders, withRiders } from './along.ts';
import { glideToRect } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { clearBeside } from './free-place.ts';
import { shownEndsOf } from './line-work.ts';
import { refuseLocked } from './locked.ts';
import { outermost } from './outermost.ts';
import { rectOfRecord, selectionBounds } from './selection.ts';
import { endEdit } from './text-edit.ts';

/** The last copies of an editor, and where what they were made from lay. */
const last = new WeakMap<Editor, { readonly copies: ReadonlySet<Id>; readonly from: Point }>();

const cornerOf = (editor: Editor, ids: Iterable<Id>): Point | null =>
  boundsOf([...ids].flatMap((id) => (isFree(editor.document.get(id)) ? (rectOfRecord(editor, id) ?? []) : [])));

/** Remembers that the selection are copies of what lay at `from`. */
export function rememberCopies(editor: Editor, from: Point | null): void {
  if (from) last.set(editor, { copies: editor.state.selection, from });
  else last.delete(editor);
}

/**
 * How far the last copies have come from what they were made from, when they are still what is selected: the next ones go
 * as far again, so that a row is made by one key. Null when nothing was copied just now.
 */
export function lastOffset(editor: Editor): { readonly dx: number; readonly dy: number } | null {
  const { selection } = editor.state;
  const known = last.get(editor);
  if (!known || selection.size !== known.copies.size || ![...selection].every((id) => known.copies.has(id))) return null;
  const now = cornerOf(editor, selection);
  return now && (now.x !== known.from.x || now.y !== known.from.y) ? { dx: now.x - known.from.x, dy: now.y - known.from.y } : null;
}

interface Copying {
  /** What copies are made of: things, and what goes along with them. */
  readonly all: ReadonlySet<Id>;
  readonly by: { readonly dx: number; readonly dy: number } | null;
}

const copyOf = (editor: Editor, { all, by }: Copying): Diff =>
  duplicateRecords(editor.document, { ids: all, endsOf: (id) => shownEndsOf(editor, id), ...(by ? { by } : {}) });

/** Of what was copied, or of the copies, those that are selected: what goes along with others need not be. */
const held = (editor: Editor, ids: readonly Id[], carried: boolean): readonly Id[] => (carried ? withoutRiders(editor, ids) : ids);

const isUnseen = (editor: Editor, id: Id): boolean => {
  const record = editor.document.get(id);
  return isFree(record) && isHidden(record);
};

/** Lays copies of what is dragged where it is let go; the things themselves stay. */
export function copyOnBoard(
  editor: Editor,
  { ids, all, dx, dy }: Omit<Copying, 'by'> & { readonly ids: ReadonlySet<Id>; readonly dx: number; readonly dy: number },
): void {
  const seen = new Set([...all].filter((id) => !isUnseen(editor, id)));
  const carried = seen.size > ids.size;
  const from = cornerOf(editor, held(editor, [...seen], carried));
  const diff = copyOf(editor, { all: seen, by: { dx, dy } });
  editor.execute('history.duplicate', diff, outermost(diff));
  if (carried) editor.select(withoutRiders(editor, editor.state.selection));
  rememberCopies(editor, from);
}

/** Lays copies of the selection, and of what goes along with it, beside it. */
export function duplicateSelection(editor: Editor): void {
  endEdit(editor);
  const { selection } = editor.state;
  const fixed = [...selection].find((id) => editor.document.get(id)?.kind !== 'map' && isFixed(editor.document, id));
  if (fixed !== undefined && refuseLocked(editor, fixed)) return;
  const by = lastOffset(editor);
  const all = withRiders(editor, selection);
  const carried = all.size > selection.size;
  const from = cornerOf(editor, held(editor, [...all], carried));
  const copy = copyOf(editor, { all, by });
  const diff = by ? copy : clearOf(editor, all, copy);
  editor.execute('history.duplicate', diff, outermost(diff));
  if (carried) editor.select(withoutRiders(editor, editor.state.selection));
  rememberCopies(editor, from);
  const copies = diff.added.some(isLarge) ? selectionBounds(editor) : null;
  if (copies) glideToRect(editor, copies, editor.state.camera.zoom);
}

/**
 * A little aside, a copied map would cover its original and hold its headers over it, and a copied frame would take along
 * what lies in the first one.
 */
const isLarge = ({ kind }: AnyRecord): boolean => kind === 'map' || kind === 'frame';

/** Copies of what is large go where nothing lies. */
function clearOf(editor: Editor, all: ReadonlySet<Id>, diff: Diff): Diff {
  const free = [...all].flatMap((id) => editor.document.get(id) ?? []).filter(isFree);
  const bounds = boundsOf(free.flatMap(({ id }) => rectOfRecord(editor, id) ?? []));
  const copies = diff.added.filter(isFree);
  if (!bounds || !copies.some(isLarge)) return diff;
  const place = clearBeside(editor, bounds);
  const cornerOfAll = (records: readonly Free[]): Point => ({ x: Math.min(...records.map(({ x }) => x)), y: Math.min(...records.map(({ y }) => y)) });
  const [from, now] = [cornerOfAll(free), cornerOfAll(copies)];
  const by = { x: Math.round(place.x - bounds.x) + from.x - now.x, y: Math.round(place.y - bounds.y) + from.y - now.y };
  return {
    ...diff,
    added: diff.added.map((record) => (isFree(record) ? { ...record, x: onBoard(record.x + by.x), y: onBoard(record.y + by.y) } : record)),
  };
}
