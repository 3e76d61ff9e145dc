import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { Id } from '../../../shared/base/id.ts';

export interface RowDrag {
  readonly id: Id;
  /** The row it would land ahead of; null is the end of the list. */
  readonly before: Id | null;
}

/** Dragging a row of a list by its grip. Escape and a lost pointer leave everything where it was. */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (drag: RowDrag) => void,
): { readonly drag: RowDrag | null; readonly grip: (id: Id) => (event: ReactPointerEvent) => void } {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const beforeAt = (y: number): Id | null => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    const below = rows.find((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below?.dataset['entry'] ?? null;
  };
  const grip = (id: Id) => (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    let now: RowDrag | null = null;
    const move = (moved: PointerEvent) => {
      now = { id, before: beforeAt(moved.clientY) };
      setDrag(now);
    };
    const end = (drops: boolean) => {
      globalThis.removeEventListener('pointermove', move);
      globalThis.removeEventListener('pointerup', up);
      globalThis.removeEventListener('pointercancel', cancel);
      globalThis.removeEventListener('keydown', key, true);
      setDrag(null);
      if (drops && now) onDrop(now);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopImmediatePropagation();
      end(false);
    };
    stop.current = cancel;
    globalThis.addEventListener('pointermove', move);
    globalThis.addEventListener('pointerup', up);
    globalThis.addEventListener('pointercancel', cancel);
    globalThis.addEventListener('keydown', key, true);
  };
  return { drag, grip };
}
