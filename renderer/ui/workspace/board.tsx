import { useEffect, useRef, type ComponentProps } from 'react';
import { mountBoardCanvas } from '../../canvas/board-canvas.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';
import { setCamera } from '../../editor/camera-motion.ts';
import type { Editor } from '../../editor/editor.ts';
import { focusBoardIfFree } from '../../editor/panes.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import { firstView } from '../../editor/first-view.ts';
import '../touch/press-ring.css';

/** Where the canvas lives. React only makes the place; everything inside is the canvas's own. */
export function Board(props: ComponentProps<'div'>) {
  const t = useT();
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    // Back from the table the board is where it was left.
    const isBack = editor.state.view.width > 0;
    const unmount = mountBoardCanvas(place.current, editor);
    // Who opened it by a key goes on by keys; the button that was pressed is gone.
    focusBoardIfFree();
    const stop = isBack ? () => {} : showFirst(editor);
    return () => {
      stop();
      unmount();
    };
  }, [editor]);
  return (
    <div {...props} data-pane className="board" aria-label={t('ui.board')}>
      <div ref={place} className="board-place" />
    </div>
  );
}

/** Shows where the document opens, also in a window that is still finding its size, until somebody moves the view or writes. The answer ends it. */
function showFirst(editor: Editor): () => void {
  let shown: Camera | null = null;
  const show = () => {
    const { view } = editor.state;
    if (view.width === 0) return;
    shown = firstView(editor.shown.outline(editor.state.boardId, editor.layoutContext), view);
    setCamera(editor, shown);
  };
  show();
  const stop = editor.session.subscribe((state, before) => {
    if (state.presenting || state.version !== before.version || (shown && state.camera !== shown)) stop();
    else if (state.view !== before.view) show();
  });
  return stop;
}
