import { Check } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { useT } from '../app-context.ts';
import { Tip } from './tip.tsx';
import './controls.css';

interface SwatchesProps {
  readonly label: string;
  readonly value: NoteColor | 'none' | null;
  /** Offers "no colour of its own" first. */
  readonly withNone?: boolean;
  /** What "no colour of its own" is called here. */
  readonly none?: MessageKey;
  readonly onChange: (color: NoteColor | null) => void;
}

/** The note colours as they look on the board; the names are in the tooltips and for screen readers. */
export function Swatches({ label, value, withNone = false, none = 'color.none', onChange }: SwatchesProps) {
  const t = useT();
  const colors: readonly (NoteColor | 'none')[] = withNone ? ['none', ...NOTE_COLORS] : NOTE_COLORS;
  return (
    <RadioGroup.Root
      className={withNone ? 'swatches with-none' : 'swatches'}
      aria-label={label}
      orientation="horizontal"
      value={value ?? ''}
      onValueChange={(next) => onChange(next === 'none' ? null : (next as NoteColor))}
    >
      {colors.map((color) => (
        <Tip key={color} label={t(color === 'none' ? none : `color.${color}`)} side="bottom">
          <RadioGroup.Item value={color} className="swatch" aria-label={t(color === 'none' ? none : `color.${color}`)}>
            <span
              data-crossed={color === 'none' && none !== 'color.none'}
              style={{ background: `var(--note-${color})`, color: color === 'none' ? 'var(--text)' : 'var(--note-text)' }}
            >
              {color === value ? <Check size={14} aria-hidden /> : null}
            </span>
          </RadioGroup.Item>
        </Tip>
      ))}
    </RadioGroup.Root>
  );
}
