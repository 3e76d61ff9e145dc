import type { Id } from '../base/id.ts';
import type { DocumentReader } from './document.ts';
import { mapIdOf } from './structure.ts';

/** A map whose frame is locked: its stages, steps and lanes keep their place, name and size, and it can be neither moved nor deleted. */
export const isLockedMap = (document: Pick<DocumentReader, 'find'>, mapId: Id | null): boolean =>
  mapId !== null && (document.find('map', mapId)?.locked ?? false);

/** True for a locked map and for its stages, steps and lanes; cards, points and everything else stay free. */
export function isFixed(document: Pick<DocumentReader, 'get' | 'find'>, id: Id): boolean {
  const kind = document.get(id)?.kind;
  return (kind === 'map' || kind === 'stage' || kind === 'step' || kind === 'lane') && isLockedMap(document, mapIdOf(document, id));
}
