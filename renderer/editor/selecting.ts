import type { Id } from '../../shared/base/id.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { rememberCurve } from './active-curve.ts';
import { announceSelection } from './announce.ts';
import type { Editor } from './editor.ts';
import { liftCells, samePlace } from './grid-place.ts';
import type { Session } from './session.ts';

/** Selects these records, as far as they exist, and says so to those who do not see it. */
export function selectRecords(editor: Editor, ids: Iterable<Id>): void {
  const { session, state } = editor;
  const change = selecting(editor.document, state, ids);
  if (state.withoutPanel) session.setState({ withoutPanel: null });
  if (!change) return;
  session.setState(change);
  editor.announce(announceSelection(editor));
}

/** The window with these records selected, as far as they exist, and the keyboard in no cell but that of a table; null where it is so already. */
function selecting(document: DocumentReader, state: Session, ids: Iterable<Id>): Partial<Session> | null {
  const selection = new Set<Id>();
  for (const id of ids) if (document.get(id)) selection.add(id);
  const gridCell = liftCells(document, selection);
  const { selection: before, cell, gridCell: was, gridFrom } = state;
  const isSame = selection.size === before.size && [...selection].every((id) => before.has(id));
  if (isSame && cell === null && gridFrom === null && samePlace(gridCell, was)) return null;
  return { selection, cell: null, gridCell, gridFrom: null, ...rememberCurve(document, selection) };
}
