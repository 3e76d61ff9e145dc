import type { Id } from '../../shared/base/id.ts';
import type { GridPlace } from '../../shared/model/grid.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { typedWords } from '../../shared/model/words.ts';
import type { Editor } from '../editor/editor.ts';
import { longestText } from '../editor/field-paste.ts';
import { editGridCell } from '../editor/grid-cells.ts';
import { samePlace } from '../editor/grid-place.ts';
import { isHeader, onlySelected } from '../editor/selection.ts';
import type { CellRef } from '../editor/session.ts';
import { beginEdit, textFieldOf } from '../editor/text-edit.ts';
import { createCard } from './interpreter.ts';

// Words that come without a key: dictated, chosen among emoji, or composed by an input method.

/** What such words would be written into. */
export type TextGoal =
  | { readonly in: 'record'; readonly id: Id }
  | { readonly in: 'cell'; readonly cell: CellRef }
  | { readonly in: 'gridCell'; readonly place: GridPlace };

/** What is selected to be written in, besides the names of a map's columns and lanes. The name of a map or a frame is too easily hit. */
const WRITTEN_IN: ReadonlySet<AnyRecord['kind']> = new Set(['note', 'touchpoint', 'shape', 'connector', 'jump', 'line']);

/** Null while a text is open, and where nothing is selected that words belong to. The value of an emotion is no words. */
export function textGoal(editor: Editor): TextGoal | null {
  const { edit, tool, connecting, cell, gridCell } = editor.state;
  if (edit || connecting || (tool !== 'select' && tool !== 'hand')) return null;
  if (gridCell) return { in: 'gridCell', place: gridCell };
  if (cell) return editor.document.find('lane', cell.laneId)?.type === 'emotion' ? null : { in: 'cell', cell };
  const only = onlySelected(editor);
  return only && (WRITTEN_IN.has(only.kind) || isHeader(only)) ? { in: 'record', id: only.id } : null;
}

export function sameGoal(a: TextGoal | null, b: TextGoal | null): boolean {
  if (a?.in === 'record') return b?.in === 'record' && a.id === b.id;
  if (a?.in === 'gridCell') return b?.in === 'gridCell' && samePlace(a.place, b.place);
  if (a?.in === 'cell') return b?.in === 'cell' && a.cell.stepId === b.cell.stepId && a.cell.laneId === b.cell.laneId;
  return a === b;
}

/** The words that new ones go on with; none where they take the place of what is there, as typed ones do. */
export function wordsBefore({ document }: Editor, goal: TextGoal): string {
  const record = goal.in === 'record' ? document.get(goal.id) : undefined;
  return record && !isHeader(record) ? typedWords(record) : '';
}

/** How many UTF-16 units there is room for altogether. */
export function longestWords({ document }: Editor, goal: TextGoal): number {
  if (goal.in === 'cell') return longestText({ kind: 'touchpoint' }, 'title');
  if (goal.in === 'gridCell') return longestText({ kind: 'gridCell' }, 'text');
  const record = document.get(goal.id);
  const field = record && textFieldOf(record);
  return record && field ? longestText(record, field) : 0;
}

/** Opens the text for words that are about to come. What is locked says so, and stays closed. */
export function openGoal(editor: Editor, goal: TextGoal): void {
  if (goal.in === 'record') beginEdit(editor, goal.id);
  else if (goal.in === 'cell') createCard(editor, goal.cell);
  else editGridCell(editor, goal.place);
}
