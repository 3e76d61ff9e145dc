import type { Id } from '../../shared/base/id.ts';
import { setCurves } from '../../shared/commands/curves.ts';
import { curveName } from '../../shared/layout/names.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { Curve } from '../../shared/model/kinds.ts';
import { pointAt } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';
import { onlySelected } from './selection.ts';

/** The curve a selection is about: a selected one, or that of a selected point. */
function curveOf(document: DocumentReader, selection: ReadonlySet<Id>): Curve | undefined {
  for (const id of selection) {
    const record = document.get(id);
    const curve = record?.kind === 'curvePoint' ? document.find('curve', record.curveId) : record?.kind === 'curve' ? record : undefined;
    if (curve) return curve;
  }
  return undefined;
}

/** What a new selection makes of the active curve: one that is selected stays active afterwards. */
export function rememberCurve(document: DocumentReader, selection: ReadonlySet<Id>): { readonly activeCurve?: Id } {
  const curve = curveOf(document, selection);
  return curve ? { activeCurve: curve.id } : {};
}

/** The curve that clicks and keys in an emotion lane belong to: the one last chosen, else the experience, else the first that can be seen. */
export function activeCurve(editor: Editor, laneId: Id): Curve | undefined {
  const curves = editor.document.children('curve', laneId);
  const chosen = curveOf(editor.document, editor.state.selection)?.id ?? editor.state.activeCurve;
  const found = curves.find(({ id }) => id === chosen);
  if (found && !found.hidden) return found;
  const shown = curves.filter(({ hidden }) => !hidden);
  return shown.find(({ subject }) => subject === 'experience') ?? shown[0] ?? found ?? curves[0];
}

/** The emotion lane the keyboard is at: by its cell, its point, its curve or itself. */
export function emotionLaneHere(editor: Editor): Id | null {
  const { cell, selection } = editor.state;
  const only = onlySelected(editor);
  const laneId = cell?.laneId ?? (only?.kind === 'lane' ? only.id : curveOf(editor.document, selection)?.laneId);
  return laneId !== undefined && editor.document.find('lane', laneId)?.type === 'emotion' ? laneId : null;
}

/** The active curve of the lane the keyboard is at. */
export function curveHere(editor: Editor): Curve | null {
  const laneId = emotionLaneHere(editor);
  return (laneId === null ? null : activeCurve(editor, laneId)) ?? null;
}

const announceCurve = (editor: Editor, curve: Curve): void =>
  editor.announce(editor.t('announce.activeCurve', { name: curveName(curve, editor.t, editor.document) }));

/**
 * Goes on to the next curve that can be seen: from a point to that curve's point at the same step (or, where it has
 * none, to the cell, ready for one), from the lane or a curve to the curve itself.
 */
export function nextCurve(editor: Editor): void {
  const laneId = emotionLaneHere(editor);
  if (laneId === null) return;
  const only = onlySelected(editor);
  const all = editor.document.children('curve', laneId);
  const curves = only?.kind === 'lane' || only?.kind === 'curve' ? all : all.filter(({ hidden }) => !hidden);
  const active = activeCurve(editor, laneId);
  const next = only?.kind === 'lane' ? curves[0] : curves[(curves.findIndex(({ id }) => id === active?.id) + 1) % curves.length];
  if (!next) return;
  const stepId = editor.state.cell?.stepId ?? (only?.kind === 'curvePoint' ? only.stepId : undefined);
  if (stepId === undefined) return editor.select([next.id]);
  const point = pointAt(editor.document, next.id, stepId);
  if (point) editor.select([point.id]);
  else editor.session.setState({ selection: new Set(), cell: { stepId, laneId }, activeCurve: next.id });
  announceCurve(editor, next);
}

/** Hides curves, or shows them again when all of them are hidden. A hidden curve keeps its key, and its points. */
export function toggleCurves(editor: Editor, ids: readonly Id[]): void {
  const curves = ids.flatMap((id) => editor.document.find('curve', id) ?? []);
  const hidden = curves.some((curve) => !curve.hidden);
  const diff = setCurves(editor.document, { ids, patch: { hidden } });
  const [first] = curves;
  // A hidden curve shows no points: the keyboard goes to the curve they are of.
  editor.execute(
    hidden ? 'history.hideCurve' : 'history.showCurve',
    diff,
    first && onlySelected(editor)?.kind === 'curvePoint' ? [first.id] : undefined,
  );
}
