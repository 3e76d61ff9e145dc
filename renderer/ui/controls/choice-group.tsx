import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import './controls.css';

interface ChoiceGroupProps<V extends string> {
  readonly label: string;
  /** Null where several things differ. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly hideLabel: boolean;
  readonly className: string;
  /** `ToggleGroup.Item`s. */
  readonly children: ReactNode;
}

/** One choice out of a few that are all in sight, with its name above it. */
export function ChoiceGroup<V extends string>({ label, value, onChange, hideLabel, className, children }: ChoiceGroupProps<V>) {
  return (
    <div className="field">
      {hideLabel ? null : (
        <span className="field-label" aria-hidden>
          {label}
        </span>
      )}
      <ToggleGroup.Root
        type="single"
        className={className}
        aria-label={label}
        value={value ?? ''}
        onValueChange={(next) => {
          // Radix lets a pressed item be released; a choice always has a value.
          if (next !== '') onChange(next as V);
        }}
      >
        {children}
      </ToggleGroup.Root>
    </div>
  );
}
