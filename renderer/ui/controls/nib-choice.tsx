import type { InkColor } from '../../../shared/model/choices.ts';
import type { Ink } from '../../../shared/model/kinds.ts';
import { THICKNESSES } from '../../editor/ink.ts';
import { useT } from '../app-context.ts';
import { IconChoice } from './icon-choice.tsx';
import './nib-choice.css';

const NIBS = ['thin', 'medium', 'thick'] as const;
const LABELS = { thin: 'ink.nibThin', medium: 'ink.nibMedium', thick: 'ink.nibThick' } as const;
/** CSS px that the samples are wide: as on the board where that has room, and apart from each other where not. */
const SAMPLES: Readonly<Record<Ink['pen'], Readonly<Record<(typeof NIBS)[number], number>>>> = {
  pen: { thin: 1.75, medium: 3, thick: 6 },
  highlighter: { thin: 6, medium: 9, thick: 13 },
};

interface NibChoiceProps {
  readonly pen: Ink['pen'];
  readonly color: InkColor;
  /** Board units; null where several strokes differ. */
  readonly value: number | null;
  readonly onChange: (thickness: number) => void;
}

/** How thick a pen draws. */
export function NibChoice({ pen, color, value, onChange }: NibChoiceProps) {
  const t = useT();
  const thicknesses = THICKNESSES[pen];
  return (
    <IconChoice
      label={t('ink.thickness')}
      value={NIBS.find((nib) => thicknesses[nib] === value) ?? null}
      options={NIBS.map((nib) => ({ value: nib, label: t(LABELS[nib]), picture: <Sample pen={pen} width={SAMPLES[pen][nib]} color={color} /> }))}
      onChange={(nib) => onChange(thicknesses[nib])}
    />
  );
}

function Sample({ pen, width, color }: { readonly pen: Ink['pen']; readonly width: number; readonly color: InkColor }) {
  return (
    <svg width={32} height={18} viewBox="0 0 32 18" aria-hidden>
      <path
        d={pen === 'pen' ? 'M5 12c4-9 8-9 11-3s7 6 11-3' : 'M8 9h16'}
        fill="none"
        stroke={color === 'black' && pen === 'pen' ? 'currentcolor' : `var(--${pen === 'pen' ? 'ink' : 'highlight'}-${color})`}
        strokeOpacity={pen === 'pen' ? 1 : 0.6}
        strokeWidth={width}
        strokeLinecap="round"
      />
    </svg>
  );
}
