import type { Id } from '../../shared/base/id.ts';
import { resizeLoose } from '../../shared/commands/resize.ts';
import type { Editor } from './editor.ts';

/**
 * Within an open gesture, gives shapes for their own the size that their words made them: so they turn around the middle
 * one sees, and grow from there.
 */
export function settle(editor: Editor, ids: Iterable<Id>): void {
  if (!editor.gesturing) return;
  for (const id of ids) {
    if (!editor.document.find('shape', id)) continue;
    const laid = editor.index().loose(id);
    if (laid?.kind !== 'shape') continue;
    const { x, y, width, height } = laid.record;
    const { box } = laid;
    if (box.x !== x || box.y !== y || box.width !== width || box.height !== height) editor.amend(resizeLoose(editor.document, { id, rect: box }));
  }
}
