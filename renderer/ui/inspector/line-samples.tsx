import type { Line } from '../../../shared/model/kinds.ts';

const SAMPLE = {
  width: 22,
  height: 18,
  viewBox: '0 0 22 18',
  'aria-hidden': true,
  fill: 'none',
  stroke: 'currentcolor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const WAYS: Readonly<Record<Line['way'], string>> = { straight: 'M3 14L19 4', elbow: 'M3 14h8V4h8', curved: 'M3 14c9 0 7-10 16-10' };

/** A line as it would run. */
export const WaySample = ({ way }: { readonly way: Line['way'] }) => (
  <svg {...SAMPLE}>
    <path d={WAYS[way]} />
  </svg>
);

/** The end of a line with its head: `end` points to the right, `start` to the left. */
export function HeadSample({ head, at }: { readonly head: Line['endHead']; readonly at: 'start' | 'end' }) {
  return (
    <svg {...SAMPLE} {...(at === 'start' ? { transform: 'scale(-1 1)' } : {})}>
      <path d={head === 'triangle' ? 'M2 9h10' : head === 'dot' ? 'M2 9h9' : 'M2 9h17'} />
      {head === 'arrow' ? <path d="M13 3.5L19 9l-6 5.5" /> : null}
      {head === 'triangle' ? <path d="M12 4l8 5-8 5z" fill="currentcolor" /> : null}
      {head === 'dot' ? <circle cx={15} cy={9} r={4} fill="currentcolor" stroke="none" /> : null}
    </svg>
  );
}
