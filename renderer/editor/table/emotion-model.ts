import type { Id } from '../../../shared/base/id.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { removePoint, setPoint } from '../../../shared/commands/curves.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { POINT_BASES, type Curve } from '../../../shared/model/kinds.ts';
import { pointAt, stepsOf } from '../../../shared/model/structure.ts';
import { TRANSLATORS } from '../every-language.ts';
import { absorb } from '../in-turn.ts';
import type { Column, Report, TableModel } from './model.ts';
import { choiceNamed } from './names.ts';
import { columnsOf, numberFormat, wideEnough } from './values.ts';

const VALUE = 'value:';
const BASIS = 'basis:';
/** The curve a column is about. */
const curveIdOf = (column: string): Id => column.slice(column.indexOf(':') + 1);

const curvesOf = (document: DocumentReader, mapId: Id): readonly Curve[] =>
  document.children('lane', mapId).flatMap((lane) => document.children('curve', lane.id));

function curveColumns(document: DocumentReader, curve: Curve, several: boolean, t: Translate): readonly Column[] {
  const lane = document.find('lane', curve.laneId);
  const label = (say: Translate, basis: boolean): string => {
    const words = shownWords(document, curve, say);
    const name = several && lane ? `${shownWords(document, lane, say)}: ${words}` : words;
    return basis ? say('table.basisOf', { curve: name }) : name;
  };
  const names = (basis: boolean) => TRANSLATORS.map((say) => label(say, basis));
  return [
    { id: VALUE + curve.id, kind: 'number', width: wideEnough(144, label(t, false)), label: label(t, false), names: names(false) },
    { id: BASIS + curve.id, kind: 'one', width: wideEnough(184, label(t, true)), label: label(t, true), names: names(true) },
  ];
}

/** Steps against emotion curves: each point a number on the scale of its curve, and where it comes from. */
export function emotionModel(document: DocumentReader, mapId: Id, t: Translate): TableModel {
  const number = numberFormat(t);
  const curves = curvesOf(document, mapId);
  const steps = stepsOf(document, mapId);
  const several = new Set(curves.map(({ laneId }) => laneId)).size > 1;
  const read = (row: Id, column: string): string => {
    const step = document.find('step', row);
    if (!step) return '';
    if (column === 'step') return shownWords(document, step, t);
    if (column === 'stage') {
      const stage = document.find('stage', step.stageId);
      return stage ? shownWords(document, stage, t) : '';
    }
    const point = pointAt(document, curveIdOf(column), row);
    if (!point) return '';
    return column.startsWith(VALUE) ? number.format(point.value) : t(`basis.${point.basis}`);
  };
  return {
    columns: [
      ...columnsOf([['step', 'shown', 260], ['stage', 'shown', 180]], t),
      ...curves.flatMap((curve) => curveColumns(document, curve, several, t)),
    ],
    rows: steps.map(({ id }) => id),
    read,
    sortKey: (row, column) => (column.startsWith(VALUE) ? (pointAt(document, curveIdOf(column), row)?.value ?? null) : read(row, column) || null),
    options: (column) => (column.startsWith(BASIS) ? POINT_BASES.map((basis) => t(`basis.${basis}`)) : []),
    initial: null,
    write: (draft, writes, _like, report) => {
      for (const { row, cells } of writes) if (row !== null) for (const [column, text] of cells) writePoint(draft, row, column, text, report);
      return [];
    },
    removable: false,
  };
}

function writePoint(draft: Draft, stepId: Id, column: string, text: string, report: Report): void {
  const curve = draft.find('curve', curveIdOf(column));
  if (!curve) return;
  const refuse = () => void report.refused.push({ column, text });
  const point = pointAt(draft, curve.id, stepId);
  if (column.startsWith(BASIS)) {
    const basis = choiceNamed(POINT_BASES, 'basis', text);
    if (basis && point) absorb(draft, setPoint(draft, { curveId: curve.id, stepId, value: point.value, basis }));
    else if (text.trim() !== '') refuse();
    return;
  }
  const value = parseDecimal(text);
  if (value === null) absorb(draft, removePoint(draft, { curveId: curve.id, stepId }));
  // A value outside the scale would be moved to its end: better say so than write another number than was typed.
  else if (value === undefined || value < curve.scaleMin || value > curve.scaleMax) report.refused.push({ column, text, scale: curve });
  else absorb(draft, setPoint(draft, { curveId: curve.id, stepId, value }));
}
