import type { Id } from '../../shared/base/id.ts';
import { isLockedMap } from '../../shared/model/fixed.ts';
import { mapIdOf } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';

/** Says that a locked frame forbids it, with the way to unlock, when the map of a record is locked. False when it is not. */
export function refuseLocked(editor: Editor, id: Id): boolean {
  const mapId = mapIdOf(editor.document, id);
  if (mapId === null || !isLockedMap(editor.document, mapId)) return false;
  editor.notify('info', editor.t('shape.refused'), { unlocks: mapId });
  return true;
}
