import { toScreen } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { Editor } from '../editor/editor.ts';
import { mapAround } from '../editor/layout-of.ts';
import type { PaintJob } from './content-painter.ts';

/** Half the distance of two marks of a card: what is kept free of one just meets what is of the next. Board units. */
const RADIUS = 9.5;

/** Where the marks of the selected cards sit, on the edge along which a frame would run. Board units. */
export const selectedMarks = (editor: Editor): readonly Point[] =>
  [...editor.state.selection].flatMap((id) => {
    if (!editor.document.find('touchpoint', id)) return [];
    return (
      mapAround(editor, id)
        ?.cards.find((card) => card.id === id)
        ?.marks.map(({ at }) => at) ?? []
    );
  });

/** Keeps the frames painted next off the marks of selected cards, until the context is restored: a mark says what is wrong there. In CSS px. */
export function clipOffMarks(context: CanvasRenderingContext2D, { editor, camera, view }: PaintJob): void {
  const marks = selectedMarks(editor);
  if (marks.length === 0) return;
  const radius = RADIUS * camera.zoom;
  context.beginPath();
  context.rect(-50, -50, view.width + 100, view.height + 100);
  for (const mark of marks) {
    const { x, y } = toScreen(camera, mark);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.clip('evenodd');
}
