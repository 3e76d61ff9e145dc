import { useEffect, useRef } from 'react';
import { freeOn } from '../../../shared/model/on-board.ts';
import { mountMinimap } from '../../canvas/minimap.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import './minimap.css';

/** The whole board in a corner, for who asked for it; of an empty board there is nothing to show. */
export function Minimap() {
  const document = useDocument();
  const boardId = useSession((session) => session.boardId);
  const isShown = useSession((session) => session.minimap);
  return isShown && freeOn(document, boardId).length > 0 ? <Picture /> : null;
}

/** React only makes the place: moving the view renders nothing here. */
function Picture() {
  const t = useT();
  const editor = useEditor();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? mountMinimap(canvas.current, editor) : undefined), [editor]);
  return (
    <div data-pane className="minimap panel" role="group" aria-label={t('action.view.minimap')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys move the view while it has the keyboard */}
      <canvas ref={canvas} tabIndex={0} role="img" aria-label={t('minimap.label')} />
    </div>
  );
}
