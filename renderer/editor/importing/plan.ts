import { newId, type Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { storableText } from '../../../shared/base/text.ts';
import { fittingName } from '../../../shared/exchange/fitting-name.ts';
import { MOST_ROWS } from '../../../shared/exchange/clipboard-table.ts';
import type { Imported, Sheet } from '../../../shared/exchange/imported.ts';
import { LeftOuts, type LeftOut } from '../../../shared/exchange/left-out.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { change, type Draft } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KINDS, type AnyRecord, type Kind, type NoteColor } from '../../../shared/model/kinds.ts';
import { nameKey } from '../table/names.ts';
import { askedIn } from './answer-scale.ts';
import { addEmptyMap, addMapFor, mapsIn } from './maps-of-table.ts';
import { addOutlineMap } from './outline-map.ts';
import { addOutlineNotes } from './outline-notes.ts';
import { addTableCards } from './table-map.ts';
import { tableOf, turnedRows, type MappedTable, type TableMapping } from './table-mapping.ts';
import { addTableNotes } from './table-notes.ts';
import { addSurvey } from './table-survey.ts';

/** Nobody can work with a wider map, and to lay it out takes long. */
const MOST_STEPS = 1_000;

/** What can become several things, with what was chosen for it. */
export type Asked =
  | { readonly from: Extract<Imported, { kind: 'table' }>; readonly mapping: TableMapping }
  | { readonly from: Extract<Imported, { kind: 'outline' }>; readonly goal: 'notes' | 'map' };

export interface ImportPlace {
  /** Where new things go, from (0, 0) on. */
  readonly boardId: Id;
  /** The map that is filled; null makes one where one is needed. */
  readonly mapId: Id | null;
  /** What a new map or the whole is called when the file does not say: the name of the file. */
  readonly title: string;
  readonly color: NoteColor;
  readonly t: Translate;
}

export interface Planned {
  readonly diff: Diff;
  readonly left: readonly LeftOut[];
}

/**
 * What an import would change in a document. Pure; nothing is laid out. Fails with import-too-much where nobody could work with
 * so many notes, cards or steps, and import-empty where nothing would come of it.
 */
export function planImport(document: DocumentReader, asked: Asked, place: ImportPlace): Result<Planned> {
  const left = new LeftOuts();
  const sheet = 'mapping' in asked ? (asked.from.sheets[asked.mapping.sheet] ?? { name: '', rows: [] }) : null;
  const isCounted = 'mapping' in asked && asked.mapping.goal === 'survey';
  if (sheet && !isCounted && sheet.rows.length > MOST_ROWS) return fail('import-too-much', { found: sheet.rows.length, limit: MOST_ROWS });
  const steps = stepsAsked(asked, sheet);
  if (steps > MOST_STEPS) return fail('import-too-much', { found: steps, limit: MOST_STEPS });
  const diff = change(document, (draft) => {
    if ('mapping' in asked && sheet) addTable(draft, sheet, asked.mapping, place, left);
    else if ('goal' in asked) addOutline(draft, asked, place, left);
  });
  if (!diff.added.some(isContent)) return fail('import-empty');
  const columns = 'mapping' in asked && sheet ? columnsLeft(sheet, asked.mapping) : [];
  return ok({ diff, left: [...asked.from.left, ...columns, ...left.list] });
}

const CONTENT = new Set<Kind>(['note', 'touchpoint', 'curvePoint']);

/** A map without a word on it is nothing anybody wanted. */
const isContent = (record: AnyRecord): boolean =>
  CONTENT.has(record.kind) || ((record.kind === 'stage' || record.kind === 'step' || record.kind === 'frame') && record.name !== null);

/** The columns that are for nothing, though something is written in them, each by its name. */
function columnsLeft(sheet: Sheet, mapping: TableMapping): readonly LeftOut[] {
  const { names, rows } = tableOf(sheet, mapping);
  const left = names.flatMap((name, column) => {
    const isLeft = (mapping.roles[column] ?? '') === '' && rows.some((row) => (row[column] ?? '').trim() !== '');
    return isLeft ? [shortName(name) || `${column + 1}`] : [];
  });
  return left.length === 0 ? [] : [{ key: 'import.left.columns', count: left.length, examples: left.slice(0, MOST_NAMED) }];
}

/** So many columns are named, and so much of each name, UTF-16 units. */
const MOST_NAMED = 12;
const shortName = (name: string): string => storableText(name, 60);

/** How many steps a map would get. */
function stepsAsked(asked: Asked, sheet: Sheet | null): number {
  if ('goal' in asked) return asked.goal === 'map' ? asked.from.outline.items.filter(({ level }) => level < 2).length : 0;
  const { mapping } = asked;
  if (!sheet || mapping.goal === 'notes') return 0;
  const columns = mapping.roles.flatMap((role, column) => (role === 'stage' || role === 'step' ? [column] : []));
  return columns.length === 0
    ? 0
    : new Set(tableOf(sheet, mapping).rows.map((row) => columns.map((column) => nameKey(row[column] ?? '')).join('\n'))).size;
}

function addOutline(draft: Draft, { from, goal }: Extract<Asked, { goal: unknown }>, { boardId, color, title }: ImportPlace, left: LeftOuts): void {
  const { outline } = from;
  if (goal === 'notes') return addOutlineNotes(draft, { boardId, color }, outline, left);
  const named = fittingName(outline.title || title, KINDS.map.title.max, left);
  const mapId = addEmptyMap(draft, boardId, named, [{ type: 'doing', name: null }]);
  const lane = draft.children('lane', mapId)[0];
  if (lane) addOutlineMap(draft, { mapId, laneId: lane.id }, outline, left);
  tidyStages(draft, mapId);
}

function addTable(draft: Draft, sheet: Sheet, mapping: TableMapping, place: ImportPlace, left: LeftOuts): void {
  const { boardId, color, title, t } = place;
  const table = tableOf(sheet, mapping);
  for (const row of turnedRows(sheet, mapping).slice(0, mapping.header ?? 0)) {
    const words = row.filter((cell) => cell.trim() !== '').join(' · ');
    if (words !== '') left.add('import.left.outside', words);
  }
  if (mapping.goal === 'notes') return addTableNotes(draft, { boardId, color }, table, mapping, left);
  const fill = (mapId: Id, rows: MappedTable, isNew: boolean): void => {
    const named = rows.names[mapping.roles.indexOf('emotion')] ?? '';
    if (mapping.goal === 'map') addTableCards(draft, { mapId, isNew, curveName: isNew ? '' : askedIn(named) || title }, rows, mapping, left);
    else addSurvey(draft, { mapId, isNew, t }, rows, mapping, left);
  };
  if (place.mapId !== null) return fill(place.mapId, table, false);
  for (const map of mapsIn(table, mapping)) {
    const mapId = addMapFor(draft, boardId, fittingName(map.title || title, KINDS.map.title.max, left), map.table, mapping);
    fill(mapId, map.table, true);
    tidyStages(draft, mapId);
    // What was measured is no hypothesis any more.
    draft.update('map', mapId, { ...shownBy(mapping), ...(mapping.goal === 'survey' && { status: 'draft' }) });
  }
}

/** A new map shows on its cards what its file says of them. */
const shownBy = ({ roles }: TableMapping) => ({
  showsChannel: roles.includes('channel'),
  showsOwner: roles.includes('owner'),
  showsImportance: roles.includes('importanceToCustomer') || roles.includes('importanceToOrganisation'),
  showsDuration: roles.includes('promisedMinutes') || roles.includes('expectedMinutes') || roles.includes('actualMinutes'),
  showsTags: roles.includes('tags'),
});

/** Stages without a step: nothing went into them. One that is left is never without. */
function tidyStages(draft: Draft, mapId: Id): void {
  for (const { id } of draft.children('stage', mapId)) {
    if (draft.children('step', id).length > 0) continue;
    if (draft.children('stage', mapId).length > 1) draft.remove(id);
    else draft.add(fresh('step', { id: newId(), stageId: id, name: null, order: orderBetween(null, null) }));
  }
}
