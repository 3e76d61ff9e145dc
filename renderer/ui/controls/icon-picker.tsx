import { Popover, RadioGroup } from 'radix-ui';
import { useRef, useState } from 'react';
import { ICONS, type Icon, type NoteColor } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { EntryIcon } from './entry-icon.tsx';
import { Swatches } from './swatches.tsx';
import { Tip } from './tip.tsx';
import './icon-picker.css';

interface IconPickerProps {
  /** Whose look it is, for the button's name. */
  readonly label: string;
  /** Null for what has only a colour. */
  readonly icon: Icon | null;
  readonly color: NoteColor;
  readonly onIcon: (icon: Icon) => void;
  readonly onColor: (color: NoteColor) => void;
}

/** A button that shows icon and colour and opens the choice of both; it stays open, so that they can be tried. */
export function IconPicker({ label, icon, color, onIcon, onColor }: IconPickerProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Tip label={label}>
        <Popover.Trigger asChild>
          <button ref={button} type="button" className="icon-button look-button" aria-label={label}>
            {icon ? <EntryIcon icon={icon} color={color} size={28} /> : <span className="look-color" style={{ background: `var(--note-${color})`, borderColor: `var(--note-edge-${color})` }} />}
          </button>
        </Popover.Trigger>
      </Tip>
      <Popover.Portal container={open ? (button.current?.closest<HTMLElement>('.dialog') ?? null) : null}>
        <Popover.Content className="look-choice panel" align="start" sideOffset={4} collisionPadding={8} aria-label={label}>
          <Swatches
            label={t('inspector.color')}
            value={color}
            onChange={(next) => {
              if (next) onColor(next);
            }}
          />
          {icon ? (
            <RadioGroup.Root className="icon-grid" aria-label={t('lists.icon')} value={icon} onValueChange={(next) => onIcon(next as Icon)}>
              {ICONS.map((candidate) => (
                <RadioGroup.Item key={candidate} value={candidate} className="icon-choice" aria-label={t(`icon.${candidate}`)} title={t(`icon.${candidate}`)}>
                  <EntryIcon icon={candidate} />
                </RadioGroup.Item>
              ))}
            </RadioGroup.Root>
          ) : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
