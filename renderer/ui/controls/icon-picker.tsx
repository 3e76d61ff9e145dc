import { Popover, RadioGroup } from 'radix-ui';
import { useRef, useState } from 'react';
import { ICONS, type Icon } from '../../../shared/model/choices.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { EntryIcon } from './entry-icon.tsx';
import { Swatches } from './swatches.tsx';
import './icon-picker.css';

interface IconPickerProps {
  /** Whose look it is, for the button's name. */
  readonly label: string;
  /** Null for what has only a colour. */
  readonly icon: Icon | null;
  readonly color: NoteColor;
  readonly onOpen: () => void;
  readonly onIcon: (icon: Icon) => void;
  readonly onColor: (color: NoteColor) => void;
}

/** The chosen icon, or the box itself: a swatch would show its tooltip, which takes the first Escape. */
function focusChosen(event: Event): void {
  event.preventDefault();
  const box = event.target as HTMLElement;
  (box.querySelector<HTMLElement>('.icon-choice[aria-checked="true"]') ?? box).focus();
}

/** A button that shows icon and colour and opens the choice of both; it stays open, so that they can be tried. */
export function IconPicker({ label, icon, color, onOpen, onIcon, onColor }: IconPickerProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) onOpen();
      }}
    >
      {/* No tooltip of ours: one that shows when the keyboard returns here would swallow the next Escape. */}
      <Popover.Trigger asChild>
        <button ref={button} type="button" className="icon-button look-button" aria-label={label} title={label}>
          {icon ? (
            <EntryIcon icon={icon} color={color} size={28} />
          ) : (
            <span className="look-color" style={{ background: `var(--note-${color})`, borderColor: `var(--note-edge-${color})` }} />
          )}
        </button>
      </Popover.Trigger>
      <Popover.Portal container={open ? (button.current?.closest<HTMLElement>('.dialog') ?? null) : null}>
        <Popover.Content
          className="look-choice panel"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          onOpenAutoFocus={focusChosen}
        >
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
                <RadioGroup.Item
                  key={candidate}
                  value={candidate}
                  className="icon-choice"
                  aria-label={t(`icon.${candidate}`)}
                  title={t(`icon.${candidate}`)}
                >
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
