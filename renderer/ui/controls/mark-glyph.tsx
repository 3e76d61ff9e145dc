import type { Mark } from '../../../shared/model/card-marks.ts';
import { pathData } from '../../../shared/paint/paint-svg.ts';
import { markGlyph } from '../../../shared/scene/glyphs.ts';

const MIDDLE = { x: 0, y: 0 };

/** A mark as the board draws it, in the colour of the text around it; what it means is said beside it. */
export function MarkGlyph({ mark, size = 18 }: { readonly mark: Mark; readonly size?: number }) {
  return (
    <svg viewBox="-9 -9 18 18" width={size} height={size} className={`mark-glyph mark-${mark}`} aria-hidden>
      {markGlyph(mark, MIDDLE, 'currentColor', 'var(--raised)').map((item, index) =>
        item.type === 'path' ? (
          <path key={index} d={pathData(item.steps)} fill={item.fill ?? 'none'} stroke={item.stroke?.color ?? 'none'} strokeWidth={item.stroke?.width ?? 0} strokeLinejoin="round" strokeLinecap="round" />
        ) : null,
      )}
    </svg>
  );
}
