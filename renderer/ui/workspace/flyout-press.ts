import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { Point } from '../../../shared/geometry/rect.ts';
import { LONG_PRESS_MS } from '../../tools/touch.ts';

/** How much of a button's lower right is its corner mark, CSS px: more than is drawn, so that it can be met. */
const CORNER_PX = 14;
/** A press that moves further is no long press, CSS px. */
const SLACK_PX = 8;

/** What a click on a button with more behind it asks for. */
type Asked = 'tool' | 'flyout' | 'nothing';

interface FlyoutPress {
  /** To be spread on the button. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  /** What a click means: a long press is over with it. */
  readonly asked: (event: MouseEvent<HTMLElement>) => Asked;
}

/**
 * How a button of the strip shows what is behind it: by its corner mark, a long press, the right button or the right arrow
 * key. What a plain click means is the button's to say.
 */
export function useFlyoutPress(show: (byKey: boolean) => void): FlyoutPress {
  const press = useRef<{ readonly from: Point; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const held = useRef(false);
  const end = useCallback(() => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  }, []);
  useEffect(() => end, [end]);
  const open = () => {
    end();
    held.current = true;
    show(false);
  };
  return {
    handlers: {
      onPointerDown: (event) => {
        end();
        held.current = false;
        if (event.button === 0) press.current = { from: { x: event.clientX, y: event.clientY }, timer: setTimeout(open, LONG_PRESS_MS) };
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (press.current && Math.hypot(clientX - press.current.from.x, clientY - press.current.from.y) > SLACK_PX) end();
      },
      onPointerUp: end,
      onPointerCancel: end,
      onContextMenu: (event) => {
        event.preventDefault();
        open();
      },
      onKeyDown: (event) => {
        if (event.key !== 'ArrowRight') return;
        event.preventDefault();
        event.stopPropagation();
        show(true);
      },
    },
    asked: ({ detail, clientX, clientY, currentTarget }) => {
      if (detail === 0) return 'flyout';
      if (held.current) return 'nothing';
      const { right, bottom } = currentTarget.getBoundingClientRect();
      return right - clientX < CORNER_PX && bottom - clientY < CORNER_PX ? 'flyout' : 'tool';
    },
  };
}
