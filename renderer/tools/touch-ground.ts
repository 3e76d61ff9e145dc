import type { Point } from '../../shared/geometry/rect.ts';
import type { Editor } from '../editor/editor.ts';
import { toolContext } from './context.ts';
import { recordOf, type Hit } from './hit.ts';
import { COARSE } from './reach.ts';
import type { Ground } from './touch-state.ts';

/**
 * What a finger that comes down there would move. Large parts of a map are its headers and the map itself: they are moved
 * by a finger once they are selected, and until then the view is.
 */
export function groundAt(editor: Editor, point: Point): Ground {
  const context = toolContext(editor, COARSE);
  if (context.connecting) return 'fast';
  const hit = context.hit(point);
  if (isEmpty(hit)) return 'empty';
  const id = recordOf(hit);
  if (hit.on === 'add') return 'fast';
  if (hit.on === 'note' || hit.on === 'free') return id !== null && context.draggable([id]).size > 0 ? 'loose' : 'fast';
  if (hit.on !== 'map') return 'loose';
  if (hit.part.type === 'card' || hit.part.type === 'curve-point') return 'loose';
  return id !== null && context.selection.has(id) ? 'loose' : 'fast';
}

const isEmpty = (hit: Hit): boolean => hit.on === 'board' || (hit.on === 'map' && hit.part.type === 'cell');
