import type { Id } from '../../../shared/base/id.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { setPoint } from '../../../shared/commands/curves.ts';
import { fittingName } from '../../../shared/exchange/fitting-name.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { isOnScale, withoutDust } from '../../../shared/model/scale.ts';
import { pointAt } from '../../../shared/model/structure.ts';
import { parseDay } from '../day-text.ts';
import { absorb } from '../in-turn.ts';
import { nameKey } from '../table/names.ts';
import { PlaceNames } from '../table/place-names.ts';
import { importCurve } from './import-curve.ts';
import type { MappedTable, SurveyRole, TableMapping } from './table-mapping.ts';

/** The answers about one step. */
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
  /** What the curve is called: the method, and what was asked. */
  readonly curveName: string;
}

/**
 * Answers of a survey as measured points: at each step their mean, how many there are, and the day of the last one. With a
 * column that names the step, every row is an answer about that step; without one, every column of answers is a step.
 * The mean is Σ/n of whole answers, to the hundredth (PRODUCT, formulae), on the scale they were given on.
 */
export function addSurvey(draft: Draft, { mapId, isNew, curveName }: Survey, table: MappedTable, mapping: TableMapping, left: LeftOuts): void {
  const curveId = importCurve(draft, { mapId, isNew, name: curveName, scale: mapping.scale }, left);
  const lane = curveId === null ? undefined : draft.find('curve', curveId)?.laneId;
  if (curveId === null || lane === undefined) return;
  const places = new PlaceNames(draft, mapId, () => undefined);
  for (const { stage, step, values, day } of answersOf(table, mapping, left).values()) {
    if (values.length === 0) continue;
    const named = { stage: fittingName(stage, LONGEST_NAME, left), step: fittingName(step, LONGEST_NAME, left) };
    const cell = places.cell({ stepId: '', laneId: lane }, named, () => undefined);
    const found = cell && draft.find('step', cell.stepId);
    if (!found || pointAt(draft, curveId, found.id)) {
      left.add('import.left.steps', step || stage);
      continue;
    }
    const value = withoutDust(values.reduce((sum, one) => sum + one, 0) / values.length);
    absorb(draft, setPoint(draft, { curveId, stepId: found.id, value, basis: 'measured', sampleSize: values.length, measuredOn: day }));
  }
}

function answersOf({ names, rows }: MappedTable, { roles, scale }: TableMapping, left: LeftOuts): ReadonlyMap<string, Answers> {
  const found = new Map<string, Answers>();
  const columns = roles.flatMap((role, column) => (role === 'answer' ? [column] : []));
  const isLong = roles.includes('step') || roles.includes('stage');
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
      const words = row[column] ?? '';
      const value = parseDecimal(words);
      if (value === null) continue;
      if (value === undefined || !isOnScale(scale, value)) {
        left.add('import.left.answers', words);
        continue;
      }
      const place = isLong ? before : { stage: '', step: names[column] || `${column + 1}` };
      const key = `${nameKey(place.stage)}\n${nameKey(place.step)}`;
      const answers = found.get(key) ?? { ...place, values: [], day: null };
      answers.values.push(value);
      if (day !== null && (answers.day === null || day > answers.day)) answers.day = day;
      found.set(key, answers);
    }
  }
  return found;
}

/** Of a moment its day. */
function dayIn(words: string, left: LeftOuts): string | null {
  if (words === '') return null;
  const day = parseDay(words.replace(/^(\S{8,10})[T\s]\d{1,2}:.*$/, '$1'));
  if (typeof day !== 'string') left.add('import.left.days', words);
  return day ?? null;
}
