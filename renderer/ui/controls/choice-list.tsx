import { Check } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import './choice-list.css';

interface ChoiceListProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly sign?: ReactNode; readonly aside?: string }[];
  readonly onChange: (value: string) => void;
}

/** One choice out of several with names of any length, one a row. */
export function ChoiceList({ label, value, options, onChange }: ChoiceListProps) {
  return (
    <RadioGroup.Root className="choice-list" aria-label={label} value={value} onValueChange={onChange}>
      {options.map((option) => (
        <RadioGroup.Item key={option.value} value={option.value} className="choice">
          {option.sign}
          <span className="choice-words">
            <span>{option.label}</span>
            {option.aside ? <small>{option.aside}</small> : null}
          </span>
          {option.value === value ? <Check size={16} aria-hidden /> : null}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
