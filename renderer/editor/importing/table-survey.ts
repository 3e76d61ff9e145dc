import type { Id } from '../../../shared/base/id.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { setPoint } from '../../../shared/commands/curves.ts';
import { fittingName } from '../../../shared/exchange/fitting-name.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { numberText } from '../../../shared/layout/names.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { isOnScale, isSigned, sameScale, withoutDust, type Scale } from '../../../shared/model/scale.ts';
import { pointAt } from '../../../shared/model/structure.ts';
import { parseDay } from '../day-text.ts';
import { absorb } from '../in-turn.ts';
import { nameKey } from '../table/names.ts';
import { PlaceNames } from '../table/place-names.ts';
import { askedIn } from './answer-scale.ts';
import { importCurve } from './import-curve.ts';
import { isWide, type MappedTable, type SurveyRole, type TableMapping } from './table-mapping.ts';

/** Columns whose answers go on one curve: the same question, or questions that are steps, on one scale. */
interface Asking {
  readonly name: string;
  readonly scale: Scale;
  readonly columns: readonly number[];
}

/** The answers of one column about one step. */
interface Answers {
  readonly stage: string;
  readonly step: string;
  readonly values: number[];
  /** YYYY-MM-DD of the last of them. */
  day: string | null;
}

interface Survey {
  readonly mapId: Id;
  readonly isNew: boolean;
  readonly t: Translate;
}

/**
 * Answers of a survey as measured points: at each step their mean, how many there are, and the day of the last one. With a
 * column that names the step, every row is an answer about that step; without one, every column of answers has a step of its
 * own. Two questions never share a curve, unless somebody said that the columns are steps; two scales never do.
 * The mean is Σ/n of whole answers, to the hundredth (PRODUCT, formulae), on the scale they were given on.
 */
export function addSurvey(draft: Draft, { mapId, isNew, t }: Survey, table: MappedTable, mapping: TableMapping, left: LeftOuts): void {
  const found = answersOf(table, mapping, left);
  const places = new PlaceNames(draft, mapId, () => undefined);
  let isFirst = isNew;
  for (const { name, scale, columns } of askingsOf(table, mapping, t)) {
    const answers = columns.flatMap((column) => [...(found.get(column)?.values() ?? [])]);
    if (answers.length === 0) continue;
    const curveId = importCurve(draft, { mapId, isNew: isFirst, name, scale }, left);
    const laneId = curveId === null ? undefined : draft.find('curve', curveId)?.laneId;
    if (curveId === null || laneId === undefined) return;
    isFirst = false;
    for (const { stage, step, values, day } of answers) {
      const named = { stage: fittingName(stage, LONGEST_NAME, left), step: fittingName(step, LONGEST_NAME, left) };
      const cell = places.cell({ stepId: '', laneId }, named, () => undefined);
      const at = cell && draft.find('step', cell.stepId);
      if (!at || pointAt(draft, curveId, at.id)) {
        left.add('import.left.steps', step || stage);
        continue;
      }
      const value = withoutDust(values.reduce((sum, one) => sum + one, 0) / values.length);
      absorb(draft, setPoint(draft, { curveId, stepId: at.id, value, basis: 'measured', sampleSize: values.length, measuredOn: day }));
    }
  }
}

const answerColumns = ({ roles }: TableMapping): readonly number[] => roles.flatMap((role, column) => (role === 'answer' ? [column] : []));

/** Which curves there are, each named by what was asked and by the method: a mean, whatever else such answers are made into. */
function askingsOf({ names }: MappedTable, mapping: TableMapping, t: Translate): readonly Asking[] {
  const askings: { name: string; scale: Scale; columns: number[] }[] = [];
  for (const column of answerColumns(mapping)) {
    const scale = mapping.scales[column];
    if (!scale) continue;
    const ends = [scale.scaleMin, scale.scaleMax].map((end) => numberText(end, t, isSigned(scale)));
    const method = t('import.mean', { scale: ends.join(isSigned(scale) ? ' … ' : '–') });
    const asked = askedIn(names[column] ?? '');
    const same = mapping.across && isWide(mapping) ? askings.find((other) => sameScale(other.scale, scale)) : undefined;
    if (same) [same.name] = [method, same.columns.push(column)];
    else askings.push({ name: asked === '' ? method : `${asked}: ${method}`, scale, columns: [column] });
  }
  return askings;
}

/** By column and by step. */
function answersOf({ names, rows }: MappedTable, mapping: TableMapping, left: LeftOuts): ReadonlyMap<number, ReadonlyMap<string, Answers>> {
  const { roles, scales } = mapping;
  const columns = answerColumns(mapping);
  const found = new Map(columns.map((column) => [column, new Map<string, Answers>()]));
  const isLong = !isWide(mapping);
  const cell = (row: readonly string[], role: SurveyRole): string => row[roles.indexOf(role)]?.trim() ?? '';
  let before = { stage: '', step: '' };
  for (const row of rows) {
    if (row.every((one) => one.trim() === '')) continue;
    const day = dayIn(cell(row, 'day'), left);
    if (isLong)
      before = {
        stage: cell(row, 'stage') || (cell(row, 'step') && roles.includes('stage') ? '' : before.stage),
        step: cell(row, 'step') || before.step,
      };
    for (const column of columns) {
      const [words = '', scale] = [row[column], scales[column]];
      const value = parseDecimal(words);
      if (value === null || !scale) continue;
      if (value === undefined || !isOnScale(scale, value)) {
        left.add('import.left.answers', words);
        continue;
      }
      const place = isLong ? before : { stage: '', step: askedIn(names[column] ?? '') || `${column + 1}` };
      const key = `${nameKey(place.stage)}\n${nameKey(place.step)}`;
      const answers = found.get(column)?.get(key) ?? { ...place, values: [], day: null };
      answers.values.push(value);
      if (day !== null && (answers.day === null || day > answers.day)) answers.day = day;
      found.get(column)?.set(key, answers);
    }
  }
  return found;
}

/** Of a moment its day; forms write it with the year first and strokes, too. */
function dayIn(words: string, left: LeftOuts): string | null {
  if (words === '') return null;
  const day = parseDay(words.replace(/^(\S{8,10})[T\s]\d{1,2}:.*$/, '$1').replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, '$1-$2-$3'));
  if (typeof day !== 'string') left.add('import.left.days', words);
  return day ?? null;
}
