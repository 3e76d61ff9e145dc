import { ToggleGroup } from 'radix-ui';
import './controls.css';

interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly hideLabel?: boolean;
}

/** One choice out of a few short ones, all in sight. */
export function Segmented<V extends string>({ label, value, options, onChange, hideLabel = false }: SegmentedProps<V>) {
  return (
    <div className="field">
      {hideLabel ? null : (
        <span className="field-label" aria-hidden>
          {label}
        </span>
      )}
      <ToggleGroup.Root
        type="single"
        className="segmented"
        aria-label={label}
        value={value}
        onValueChange={(next) => {
          // Radix lets a pressed item be released; a choice always has a value.
          if (next !== '') onChange(next as V);
        }}
      >
        {options.map((option) => (
          <ToggleGroup.Item key={option.value} value={option.value}>
            {option.label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
