import { newId, type Id } from '../../shared/base/id.ts';
import { parseDecimal } from '../../shared/base/decimal.ts';
import { addCurve, setCurves, setPoint } from '../../shared/commands/curves.ts';
import { numberText } from '../../shared/layout/names.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { neutralOf, SCALES, withoutDust } from '../../shared/model/scale.ts';
import { pointAt } from '../../shared/model/structure.ts';
import { activeCurve } from './active-curve.ts';
import type { Editor } from './editor.ts';
import { inTurn } from './in-turn.ts';
import type { CellRef } from './session.ts';

interface PointPlan {
  readonly laneId: Id;
  /** Null where the lane has no curve yet. */
  readonly curveId: Id | null;
  readonly stepId: Id;
  readonly value: number;
  readonly id?: Id;
}

/** Sets a point. The first one of a lane brings its curve along; one on a hidden curve shows it. */
export function planPoint(document: DocumentReader, { laneId, curveId, stepId, value, id }: PointPlan): Diff {
  const own = curveId ?? document.children('curve', laneId)[0]?.id ?? newId();
  return inTurn(document, [
    (now) => (now.find('curve', own) ? EMPTY_DIFF : addCurve(now, { laneId, subject: 'experience', id: own })),
    (now) => setCurves(now, { ids: [own], patch: { hidden: false } }),
    (now) => setPoint(now, { curveId: own, stepId, value, ...(id === undefined ? {} : { id }) }),
  ]);
}

/** Puts the keyboard on the point of the active curve in a cell of an emotion lane, its value open for typing; where there is none, it begins as neutral. */
export function editPoint(editor: Editor, { laneId, stepId }: CellRef): void {
  const curve = activeCurve(editor, laneId);
  const there = curve && pointAt(editor.document, curve.id, stepId);
  const id = there?.id ?? newId();
  editor.mark('history.emotion', { live: true });
  if (!there) editor.amend(planPoint(editor.document, { laneId, curveId: curve?.id ?? null, stepId, value: neutralOf(curve ?? SCALES[0]), id }));
  editor.select([id]);
  editor.session.setState({ edit: { id, field: 'value', selectAll: true } });
}

/** The value of a point as it stands in the field: nothing for one that was made by the key about to be written there. */
export function typedValue(editor: Editor, id: Id): string {
  const point = editor.document.find('curvePoint', id);
  return point && !editor.isNew(id) ? numberText(point.value, editor.t) : '';
}

/** The whole field after every key. What is no number (yet) changes nothing; what lies past an end is the end. */
export function typeValue(editor: Editor, id: Id, text: string): void {
  const point = editor.document.find('curvePoint', id);
  const value = parseDecimal(text);
  if (!point || value === null || value === undefined) return;
  if (!editor.writing) editor.mark('history.emotion', { live: true });
  const laneId = editor.document.find('curve', point.curveId)?.laneId ?? '';
  // Counted from before the first key, so that a measured point whose value is typed again stays measured.
  editor.preview((before) =>
    planPoint(before, {
      laneId,
      curveId: before.find('curve', point.curveId) ? point.curveId : null,
      stepId: point.stepId,
      value: withoutDust(value),
      id,
    }),
  );
}

/** Escape: the value is again what it was; a point made by the first key goes, and the keyboard is back in its cell. */
export function escapeValue(editor: Editor, id: Id): void {
  const point = editor.document.find('curvePoint', id);
  const laneId = point && editor.document.find('curve', point.curveId)?.laneId;
  const back = point && laneId !== undefined && editor.isNew(id) ? { cell: { stepId: point.stepId, laneId } } : {};
  editor.session.setState({ edit: null });
  editor.bail();
  editor.session.setState(back);
}
