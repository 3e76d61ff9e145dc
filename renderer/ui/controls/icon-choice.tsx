import type { LucideIcon } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { Tip } from './tip.tsx';
import './controls.css';

interface IconChoiceProps<V extends string> {
  readonly label: string;
  /** Null where several things differ. */
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string; readonly icon?: LucideIcon; readonly picture?: ReactNode }[];
  readonly onChange: (value: V) => void;
  readonly hideLabel?: boolean;
}

/** One choice out of a few that can be drawn; their names are in the tooltips. */
export function IconChoice<V extends string>({ label, value, options, onChange, hideLabel = false }: IconChoiceProps<V>) {
  return (
    <div className="field">
      {hideLabel ? null : (
        <span className="field-label" aria-hidden>
          {label}
        </span>
      )}
      <ToggleGroup.Root
        type="single"
        className="segmented icon-choices"
        aria-label={label}
        value={value ?? ''}
        onValueChange={(next) => {
          // Radix lets a pressed item be released; a choice always has a value.
          if (next !== '') onChange(next as V);
        }}
      >
        {options.map(({ value: option, label: name, icon: Icon, picture }) => (
          <Tip key={option} label={name} side="bottom">
            <ToggleGroup.Item value={option} aria-label={name}>
              {Icon ? <Icon size={18} aria-hidden /> : picture}
            </ToggleGroup.Item>
          </Tip>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
