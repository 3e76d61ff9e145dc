import { useEffect, useRef, type ComponentProps } from 'react';
import { mountBoardCanvas } from '../../canvas/board-canvas.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';

/** Where the canvas lives. React only makes the place; everything inside is the canvas's own. */
export function Board(props: ComponentProps<'div'>) {
  const t = useT();
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? mountBoardCanvas(place.current, editor) : undefined), [editor]);
  return (
    <div {...props} className="board" aria-label={t('ui.board')}>
      <div ref={place} className="board-place" />
    </div>
  );
}
