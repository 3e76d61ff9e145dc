import { newId, type Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { storableText } from '../../../shared/base/text.ts';
import { setPoint } from '../../../shared/commands/curves.ts';
import type { Cell } from '../../../shared/commands/touchpoints.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { holdsCards, KINDS } from '../../../shared/model/kinds.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { isOnScale } from '../../../shared/model/scale.ts';
import { pointAt } from '../../../shared/model/structure.ts';
import { inEveryLanguage, namesOf } from '../every-language.ts';
import { absorb } from '../in-turn.ts';
import type { Report } from '../table/model.ts';
import { TouchpointWriter } from '../table/touchpoint-write.ts';
import { importCurve } from './import-curve.ts';
import type { ColumnRole, MappedTable, TableMapping } from './table-mapping.ts';

/** Where nothing says at which step a row lies, each has one of its own, and no more than these. */
const MOST_OWN_STEPS = 200;

interface Filling {
  readonly mapId: Id;
  /** What a curve for the values is called, where the map is not new. */
  readonly curveName: string;
  readonly isNew: boolean;
}

/**
 * Writes rows into a map by the table view's own writer: steps, lanes and entries are found by name and made where they are
 * missing. A cell for stage, step or lane that is left empty means the one above it, as in a sheet with merged cells.
 */
export function addTableCards(draft: Draft, { mapId, curveName, isNew }: Filling, table: MappedTable, mapping: TableMapping, left: LeftOuts): void {
  const report: Report = { created: [], refused: [], divided: [] };
  const writer = new TouchpointWriter(draft, mapId, report);
  const { roles } = mapping;
  const scale = mapping.scales[roles.indexOf('emotion')];
  const curveId = scale ? importCurve(draft, { mapId, isNew, name: curveName, scale }, left) : null;
  const isPlaced = roles.includes('stage') || roles.includes('step');
  const usual = usualLane(draft, mapId);
  const arrows: { readonly row: Id; readonly cells: ReadonlyMap<string, string> }[] = [];
  const at: { place: Cell | null } = { place: null };
  let steps = 0;
  for (const row of table.rows) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const cells = cellsOf(row, roles, left);
    if (!isPlaced && steps < MOST_OWN_STEPS) at.place = { stepId: ownStep(draft, mapId, steps++), laneId: at.place?.laneId ?? usual.id };
    const laneCells = roles.flatMap((role, column) =>
      role.startsWith('lane:') && (row[column] ?? '').trim() !== '' ? [{ role, words: row[column] ?? '' }] : [],
    );
    const [emotion = ''] = roles.flatMap((role, column) => (role === 'emotion' ? [row[column] ?? ''] : []));
    const isCard = [...cells].some(([name, words]) => !PLACES.has(name) && words.trim() !== '');
    const write = (words: ReadonlyMap<string, string>): void => {
      const [id] = writer.write([{ row: null, cells: words }], at.place);
      const card = id === undefined ? undefined : draft.find('touchpoint', id);
      if (card) at.place = { stepId: card.stepId, laneId: card.laneId };
    };
    const where = new Map([...cells].filter(([name]) => PLACES.has(name) && name !== 'lane'));
    if (isCard) {
      const [leadsTo, rest] = [cells.get('leadsTo'), new Map([...cells].filter(([name]) => name !== 'leadsTo'))];
      if (!rest.has('lane') && at.place === null) rest.set('lane', usual.name);
      write(rest);
      const made = lastCard(draft, at.place);
      if (leadsTo !== undefined && leadsTo.trim() !== '' && made !== undefined) arrows.push({ row: made, cells: new Map([['leadsTo', leadsTo]]) });
    }
    const own = at.place?.laneId ?? usual.id;
    for (const { role, words } of laneCells) {
      const lane = inEveryLanguage(role.replace(':', '.') as MessageKey)[0] ?? role;
      write(new Map([...where, ['lane', lane], ['title', cut(words, KINDS.touchpoint.title.max, left)]]));
    }
    // A row that names no lane lies in the one of the cards above it, not in the one a column stands for.
    if (laneCells.length > 0 && at.place) at.place = { stepId: at.place.stepId, laneId: own };
    // A row that only names its step, or has a value and no words, still has its place.
    if (!isCard && laneCells.length === 0 && where.size > 0) {
      const named = at.place === null ? new Map([...where, ['lane', usual.name]]) : where;
      at.place = placeOf(writer, draft, named, at.place);
    }
    if (curveId !== null && emotion.trim() !== '') addValue(draft, curveId, at.place?.stepId, emotion, left);
  }
  // Arrows may lead to cards that came later.
  writer.write(arrows, null);
  for (const { text } of report.refused) left.add('import.left.cells', text);
  for (const text of report.divided) left.add('import.left.owners', text);
}

const PLACES: ReadonlySet<string> = new Set(['stage', 'step', 'lane']);

/** The words of the columns that are fields of a card; those that are too long are cut, which is said. */
function cellsOf(row: readonly string[], roles: readonly ColumnRole[], left: LeftOuts): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  roles.forEach((role, column) => {
    if (role === '' || role === 'emotion' || role === 'map' || role.startsWith('lane:')) return;
    const words = (row[column] ?? '').trim();
    if (words === '') return;
    const field = (KINDS.touchpoint as Readonly<Record<string, { readonly type: string; readonly max?: number }>>)[role];
    const most = PLACES.has(role) ? LONGEST_NAME : field?.type === 'text' ? (field.max ?? Infinity) : Infinity;
    const known = cells.get(role);
    cells.set(role, cut(known === undefined ? words : `${known}\n${words}`, most, left));
  });
  return cells;
}

function cut(words: string, most: number, left: LeftOuts): string {
  if (words.length > most) left.add('import.left.cut', words);
  return storableText(words, most);
}

/** The lane of what the customer does, else the first that holds cards; a new map always has one. */
function usualLane(draft: Draft, mapId: Id): { readonly id: Id; readonly name: string } {
  const lanes = draft.children('lane', mapId).filter(({ type }) => holdsCards(type));
  const lane = lanes.find(({ type }) => type === 'doing') ?? lanes.find(({ type }) => type === 'customer') ?? lanes[0];
  return { id: lane?.id ?? '', name: lane ? (namesOf(draft, lane)[0] ?? '') : 'doing' };
}

function ownStep(draft: Draft, mapId: Id, at: number): Id {
  const stage = draft.children('stage', mapId).at(-1);
  if (!stage) return '';
  const steps = draft.children('step', stage.id);
  // The first row takes the step a new stage comes with.
  const free = at === 0 ? steps.find(({ id, name }) => name === null && draft.dependents(id).size === 0) : undefined;
  if (free) return free.id;
  const id = newId();
  draft.add(fresh('step', { id, stageId: stage.id, name: null, order: orderBetween(steps.at(-1)?.order ?? null, null) }));
  return id;
}

/** The card written last lies at the end of its cell. */
const lastCard = (draft: Draft, place: Cell | null): Id | undefined =>
  place === null ? undefined : draft.children('touchpoint', place.stepId).findLast(({ laneId }) => laneId === place.laneId)?.id;

/** Finds or makes the step of a row without a card. */
function placeOf(writer: TouchpointWriter, draft: Draft, where: ReadonlyMap<string, string>, near: Cell | null): Cell | null {
  const [id] = writer.write([{ row: null, cells: where }], near);
  const card = id === undefined ? undefined : draft.find('touchpoint', id);
  if (!card) return near;
  draft.remove(card.id);
  return { stepId: card.stepId, laneId: card.laneId };
}

function addValue(draft: Draft, curveId: Id, stepId: Id | undefined, words: string, left: LeftOuts): void {
  const curve = draft.find('curve', curveId);
  const value = parseDecimal(words);
  if (!curve || stepId === undefined || typeof value !== 'number' || !isOnScale(curve, value)) return left.add('import.left.values', words);
  // A step has one point a curve: of several values nobody said what to make.
  if (pointAt(draft, curveId, stepId)) return left.add('import.left.secondValues', words);
  absorb(draft, setPoint(draft, { curveId, stepId, value, basis: 'assumed' }));
}
