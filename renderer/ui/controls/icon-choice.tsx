import type { LucideIcon } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { ChoiceGroup } from './choice-group.tsx';
import { Tip } from './tip.tsx';

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
    <ChoiceGroup label={label} value={value} onChange={onChange} hideLabel={hideLabel} className="segmented icon-choices">
      {options.map(({ value: option, label: name, icon: Icon, picture }) => (
        <Tip key={option} label={name} side="bottom">
          <ToggleGroup.Item value={option} aria-label={name}>
            {Icon ? <Icon size={18} aria-hidden /> : picture}
          </ToggleGroup.Item>
        </Tip>
      ))}
    </ChoiceGroup>
  );
}
