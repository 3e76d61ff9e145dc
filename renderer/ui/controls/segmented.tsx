import { ToggleGroup } from 'radix-ui';
import { ChoiceGroup } from './choice-group.tsx';

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
    <ChoiceGroup label={label} value={value} onChange={onChange} hideLabel={hideLabel} className="segmented">
      {options.map((option) => (
        <ToggleGroup.Item key={option.value} value={option.value}>
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ChoiceGroup>
  );
}
