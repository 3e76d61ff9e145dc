import { newId, type Id } from '../../../shared/base/id.ts';
import { orderBetween, ordersBetween } from '../../../shared/base/order.ts';
import { storableName } from '../../../shared/base/text.ts';
import { addLane } from '../../../shared/commands/lanes.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KINDS, type LaneType } from '../../../shared/model/kinds.ts';
import { newMap } from '../../../shared/model/new-map.ts';
import { choiceNamed, nameKey } from '../table/names.ts';
import { absorb } from '../in-turn.ts';
import { LANE_ROLES, type MappedTable, type TableMapping } from './table-mapping.ts';

/** A lane to be made; a name of ours is null. */
interface NewLane {
  readonly type: LaneType;
  readonly name: string | null;
}

/** The rows of one map of a table. */
interface MapRows {
  /** '' where the file does not say. */
  readonly title: string;
  readonly table: MappedTable;
}

const CARD_TYPES = LANE_ROLES.map((role) => role.slice('lane:'.length) as LaneType);
/** From so many steps on a map is about as wide, board units: the next one begins behind it. */
const WIDTH = { names: 300, step: 220, gap: 120 } as const;

/** A table whose rows say on which map they lie is several; an empty cell means the map of the row above. */
export function mapsIn(table: MappedTable, { roles }: TableMapping): readonly MapRows[] {
  const column = roles.indexOf('map');
  if (column < 0) return [{ title: '', table }];
  const maps = new Map<string, { readonly title: string; readonly rows: (readonly string[])[] }>();
  let title = '';
  for (const row of table.rows) {
    if (row.every((cell) => cell.trim() === '')) continue;
    title = row[column]?.trim() || title;
    const known = maps.get(nameKey(title)) ?? { title, rows: [] };
    known.rows.push(row);
    maps.set(nameKey(title), known);
  }
  return [...maps.values()].map(({ title: named, rows }) => ({ title: named, table: { names: table.names, rows } }));
}

/** A map with one stage and the lanes that rows name, to the right of those made before. */
export function addMapFor(draft: Draft, boardId: Id, title: string, table: MappedTable, mapping: TableMapping): Id {
  return addEmptyMap(draft, boardId, title, lanesFor(table, mapping));
}

/** `title` fits; '' for none. */
export function addEmptyMap(draft: Draft, boardId: Id, title: string, lanes: readonly NewLane[]): Id {
  const id = newId();
  const others = draft.children('map', boardId);
  const before = others.at(-1);
  const steps = before ? draft.children('stage', before.id).reduce((sum, stage) => sum + draft.children('step', stage.id).length, 0) : 0;
  const at = { x: before ? before.x + WIDTH.names + steps * WIDTH.step + WIDTH.gap : 0, y: 0 };
  const order = ordersBetween(before?.order ?? null, null, 1)[0] ?? '';
  const types = new Set(lanes.map(({ type }) => type));
  const isBlueprint = types.has('frontstage') || types.has('backstage') || types.has('support');
  const form = isBlueprint ? 'blueprint' : 'journey';
  draft.add({ ...newMap({ id, boardId, at, form, order }), title: title || null });
  for (const { type, name } of lanes) absorb(draft, addLane(draft, { mapId: id, type, name }));
  // The lines of a blueprint stand where they belong, whatever its rows say.
  if (isBlueprint) for (const type of ['line-interaction', 'line-visibility'] as const) absorb(draft, addLane(draft, { mapId: id, type }));
  if (types.has('support')) absorb(draft, addLane(draft, { mapId: id, type: 'line-internal' }));
  draft.add(fresh('stage', { id: newId(), mapId: id, name: null, order: orderBetween(null, null) }));
  return id;
}

/** Lanes for what the columns and rows name: those of rows in their order, those of columns in the usual one. */
function lanesFor(table: MappedTable, { goal, roles }: TableMapping): readonly NewLane[] {
  if (goal === 'survey') return [{ type: 'emotion', name: null }];
  const inRows = laneNames(table, roles).map((name): NewLane => {
    const type = choiceNamed(CARD_TYPES, 'lane', name);
    return type ? { type, name: null } : { type: 'custom', name: storableName(name, KINDS.lane.name.max) };
  });
  const inColumns = CARD_TYPES.filter((type) => roles.includes(`lane:${type}`) && !inRows.some((lane) => lane.type === type));
  const hasOwn = inRows.length > 0 || (inColumns.length > 0 && !roles.includes('title'));
  const lanes: NewLane[] = [
    ...(hasOwn ? [] : [{ type: 'doing', name: null } as const]),
    ...inRows,
    ...inColumns.map((type) => ({ type, name: null })),
  ];
  if (roles.includes('emotion')) lanes.push({ type: 'emotion', name: null });
  return lanes.filter((lane, at) => lanes.findIndex((other) => other.type === lane.type && other.name === lane.name) === at);
}

/**
 * The lanes that rows name, in an order in which every step's rows go from top to bottom, as far as there is one; those that
 * nothing tells apart stand as they came.
 */
function laneNames({ rows }: MappedTable, roles: TableMapping['roles']): readonly string[] {
  const column = roles.indexOf('lane');
  if (column < 0) return [];
  const places = roles.flatMap((role, at) => (role === 'stage' || role === 'step' ? [at] : []));
  const names = new Map<string, string>();
  /** What stands above each lane. */
  const above = new Map<string, Set<string>>();
  let [place, last]: [string, string | null] = ['', null];
  for (const row of rows) {
    const here = places.map((at) => nameKey(row[at] ?? '')).join('\n');
    if (here.trim() !== '' && here !== place) [place, last] = [here, null];
    const name = row[column]?.trim() ?? '';
    const key = nameKey(name);
    if (key === '') continue;
    if (!names.has(key)) names.set(key, name);
    if (last !== null && last !== key) above.set(key, (above.get(key) ?? new Set()).add(last));
    last = key;
  }
  return inOrder([...names.keys()], above).map((key) => names.get(key) ?? key);
}

/** Each after those that stand above it; where they stand above each other, the one that came first. */
function inOrder(keys: readonly string[], above: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const ordered: string[] = [];
  let left = keys;
  while (left.length > 0) {
    const waiting = new Set(left);
    const next = left.find((key) => ![...(above.get(key) ?? [])].some((one) => waiting.has(one))) ?? left[0];
    if (next === undefined) break;
    ordered.push(next);
    left = left.filter((key) => key !== next);
  }
  return ordered;
}
