import type { Id } from '../base/id.ts';
import type { DocumentReader } from './document.ts';
import { gridAround } from './grid.ts';
import { isFree } from './on-board.ts';
import { mapIdOf } from './structure.ts';

/** A map whose frame is locked: its stages, steps and lanes keep their place, name and size, and it can be neither moved nor deleted. */
export const isLockedMap = (document: Pick<DocumentReader, 'find'>, mapId: Id | null): boolean =>
  mapId !== null && (document.find('map', mapId)?.locked ?? false);

/** True for a locked map and for its stages, steps and lanes; cards, points and everything else stay free. */
export function isFixed(document: Pick<DocumentReader, 'get' | 'find'>, id: Id): boolean {
  const kind = document.get(id)?.kind;
  return (kind === 'map' || kind === 'stage' || kind === 'step' || kind === 'lane') && isLockedMap(document, mapIdOf(document, id));
}

/**
 * True for what says what it says until it is unlocked: a locked thing, the cells, columns and rows of a locked table, the columns
 * and rows of a locked map. The title of a locked map is its own.
 */
export function isSealed(document: Pick<DocumentReader, 'get' | 'find'>, id: Id): boolean {
  const record = document.get(id);
  if (!record || record.kind === 'map') return false;
  if (record.kind === 'gridColumn' || record.kind === 'gridRow') return document.find('grid', record.gridId)?.locked ?? false;
  if (record.kind === 'gridCell') return gridAround(document, record)?.locked ?? false;
  return isFree(record) ? record.locked : isFixed(document, id);
}
