import type { Id } from '../../../shared/base/id.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { POINT_BASES, type Curve, type CurvePoint } from '../../../shared/model/kinds.ts';
import { pointAt, stepsOf } from '../../../shared/model/structure.ts';
import { formatDay } from '../day-text.ts';
import { TRANSLATORS } from '../every-language.ts';
import { partOf, pointColumn, writePoints, type PointPart } from './emotion-write.ts';
import type { Column, ColumnKind, TableModel } from './model.ts';
import { columnsOf, numberFormat, wideEnough } from './values.ts';

const curvesOf = (document: DocumentReader, mapId: Id): readonly Curve[] =>
  document.children('lane', mapId).flatMap((lane) => document.children('curve', lane.id));

function curveColumns(document: DocumentReader, curve: Curve, several: boolean, t: Translate): readonly Column[] {
  const lane = document.find('lane', curve.laneId);
  return PARTS.map(({ part, kind, width, key, parsed }) => {
    const label = (say: Translate): string => {
      const words = shownWords(document, curve, say);
      const name = several && lane ? `${shownWords(document, lane, say)}: ${words}` : words;
      return key === null ? name : say(key, { curve: name });
    };
    return {
      id: pointColumn(part, curve.id),
      kind,
      width: wideEnough(width, label(t)),
      label: label(t),
      names: TRANSLATORS.map(label),
      ...(parsed ? { parsed } : {}),
    };
  });
}

/** What a point holds, a column each. */
const PARTS: readonly {
  readonly part: PointPart;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly key: MessageKey | null;
  readonly parsed?: true;
}[] = [
  { part: 'value', kind: 'number', width: 144, key: null },
  { part: 'basis', kind: 'one', width: 184, key: 'table.basisOf' },
  { part: 'sample', kind: 'number', width: 104, key: 'table.sampleOf' },
  { part: 'day', kind: 'text', width: 128, key: 'table.dayOf', parsed: true },
  { part: 'quote', kind: 'text', width: 220, key: 'table.quoteOf' },
];

/** Steps against emotion curves: each point a number on the scale of its curve, where it comes from, and what was said there. */
export function emotionModel(document: DocumentReader, mapId: Id, t: Translate): TableModel {
  const number = numberFormat(t);
  const curves = curvesOf(document, mapId);
  const steps = stepsOf(document, mapId);
  const several = new Set(curves.map(({ laneId }) => laneId)).size > 1;
  const textOf = ({ value, basis, sampleSize, measuredOn, quote }: CurvePoint, part: PointPart): string => {
    switch (part) {
      case 'value':
        return number.format(value);
      case 'basis':
        return t(`basis.${basis}`);
      case 'sample':
        return sampleSize === null ? '' : number.format(sampleSize);
      case 'day':
        return measuredOn === null ? '' : formatDay(measuredOn, t('format.locale'));
      case 'quote':
        return quote;
    }
  };
  const read = (row: Id, column: string): string => {
    const step = document.find('step', row);
    if (!step) return '';
    if (column === 'step') return shownWords(document, step, t);
    if (column === 'stage') {
      const stage = document.find('stage', step.stageId);
      return stage ? shownWords(document, stage, t) : '';
    }
    const { part, curveId } = partOf(column);
    const point = pointAt(document, curveId, row);
    return point && part ? textOf(point, part) : '';
  };
  return {
    columns: [
      ...columnsOf(
        [
          ['step', 'shown', 260],
          ['stage', 'shown', 180],
        ],
        t,
      ),
      ...curves.flatMap((curve) => curveColumns(document, curve, several, t)),
    ],
    rows: steps.map(({ id }) => id),
    read,
    sortKey: (row, column) => {
      const { part, curveId } = partOf(column);
      const point = pointAt(document, curveId, row);
      if (part === 'value') return point?.value ?? null;
      if (part === 'sample') return point?.sampleSize ?? null;
      return (part === 'day' ? point?.measuredOn : read(row, column)) || null;
    },
    options: (column) => (partOf(column).part === 'basis' ? POINT_BASES.map((basis) => t(`basis.${basis}`)) : []),
    initial: null,
    write: (draft, writes, _like, report) => {
      for (const { row, cells } of writes) if (row !== null) writePoints(draft, row, cells, report);
      return [];
    },
    removable: false,
  };
}
