import type { Size } from '../../../../shared/geometry/camera.ts';
import type { Rect } from '../../../../shared/geometry/rect.ts';
import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { pictureSize } from '../../../../shared/paint/picture-area.ts';
import { selectionScene } from '../../../../shared/scene/selection-scene.ts';
import { themes } from '../../../../shared/scene/themes.ts';
import type { Editor } from '../../../editor/editor.ts';

/** What is exported takes this space, board units; null while there is nothing to draw. */
function areaOf(editor: Editor, { content }: ExportChoice): Rect | null {
  const layout = editor.layout();
  switch (content.of) {
    case 'board':
      return layout.bounds;
    case 'map':
      return layout.maps.find(({ id }) => id === content.id)?.rect ?? null;
    case 'frame':
      return layout.frames.find(({ id }) => id === content.id)?.rect ?? null;
    case 'selection':
      return selectionScene(editor.document, layout, new Set(content.ids), { tokens: themes.print }).bounds;
  }
}

/** The size a picture will have, pixels; null where it is none, or there is nothing to draw. */
export function pictureOf(editor: Editor, choice: ExportChoice): Size | null {
  const { options } = choice;
  const area = options.format === 'png' ? areaOf(editor, choice) : null;
  return area && options.format === 'png' ? pictureSize(area, options.scale) : null;
}
