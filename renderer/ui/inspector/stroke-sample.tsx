import type { InkColor } from '../../../shared/model/choices.ts';
import type { Shape } from '../../../shared/model/kinds.ts';
import { STROKE_UNITS } from '../../../shared/layout/stroke-units.ts';

const DASHES: Readonly<Record<Shape['stroke'], string | undefined>> = { solid: undefined, dashed: '5 4.5', dotted: '0.1 5', none: undefined };

/** A piece of line as it is drawn on the board; a crossed circle for none. */
export function StrokeSample({
  stroke,
  width,
  color,
}: {
  readonly stroke: Shape['stroke'];
  readonly width: Shape['strokeWidth'];
  readonly color: InkColor;
}) {
  if (stroke === 'none') {
    return (
      <svg className="stroke-sample" width={18} height={18} viewBox="0 0 18 18" aria-hidden fill="none" stroke="currentcolor" strokeWidth={1.5}>
        <circle cx={9} cy={9} r={6.5} />
        <path d="M4.5 13.5l9-9" />
      </svg>
    );
  }
  return (
    <svg className="stroke-sample" width={22} height={18} viewBox="0 0 22 18" aria-hidden>
      <path
        d="M3 9h16"
        fill="none"
        stroke={color === 'black' ? 'currentcolor' : `var(--ink-${color})`}
        strokeWidth={STROKE_UNITS[width]}
        strokeDasharray={DASHES[stroke]}
        strokeLinecap="round"
      />
    </svg>
  );
}
