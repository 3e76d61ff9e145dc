import type { Id } from '../../../shared/base/id.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { removePoint, setPoint } from '../../../shared/commands/curves.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { KINDS, POINT_BASES } from '../../../shared/model/kinds.ts';
import { isOnScale } from '../../../shared/model/scale.ts';
import { pointAt } from '../../../shared/model/structure.ts';
import { parseDay } from '../day-text.ts';
import { absorb } from '../in-turn.ts';
import type { Report, RowWrite } from './model.ts';
import { choiceNamed } from './names.ts';
import { numberIn } from './values.ts';

const PARTS = ['value', 'basis', 'sample', 'day', 'quote'] as const;
export type PointPart = (typeof PARTS)[number];

export const pointColumn = (part: PointPart, curveId: Id): string => `${part}:${curveId}`;

/** What a column of points is about; a column of the step is about no curve. */
export function partOf(column: string): { readonly part: PointPart | null; readonly curveId: Id } {
  const [name, curveId = ''] = column.split(':', 2);
  return { part: PARTS.find((part) => part === name) ?? null, curveId };
}

/** Writes cells of one step: those of one point together, for its n and date are a measurement's only. */
export function writePoints(draft: Draft, stepId: Id, cells: RowWrite['cells'], report: Report): void {
  for (const curveId of new Set([...cells.keys()].map((column) => partOf(column).curveId)))
    new PointWriter(draft, stepId, curveId, cells, report).write();
}

class PointWriter {
  readonly #draft: Draft;
  readonly #stepId: Id;
  readonly #curveId: Id;
  readonly #cells: RowWrite['cells'];
  readonly #report: Report;

  constructor(draft: Draft, stepId: Id, curveId: Id, cells: RowWrite['cells'], report: Report) {
    this.#draft = draft;
    this.#stepId = stepId;
    this.#curveId = curveId;
    this.#cells = cells;
    this.#report = report;
  }

  write(): void {
    this.#writeValue();
    this.#writeBasis();
    this.#writeSource(
      'sample',
      (text) => numberIn(KINDS.curvePoint.sampleSize, text),
      (sampleSize) => ({ sampleSize }),
    );
    this.#writeSource('day', parseDay, (measuredOn) => ({ measuredOn }));
    const quote = this.#text('quote');
    if (quote !== undefined && (this.#point || quote.trim() !== '')) this.#change('quote', { quote });
  }

  get #point() {
    return pointAt(this.#draft, this.#curveId, this.#stepId);
  }

  #text(part: PointPart): string | undefined {
    return this.#cells.get(pointColumn(part, this.#curveId));
  }

  #refuse(part: PointPart, why?: MessageKey): void {
    this.#report.refused.push({ column: pointColumn(part, this.#curveId), text: this.#text(part) ?? '', ...(why && { why }) });
  }

  #writeValue(): void {
    const text = this.#text('value');
    const curve = this.#draft.find('curve', this.#curveId);
    if (text === undefined || !curve) return;
    const value = parseDecimal(text);
    const place = { curveId: curve.id, stepId: this.#stepId };
    if (value === null) absorb(this.#draft, removePoint(this.#draft, place));
    // A value outside the scale would be moved to its end: better say so than write another number than was typed.
    else if (value === undefined || !isOnScale(curve, value))
      this.#report.refused.push({ column: pointColumn('value', curve.id), text, scale: curve });
    else {
      // Where the basis is written with it the value is no measurement moved by hand.
      const basis = choiceNamed(POINT_BASES, 'basis', this.#text('basis') ?? '');
      absorb(this.#draft, setPoint(this.#draft, { ...place, value, ...(basis && { basis }) }));
    }
  }

  #writeBasis(): void {
    const text = this.#text('basis');
    if (text === undefined || text.trim() === '') return;
    const basis = choiceNamed(POINT_BASES, 'basis', text);
    if (basis) this.#change('basis', { basis });
    else this.#refuse('basis');
  }

  #writeSource<V>(part: 'sample' | 'day', parse: (text: string) => V | null | undefined, patch: (value: V | null) => PointPatch): void {
    const text = this.#text(part);
    if (text === undefined) return;
    const value = parse(text);
    if (value === undefined) this.#refuse(part);
    else if (value !== null && this.#point && this.#point.basis !== 'measured') this.#refuse(part, 'table.why.notMeasured');
    else if (value !== null || this.#point) this.#change(part, patch(value));
  }

  #change(part: PointPart, patch: PointPatch): void {
    const point = this.#point;
    if (!point) return this.#refuse(part, 'table.why.noPoint');
    absorb(this.#draft, setPoint(this.#draft, { curveId: this.#curveId, stepId: this.#stepId, value: point.value, basis: point.basis, ...patch }));
  }
}

type PointPatch = Partial<Pick<Parameters<typeof setPoint>[1], 'basis' | 'sampleSize' | 'measuredOn' | 'quote'>>;
