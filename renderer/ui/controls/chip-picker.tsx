import { X } from 'lucide-react';
import { newId, type Id } from '../../../shared/base/id.ts';
import { addEntry } from '../../../shared/commands/lists.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { entryName } from '../../../shared/layout/names.ts';
import { listOf, type Entry } from '../../../shared/model/structure.ts';
import { openLists } from '../../editor/lists.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { Combobox, type ComboOption } from './combobox.tsx';
import { entryOptions, EntrySign, MANAGE, manageOption, NEW } from './entry-options.tsx';
import './chip-picker.css';

interface ChipPickerProps {
  readonly kind: 'tag' | 'function';
  readonly label: string;
  readonly placeholder: string;
  /** Which entries each of the things carries that are picked for. */
  readonly carried: readonly (readonly Entry[])[];
  readonly without?: readonly Id[];
  readonly history: MessageKey;
  /** Puts an entry on all of them or takes it off all; runs inside one step of undo. */
  readonly onSwitch: (id: Id, on: boolean) => void;
}

/** Several entries of a list, as chips that can be taken off, and a field to find or make more. */
export function ChipPicker({ kind, label, placeholder, carried, without = [], history, onSwitch }: ChipPickerProps) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const inDialog = useSession(({ dialog }) => dialog !== null);
  const count = (entry: Entry): number => carried.filter((entries) => entries.some(({ id }) => id === entry.id)).length;
  const entries = listOf(document, kind);
  const shown = entries.filter((entry) => count(entry) > 0);
  const onAll = (entry: Entry): boolean => count(entry) === carried.length;
  const optionsFor = (typed: string): readonly ComboOption[] => [
    ...entryOptions(
      entries.filter(({ id }) => !without.includes(id)),
      typed,
      { kind, chosen: onAll, t },
    ),
    ...(typed.trim() === '' && !inDialog ? [manageOption(kind, t)] : []),
  ];
  const choose = (key: string, typed: string) => {
    if (key === MANAGE) return openLists(editor, kind);
    if (key !== NEW) {
      const entry = entries.find(({ id }) => id === key);
      return entry && onSwitch(key, !onAll(entry));
    }
    editor.together(history, () => {
      const id = newId();
      editor.execute('history.entryAdd', addEntry(editor.document, { kind, name: typed, id }));
      onSwitch(id, true);
    });
  };
  return (
    <div className="chip-picker">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      {shown.length > 0 ? (
        <ul className="chips" aria-label={label}>
          {shown.map((entry) => (
            <li key={entry.id} className={onAll(entry) ? 'chip' : 'chip partly'}>
              <EntrySign entry={entry} />
              <span>{entryName(entry, t)}</span>
              {onAll(entry) ? null : <em>{t('picker.onSome')}</em>}
              <button type="button" aria-label={t('picker.takeOff', { name: entryName(entry, t) })} onClick={() => onSwitch(entry.id, false)}>
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Combobox label={placeholder} hideLabel value="" placeholder={placeholder} optionsFor={optionsFor} onChoose={choose} several />
    </div>
  );
}
