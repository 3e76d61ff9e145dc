import { Check, ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './controls.css';
import './combobox.css';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';

export interface ComboOption {
  readonly key: string;
  readonly label: string;
  readonly lead?: ReactNode;
  /** Chosen now. */
  readonly chosen?: boolean;
  /** Stands apart from the entries: nothing, a new one, the list itself. */
  readonly quiet?: boolean;
}

interface ComboboxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** What stands in the field while nobody types there. */
  readonly value: string;
  readonly lead?: ReactNode;
  readonly placeholder?: string;
  /** What can be chosen while this is typed ('' shows all), best first. */
  readonly optionsFor: (typed: string) => readonly ComboOption[];
  readonly onChoose: (key: string, typed: string) => void;
  /** Goes on offering after a choice, for choosing several. */
  readonly several?: boolean;
  readonly autoFocus?: boolean;
}

/**
 * A field that is typed in to find one of many (ARIA's editable combobox). Down opens it, Enter chooses, Escape closes it
 * and takes back what was typed; leaving it without a choice changes nothing.
 */
export function Combobox({
  label,
  hideLabel = false,
  value,
  lead,
  placeholder,
  optionsFor,
  onChoose,
  several = false,
  autoFocus = false,
}: ComboboxProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const options = open ? optionsFor(typed ?? '') : [];
  const active = options[Math.min(at, options.length - 1)];
  const optionId = (key: string) => `${id}-${key}`;

  const show = () => {
    if (open) return;
    setOpen(true);
    setAt(
      Math.max(
        0,
        optionsFor('').findIndex(({ chosen }) => chosen),
      ),
    );
  };
  const hide = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = ({ key }: ComboOption) => {
    if (several) setTyped(null);
    else hide();
    onChoose(key, (typed ?? '').trim());
  };
  const step = (by: number) => {
    if (!open) return show();
    const next = (Math.min(at, options.length - 1) + by + options.length) % Math.max(options.length, 1);
    setAt(next);
    const option = options[next];
    if (option) document.getElementById(optionId(option.key))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (open && active) choose(active);
      else show();
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      hide();
    }
  };

  return (
    <div className="field">
      {hideLabel ? null : (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      <Popover.Root open={open} onOpenChange={(next) => (next ? undefined : hide())}>
        <Popover.Anchor asChild>
          <div ref={box} className={lead && typed === null ? 'combobox with-lead' : 'combobox'}>
            {typed === null ? lead : null}
            <input
              ref={input}
              id={id}
              type="text"
              className="input"
              role="combobox"
              aria-expanded={open}
              aria-controls={open ? `${id}-list` : undefined}
              aria-autocomplete="list"
              aria-activedescendant={open && active ? optionId(active.key) : undefined}
              {...(hideLabel ? { 'aria-label': label } : {})}
              spellCheck={false}
              autoComplete="off"
              autoFocus={autoFocus}
              placeholder={placeholder}
              value={typed ?? value}
              maxLength={LONGEST_NAME}
              onChange={(event) => {
                setTyped(event.target.value);
                setAt(0);
                setOpen(true);
              }}
              onFocus={(event) => event.target.select()}
              onClick={(event) => {
                if (!open) event.currentTarget.select();
                show();
              }}
              onBlur={hide}
              onKeyDown={onKeyDown}
            />
            <ChevronDown size={16} aria-hidden />
          </div>
        </Popover.Anchor>
        {/* It belongs to the dialog, which hides and locks everything else, or to the pane it stands in. */}
        <Popover.Portal container={box.current?.closest<HTMLElement>('.dialog, [data-pane]') ?? null}>
          <Popover.Content
            className="combobox-list panel"
            align="start"
            sideOffset={4}
            collisionPadding={8}
            role="presentation"
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
            onEscapeKeyDown={(event) => event.preventDefault()}
            onInteractOutside={(event) => {
              if (box.current?.contains(event.target as Node)) event.preventDefault();
            }}
          >
            <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={label} {...(several ? { 'aria-multiselectable': true } : {})}>
              {options.map((option) => (
                // The keyboard is the field's: this only takes the pointer, and leaves the focus there.
                <div
                  key={option.key}
                  id={optionId(option.key)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option.chosen ?? false}
                  className={option.quiet ? 'combobox-option quiet' : 'combobox-option'}
                  data-active={option === active || undefined}
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerMove={() => setAt(options.indexOf(option))}
                  onPointerUp={() => choose(option)}
                >
                  {option.lead}
                  <span className="combobox-label">{option.label}</span>
                  {option.chosen ? <Check size={16} aria-hidden /> : null}
                </div>
              ))}
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
