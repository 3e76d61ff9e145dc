import { useEffect, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { moveTab } from '../../editor/boards.ts';
import type { Editor } from '../../editor/editor.ts';

/** A press that moves less than this is a click, CSS px. */
const CLICK_SLACK = 6;

interface Pressed {
  readonly id: Id;
  readonly fromX: number;
}

/** A tab on its way, and the one it would stand ahead of; null is the end. */
interface Target {
  readonly id: Id;
  readonly before: Id | null;
}

/** Dragging a tab to another place among its siblings. Escape ends it. */
export function useTabDrag(
  editor: Editor,
  list: { readonly current: HTMLElement | null },
): {
  readonly target: Target | null;
  readonly press: (id: Id, event: ReactPointerEvent) => void;
} {
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [target, setTarget] = useState<Target | null>(null);

  useEffect(() => {
    if (!pressed) return undefined;
    const stop = () => {
      setPressed(null);
      setTarget(null);
    };
    const move = (event: PointerEvent) => {
      if (target === null && Math.abs(event.clientX - pressed.fromX) < CLICK_SLACK) return;
      setTarget({ id: pressed.id, before: tabAfter(list.current, event.clientX) });
    };
    const drop = () => {
      if (target) moveTab(editor, target.id, target.before);
      stop();
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      stop();
    };
    const ended = new AbortController();
    const { signal } = ended;
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', drop, { signal });
    window.addEventListener('pointercancel', stop, { signal });
    window.addEventListener('keydown', cancel, { signal, capture: true });
    return () => ended.abort();
  }, [editor, list, pressed, target]);

  return {
    target,
    press: (id, event) => {
      if (event.button === 0) setPressed({ id, fromX: event.clientX });
    },
  };
}

/** The first tab whose middle lies right of a point. */
function tabAfter(list: HTMLElement | null, x: number): Id | null {
  for (const tab of list?.querySelectorAll<HTMLElement>('[data-board]') ?? []) {
    const { left, width } = tab.getBoundingClientRect();
    if (x < left + width / 2) return tab.dataset['board'] ?? null;
  }
  return null;
}
