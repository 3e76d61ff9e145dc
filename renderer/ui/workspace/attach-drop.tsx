import { useEffect, useState } from 'react';
import { toScreen } from '../../../shared/geometry/camera.ts';
import type { Point, Rect } from '../../../shared/geometry/rect.ts';
import { isHost } from '../../../shared/model/hosted.ts';
import { attachGiven, type AttachTarget } from '../../editor/attaching.ts';
import type { Editor } from '../../editor/editor.ts';
import { dropWorkshops } from '../../editor/merging/merging.ts';
import { importDropped, isAskedAbout } from '../../editor/importing/choose-import.ts';
import { layGiven } from '../../editor/images.ts';
import { onlySelected } from '../../editor/selection.ts';
import { dropPlaceAt } from '../../tools/attach-target.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import './attach-drop.css';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
const isWorkshop = ({ name }: File): boolean => /\.cxmap$/i.test(name);

interface Place {
  /** What they are attached to, or the point of the board where pictures lie. */
  readonly goal: AttachTarget | Point;
  /** CSS px of the window; null over the panel, which shows what it is about by itself. */
  readonly outline: Rect | null;
}

/** Where files under the pointer would go: to what lies there on the board, beside it, or to what the panel at the right is about. */
function placeOf(editor: Editor, event: DragEvent): Place | null {
  const { target } = event;
  if (!(target instanceof Element) || editor.state.presenting || editor.state.dialog) return null;
  if (target.closest('.inspector')) {
    const only = onlySelected(editor);
    return isHost(only) ? { goal: { id: only.id }, outline: null } : null;
  }
  const board = target.closest('.board');
  if (!board) return null;
  const { left, top } = board.getBoundingClientRect();
  const place = dropPlaceAt(editor, { x: event.clientX - left, y: event.clientY - top });
  if (!place) return null;
  const { camera } = editor.state;
  const corner = toScreen(camera, place.rect);
  return {
    goal: 'target' in place ? place.target : place.at,
    outline: { x: corner.x + left, y: corner.y + top, width: place.rect.width * camera.zoom, height: place.rect.height * camera.zoom },
  };
}

/** Files let go on the board are attached or laid down there; workshops among them are opened, as everywhere in the window. */
export function AttachDrop() {
  const t = useT();
  const editor = useEditor();
  const [shown, setShown] = useState<Place | null>(null);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      const place = holdsFiles(event) ? placeOf(editor, event) : null;
      setShown(place);
      if (!place) return;
      // The window would else offer to open them.
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setShown(null);
    };
    const drop = (event: DragEvent) => {
      setShown(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && files.every(isWorkshop) && !editor.state.dialog) {
        event.preventDefault();
        return void dropWorkshops(editor, files);
      }
      const place = files.every(isWorkshop) ? null : placeOf(editor, event);
      if (!place) return;
      event.preventDefault();
      event.stopPropagation();
      const workshops = files.filter(isWorkshop);
      if (workshops.length > 0) void editor.bridge.openDropped(workshops);
      const given = files.filter((file) => !isWorkshop(file));
      const [only, another] = given;
      if (only && !another && !('id' in place.goal) && isAskedAbout(only)) return void importDropped(editor, only, place.goal);
      void ('id' in place.goal ? attachGiven(editor, place.goal, given) : layGiven(editor, given, { at: place.goal, exactly: true }));
    };
    window.addEventListener('dragover', drag, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', drag, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
    };
  }, [editor]);
  if (!shown?.outline) return null;
  const { x, y, width, height } = shown.outline;
  return (
    <div className="attach-outline" style={{ left: x - 4, top: y - 4, width: width + 8, height: height + 8 }} aria-hidden>
      <span>{t('id' in shown.goal ? 'attachments.drop' : 'images.drop')}</span>
    </div>
  );
}
