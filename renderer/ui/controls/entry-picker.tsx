import { newId, type Id } from '../../../shared/base/id.ts';
import { addEntry } from '../../../shared/commands/lists.ts';
import { entryName } from '../../../shared/layout/names.ts';
import { listOf, type ListKind } from '../../../shared/model/structure.ts';
import { openLists } from '../../editor/lists.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { Combobox, type ComboOption } from './combobox.tsx';
import { entryOptions, EntrySign, MANAGE, manageOption, MIXED, NEW, NONE } from './entry-options.tsx';

interface EntryPickerProps {
  readonly kind: Exclude<ListKind, 'tag'>;
  readonly label: string;
  readonly hideLabel?: boolean;
  /** MIXED when several things are picked for and differ. */
  readonly value: Id | null;
  /** Called inside one step of undo, together with the making of a new entry. */
  readonly onChange: (id: Id | null) => void;
  /** What choosing nothing is called. */
  readonly none?: string;
  /** False where something has to be chosen. */
  readonly allowNone?: boolean;
  /** Entries that cannot be chosen here. */
  readonly without?: readonly Id[];
  readonly autoFocus?: boolean;
}

/** One entry of a list of the document, found by typing, or made by typing a name that is not there yet. */
export function EntryPicker({
  kind,
  label,
  hideLabel = false,
  value,
  onChange,
  none,
  allowNone = true,
  without = [],
  autoFocus = false,
}: EntryPickerProps) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const inDialog = useSession(({ dialog }) => dialog !== null);
  const entries = listOf(document, kind).filter(({ id }) => !without.includes(id));
  const entry = entries.find(({ id }) => id === value);
  const noneLabel = none ?? t(kind === 'channel' ? 'picker.noChannel' : kind === 'persona' ? 'picker.noPersona' : 'picker.none');
  const optionsFor = (typed: string): readonly ComboOption[] => {
    const found = entryOptions(entries, typed, { kind, chosen: ({ id }) => id === value, t });
    if (typed.trim() !== '') return found;
    return [
      ...(allowNone ? [{ key: NONE, label: noneLabel, quiet: true, chosen: value === null }] : []),
      ...found,
      ...(inDialog ? [] : [manageOption(kind, t)]),
    ];
  };
  const choose = (key: string, typed: string) => {
    if (key === MANAGE) return openLists(editor, kind, entry?.id);
    if (key !== NEW) return onChange(key === NONE ? null : key);
    editor.together('history.entryAdd', () => {
      const id = newId();
      editor.execute('history.entryAdd', addEntry(editor.document, { kind, name: typed, id }));
      onChange(id);
    });
  };
  return (
    <Combobox
      label={label}
      hideLabel={hideLabel}
      value={entry ? entryName(entry, t) : ''}
      lead={entry ? <EntrySign entry={entry} /> : undefined}
      placeholder={value === MIXED ? t('picker.mixed') : entries.length === 0 ? t('picker.typeToAdd') : noneLabel}
      optionsFor={optionsFor}
      onChoose={choose}
      autoFocus={autoFocus}
    />
  );
}
