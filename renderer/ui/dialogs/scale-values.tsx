import { RadioGroup } from 'radix-ui';
import { useT } from '../app-context.ts';
import './scale-values.css';

export type ValuesChoice = 'keep' | 'convert';

interface ScaleValuesProps {
  readonly count: number;
  /** How many would lie past an end of the new scale if kept. */
  readonly off: number;
  /** "−2 → 1, 0 → 3, +2 → 5". */
  readonly mapping: string;
  readonly value: ValuesChoice;
  readonly onChange: (value: ValuesChoice) => void;
}

/** What becomes of values that were entered on another scale, each choice with what it would do. */
export function ScaleValues({ count, off, mapping, value, onChange }: ScaleValuesProps) {
  const t = useT();
  const label = t('scale.points', { count });
  const choices = [
    ['keep', t('scale.keep'), [t('scale.keepHint'), off > 0 ? t('scale.keepOff', { count: off }) : ''].filter((text) => text !== '').join(' ')],
    ['convert', t('scale.convert'), t('scale.convertHint', { mapping })],
  ] as const;
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <RadioGroup.Root className="scale-values" aria-label={label} value={value} onValueChange={(next) => onChange(next as ValuesChoice)}>
        {choices.map(([choice, name, hint]) => (
          <RadioGroup.Item key={choice} value={choice} className="scale-value">
            <span className="scale-dot" aria-hidden />
            <span>
              <strong>{name}</strong>
              <span className="field-hint">{hint}</span>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
