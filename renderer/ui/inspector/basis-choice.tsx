import { RadioGroup } from 'radix-ui';
import type { CurvePoint } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';

type Basis = CurvePoint['basis'];

interface BasisChoiceProps {
  readonly label: string;
  readonly bases: readonly Basis[];
  readonly value: Basis;
  readonly onChange: (basis: Basis) => void;
}

/** How sure a point is, with the sign it carries on the map: hollow, half, filled. */
export function BasisChoice({ label, bases, value, onChange }: BasisChoiceProps) {
  const t = useT();
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <RadioGroup.Root className="basis-choice" aria-label={label} value={value} onValueChange={(next) => onChange(next as Basis)}>
        {bases.map((basis) => (
          <RadioGroup.Item key={basis} value={basis} className="basis">
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
              {basis === 'observed' ? <path d="M8 3 a5 5 0 0 0 0 10 z" className="basis-fill" /> : null}
              <circle cx="8" cy="8" r="5" className={basis === 'measured' ? 'basis-full' : 'basis-ring'} />
            </svg>
            <span>
              <strong>{t(`basis.${basis}`)}</strong>
              <span className="field-hint">{t(`basisHint.${basis}`)}</span>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
