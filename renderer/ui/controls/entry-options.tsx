import { ListPlus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { fold } from '../../../shared/base/fold.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { entryName } from '../../../shared/layout/names.ts';
import type { Entry, ListKind } from '../../../shared/model/structure.ts';
import { searchScore } from '../fold.ts';
import type { ComboOption } from './combobox.tsx';
import { EntryIcon } from './entry-icon.tsx';

/** Keys of what can be chosen besides entries; ids never hold a colon. */
export const NONE = ':none';
export const NEW = ':new';
export const MANAGE = ':manage';
/** In place of an id: several, that differ. */
export const MIXED = 'mixed';

/** The sign of an entry: its icon, a tag's colour. */
export function EntrySign({ entry }: { readonly entry: Entry }): ReactNode {
  if (entry.kind !== 'tag') return <EntryIcon icon={entry.icon} color={entry.color} />;
  return (
    <span className="tag-dot" style={{ background: `var(--note-${entry.color})`, borderColor: `var(--note-edge-${entry.color})` }} aria-hidden />
  );
}

interface Wanted {
  readonly kind: ListKind;
  readonly chosen: (entry: Entry) => boolean;
  readonly t: Translate;
}

/** Entries whose name answers what is typed, best first and else in the order of the list; then a new one of that name, unless there is one. */
export function entryOptions(entries: readonly Entry[], typed: string, { kind, chosen, t }: Wanted): readonly ComboOption[] {
  const wanted = typed.trim();
  const scored = entries.map((entry) => ({ entry, name: entryName(entry, t), score: wanted === '' ? 1 : searchScore(entryName(entry, t), wanted) }));
  const found = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  const options: ComboOption[] = found.map(({ entry, name }) => ({
    key: entry.id,
    label: name,
    lead: <EntrySign entry={entry} />,
    chosen: chosen(entry),
  }));
  const there = scored.some(({ name }) => fold(name) === fold(wanted));
  if (wanted !== '' && !there)
    options.push({ key: NEW, label: t(`picker.new.${kind}`, { name: wanted }), lead: <Plus size={16} aria-hidden />, quiet: true });
  return options;
}

/** Leads to the list itself. */
export const manageOption = (kind: ListKind, t: Translate): ComboOption => ({
  key: MANAGE,
  label: t(`picker.manage.${kind}`),
  lead: <ListPlus size={16} aria-hidden />,
  quiet: true,
});
