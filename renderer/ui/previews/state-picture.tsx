import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { themeNameOf } from '../../platform/theme.ts';
import { useApp } from '../app-context.ts';
import type { Previews } from './previews.ts';
import { showState, type PictureSource } from './show-state.ts';

interface StatePictureProps {
  readonly previews: Previews | null;
  /** The name it was loaded under; null while it is not. */
  readonly state: string | null;
  readonly boardId?: Id | null;
  /** What changed between these two is outlined. */
  readonly before?: string | null;
  readonly after?: string | null;
  /** Where attached pictures come from; the same one as long as it is the same state. */
  readonly pictures: PictureSource;
  readonly className: string;
  /** What it shows, for those who do not see it; '' where words beside it say so. */
  readonly label: string;
  /** How many times larger than its place it is drawn; then it scrolls, by keyboard, too. */
  readonly zoom?: number;
  /** Said when there is nothing on that board. */
  readonly empty?: string;
}

/** The sheet goes along with a pressed pointer. */
function dragged({ buttons, movementX, movementY, currentTarget }: PointerEvent<HTMLDivElement>): void {
  if (buttons === 1) currentTarget.scrollBy(-movementX, -movementY);
}

/** A board of some state of a workshop, drawn beside the page. */
export function StatePicture({
  previews,
  state,
  boardId = null,
  before = null,
  after = null,
  pictures,
  className,
  label,
  zoom = 1,
  empty,
}: StatePictureProps) {
  const { theme } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  const zoomed = useRef(zoom);
  // What was in the middle stays there.
  useLayoutEffect(() => {
    const place = canvas.current?.parentElement;
    const ratio = zoom / zoomed.current;
    zoomed.current = zoom;
    if (!place || ratio === 1) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = place;
    place.scrollTo((scrollLeft + clientWidth / 2) * ratio - clientWidth / 2, (scrollTop + clientHeight / 2) * ratio - clientHeight / 2);
  }, [zoom]);
  useEffect(() => {
    const place = canvas.current;
    if (!place || !previews || state === null) return undefined;
    const differing = before !== null && after !== null ? { before, after } : null;
    const room = place.parentElement ?? place;
    const [width, height] = [room.clientWidth * zoom, room.clientHeight * zoom];
    const ask = { state, boardId, width, height, density: devicePixelRatio, theme: themeNameOf(theme), differing };
    const stop = new AbortController();
    void showState(previews, ask, pictures, stop.signal, (bitmap) => {
      setEmpty(bitmap === null);
      if (bitmap) {
        place.width = bitmap.width;
        place.height = bitmap.height;
      }
      place.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    });
    return () => stop.abort();
  }, [previews, state, boardId, before, after, pictures, theme, zoom]);
  return (
    <div
      className={className}
      data-drawn={state !== null}
      {...(zoom > 1 ? { tabIndex: 0, role: 'group', 'aria-label': label, onPointerMove: dragged } : {})}
    >
      <canvas
        ref={canvas}
        style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}
        {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      />
      {isEmpty && empty ? <p>{empty}</p> : null}
    </div>
  );
}
