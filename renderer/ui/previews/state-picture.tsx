import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { themeNameOf } from '../../platform/theme.ts';
import { useApp } from '../app-context.ts';
import type { Previews } from './previews.ts';

interface StatePictureProps {
  readonly previews: Previews | null;
  /** The name it was loaded under; null while it is not. */
  readonly state: string | null;
  readonly boardId?: Id | null;
  /** What changed between these two is outlined. */
  readonly before?: string | null;
  readonly after?: string | null;
  readonly className: string;
  /** What it shows, for those who do not see it; '' where words beside it say so. */
  readonly label: string;
  /** Said when there is nothing on that board. */
  readonly empty?: string;
}

/** A board of some state of a workshop, drawn beside the page. */
export function StatePicture({ previews, state, boardId = null, before = null, after = null, className, label, empty }: StatePictureProps) {
  const { theme } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => {
    const place = canvas.current;
    if (!place || !previews || state === null) return undefined;
    let wanted = true;
    const differing = before !== null && after !== null ? { before, after } : null;
    const { clientWidth: width, clientHeight: height } = place;
    void previews.ask('draw', { state, boardId, width, height, density: devicePixelRatio, theme: themeNameOf(theme), differing }).then((bitmap) => {
      if (!wanted) return bitmap?.close();
      setEmpty(bitmap === null);
      if (bitmap) {
        place.width = bitmap.width;
        place.height = bitmap.height;
      }
      return place.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    });
    return () => {
      wanted = false;
    };
  }, [previews, state, boardId, before, after, theme]);
  return (
    <div className={className} data-drawn={state !== null}>
      <canvas ref={canvas} {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })} />
      {isEmpty && empty ? <p>{empty}</p> : null}
    </div>
  );
}
