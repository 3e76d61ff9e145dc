import { useEffect, useRef, type ComponentProps } from 'react';
import { mountBoardCanvas } from '../../canvas/board-canvas.ts';
import { setCamera } from '../../editor/camera-motion.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import { firstView } from './first-view.ts';

/** Where the canvas lives. React only makes the place; everything inside is the canvas's own. */
export function Board(props: ComponentProps<'div'>) {
  const t = useT();
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const unmount = mountBoardCanvas(place.current, editor);
    const { view } = editor.state;
    if (view.width > 0) setCamera(editor, firstView(editor.layout(), view));
    return unmount;
  }, [editor]);
  return (
    <div {...props} data-pane className="board" aria-label={t('ui.board')}>
      <div ref={place} className="board-place" />
    </div>
  );
}
