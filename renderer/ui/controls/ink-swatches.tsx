import { Check } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { INK_COLORS, type InkColor } from '../../../shared/model/choices.ts';
import { useT } from '../app-context.ts';
import { Tip } from './tip.tsx';
import './ink-swatches.css';

interface InkSwatchesProps {
  readonly label: string;
  /** Null where several things differ. */
  readonly value: InkColor | null;
  readonly onChange: (color: InkColor) => void;
}

/** What words and strokes can be coloured with, as it looks on the board. */
export function InkSwatches({ label, value, onChange }: InkSwatchesProps) {
  const t = useT();
  return (
    <RadioGroup.Root
      className="swatches ink-swatches"
      aria-label={label}
      orientation="horizontal"
      value={value ?? ''}
      onValueChange={(next) => onChange(next as InkColor)}
    >
      {INK_COLORS.map((color) => (
        <Tip key={color} label={t(`ink.${color}`)} side="bottom">
          <RadioGroup.Item value={color} className="swatch" aria-label={t(`ink.${color}`)}>
            <span style={{ background: `var(--ink-${color})`, color: 'var(--canvas)' }}>
              {color === value ? <Check size={14} aria-hidden /> : null}
            </span>
          </RadioGroup.Item>
        </Tip>
      ))}
    </RadioGroup.Root>
  );
}
