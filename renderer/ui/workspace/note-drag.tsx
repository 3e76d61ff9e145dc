import { useEffect, useState, type PointerEvent as ReactPointerEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Point } from '../../../shared/geometry/rect.ts';
import { NOTE_SIZE } from '../../../shared/commands/notes.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { dropNote } from '../../editor/new-note.ts';
import { useEditor } from '../editor-context.ts';

/** A press that moves less than this is a click, CSS px. */
const CLICK_SLACK = 5;

interface Drag {
  readonly color: NoteColor;
  readonly from: Point;
  readonly at: Point;
  readonly moving: boolean;
}

/** Dragging a new note off the strip: a sheet of the right size follows the pointer and lands where it is let go. Escape ends it. */
export function useNoteDrag(onStart: () => void): {
  readonly ghost: ReactNode;
  readonly dragFrom: (color: NoteColor) => (event: ReactPointerEvent<HTMLElement>) => void;
} {
  const editor = useEditor();
  const [drag, setDrag] = useState<Drag | null>(null);
  const pressed = drag !== null;

  useEffect(() => {
    if (!pressed) return undefined;
    const move = (event: PointerEvent) =>
      setDrag((now) => {
        if (!now) return now;
        const at = { x: event.clientX, y: event.clientY };
        const moving = now.moving || Math.hypot(at.x - now.from.x, at.y - now.from.y) > CLICK_SLACK;
        return { ...now, at, moving };
      });
    const drop = (event: PointerEvent) => {
      if (drag?.moving) dropOnBoard(event, drag.color);
      setDrag(null);
    };
    const dropOnBoard = (event: PointerEvent, color: NoteColor) => {
      const board = document.querySelector('.board');
      const under = document.elementFromPoint(event.clientX, event.clientY);
      if (!board || !under || !board.contains(under)) return;
      const { left, top } = board.getBoundingClientRect();
      dropNote(editor, { x: event.clientX - left, y: event.clientY - top }, color);
    };
    const lost = () => setDrag(null);
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setDrag(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', lost);
    window.addEventListener('keydown', cancel, true);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', lost);
      window.removeEventListener('keydown', cancel, true);
    };
  }, [pressed, drag, editor]);

  const moving = drag?.moving ?? false;
  useEffect(() => {
    if (moving) onStart();
    // Only the beginning of a drag matters.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [moving]);

  const side = NOTE_SIZE * editor.state.camera.zoom;
  return {
    dragFrom: (color) => (event) => {
      if (event.button === 0)
        setDrag({ color, from: { x: event.clientX, y: event.clientY }, at: { x: event.clientX, y: event.clientY }, moving: false });
    },
    ghost: drag?.moving
      ? createPortal(
          <div
            className="note-ghost"
            style={{
              width: side,
              height: side,
              transform: `translate(${drag.at.x - side / 2}px, ${drag.at.y - side / 2}px)`,
              background: `var(--note-${drag.color})`,
              borderColor: `var(--note-edge-${drag.color})`,
            }}
          />,
          document.body,
        )
      : null,
  };
}
