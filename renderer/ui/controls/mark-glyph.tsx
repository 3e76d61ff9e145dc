import type { Mark } from '../../../shared/model/card-marks.ts';
import { markGlyph } from '../../../shared/scene/glyphs.ts';
import { ScenePaths } from './scene-paths.tsx';

const MIDDLE = { x: 0, y: 0 };

/** A mark as the board draws it, in the colour of the text around it; what it means is said beside it. */
export function MarkGlyph({ mark, size = 18 }: { readonly mark: Mark; readonly size?: number }) {
  return (
    <svg
      viewBox="-9 -9 18 18"
      width={size}
      height={size}
      className={`mark-glyph mark-${mark}`}
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden
    >
      <ScenePaths items={markGlyph(mark, MIDDLE, 'currentColor', 'var(--raised)')} />
    </svg>
  );
}
