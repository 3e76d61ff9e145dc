import type { DocumentReader } from '../model/document.ts';
import { followedBy, titleChain } from '../model/following.ts';
import type { AnyRecord, JourneyMap } from '../model/kinds.ts';
import type { LayoutContext, MapLayout } from './board-layout.ts';
import { recordsOfFaces } from './card-face.ts';
import { layoutColumns, placeColumns } from './layout-columns.ts';
import { connectorsOf, layoutConnectors } from './layout-connectors.ts';
import { layoutHeader } from './layout-header.ts';
import { jumpsOf, movedBand } from './layout-jumps.ts';
import { layoutLegend } from './layout-legend.ts';
import { layoutRows } from './layout-rows.ts';
import { MAP } from './metrics.ts';
import { mapTitle } from './names.ts';

/** Every record a map's layout is made from. */
export function recordsOfMap(map: JourneyMap, document: DocumentReader): readonly AnyRecord[] {
  const stages = document.children('stage', map.id);
  const lanes = document.children('lane', map.id);
  const records: AnyRecord[] = [...titleChain(document, map), ...stages, ...lanes, ...recordsOfFaces(map, document)];
  records.push(...connectorsOf(document, map.id), ...jumpsOf(document, map.id));
  for (const stage of stages) {
    const steps = document.children('step', stage.id);
    records.push(...steps);
    for (const column of [stage, ...steps]) records.push(...followedBy(document, column));
  }
  for (const lane of lanes) {
    records.push(...document.children('touchpoint', lane.id));
    for (const curve of document.children('curve', lane.id)) records.push(curve, ...document.children('curvePoint', curve.id));
  }
  return records;
}

/** Header, stages over steps, lanes under each other, legend. Everything follows from the records and the widths of text. */
export function layoutMap(map: JourneyMap, document: DocumentReader, context: LayoutContext): MapLayout {
  const left = map.x + MAP.margin;
  const headerY = map.y + MAP.margin - 4;
  const columns = layoutColumns(document, map.id, left + MAP.nameColumn, context);
  const gridWidth = MAP.nameColumn + columns.width;
  const persona = map.personaId === null ? null : (document.find('persona', map.personaId) ?? null);
  const header = layoutHeader(map, { persona, name: mapTitle(map, context.t, document) }, { x: left, y: headerY }, gridWidth, context);
  const gridY = headerY + header.rect.height + MAP.headerGap;
  const rows = layoutRows(document, map.id, { x: left, y: gridY + columns.height }, gridWidth, columns, context);
  const grid = { x: left, y: gridY, width: gridWidth, height: columns.height + rows.height };
  const { stages, steps } = placeColumns(document, map.id, columns, gridY, grid.y + grid.height, context);
  const { jumps, alternatives } = movedBand(columns.band, gridY);
  const connectors = layoutConnectors(document, connectorsOf(document, map.id), { stages, steps, lanes: rows.lanes, cards: rows.cards }, context);
  const legendY = grid.y + grid.height + 16;
  const legend = layoutLegend({ ...rows, connectors, jumps }, { x: left, y: legendY }, gridWidth, context);
  const end = legend.entries.length > 0 ? legendY + legend.height + MAP.margin - 8 : grid.y + grid.height + MAP.margin;
  return {
    id: map.id,
    rect: { x: map.x, y: map.y, width: gridWidth + 2 * MAP.margin, height: end - map.y },
    header,
    grid,
    legend: legend.entries,
    locked: map.locked,
    groupId: map.groupId,
    stages,
    steps,
    lanes: rows.lanes,
    cells: rows.cells,
    cards: rows.cards,
    curves: rows.curves,
    connectors,
    jumps,
    alternatives,
  };
}
