import type { Size } from '../../../../shared/geometry/camera.ts';
import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { largestDpi, pictureSize } from '../../../../shared/paint/picture-area.ts';
import { chosenArea } from '../../../../shared/scene/chosen-area.ts';
import type { Editor } from '../../../editor/editor.ts';

/** The size a picture will have, pixels, and at how many dots an inch it could be largest; null where it is none, or there is nothing to draw. */
export function pictureOf(editor: Editor, { options, content }: ExportChoice): (Size & { readonly largestDpi: number | null }) | null {
  if (options.format !== 'png') return null;
  const area = chosenArea(editor.document, editor.layout(), content);
  return area.ok && area.value ? { ...pictureSize(area.value, options.scale), largestDpi: largestDpi(area.value) } : null;
}
