import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { newId, type Id } from '../../../shared/base/id.ts';
import { addEntry, moveEntry, removeEntry, useCount } from '../../../shared/commands/lists.ts';
import { entryName } from '../../../shared/layout/names.ts';
import { listOf, type Entry, type ListKind } from '../../../shared/model/structure.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor } from '../editor-context.ts';
import { DeleteEntry } from './delete-entry.tsx';
import { EntryDetails } from './entry-details.tsx';
import { EntryRow } from './entry-row.tsx';
import { useRowDrag } from './use-row-drag.ts';

interface EntryListProps {
  readonly list: ListKind;
  /** The entry that gets the keyboard first. */
  readonly firstId: Id | null;
  /** The dialog has just been opened: the keyboard goes where there is something to do. */
  readonly takesFocus: boolean;
}

/** One list, its entries in order, and beside it what else is known about the one the keyboard is in. */
export function EntryList({ list, firstId, takesFocus }: EntryListProps) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const entries = listOf(document, list);
  const rows = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLInputElement>(null);
  const [currentId, setCurrentId] = useState<Id | null>(firstId);
  const [deleting, setDeleting] = useState<Entry | null>(null);
  /** Where the keyboard goes once the entry in question is gone. */
  const next = useRef<Id | undefined>(undefined);
  const current = entries.find(({ id }) => id === currentId) ?? entries[0];

  const focusName = (id: Id | undefined) =>
    (id === undefined ? adding.current : rows.current?.querySelector<HTMLInputElement>(`[data-entry="${id}"] .entry-name`))?.focus();
  useEffect(() => {
    if (takesFocus && (firstId !== null || entries.length === 0)) focusName(firstId ?? undefined);
    // Only when it opens: later the keyboard is where the person put it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const asked = useRef<Entry | null>(null);
  useEffect(() => {
    if (deleting === null && asked.current && !editor.document.get(asked.current.id)) focusName(next.current);
    asked.current = deleting;
  }, [deleting, editor]);

  const { drag, grip } = useRowDrag(rows, ({ id, before }) => {
    if (id !== before) editor.execute('history.entryMove', moveEntry(editor.document, { id, before }));
  });
  const move = (entry: Entry, direction: 'up' | 'down') => {
    editor.execute('history.entryMove', moveEntry(editor.document, { id: entry.id, direction }));
    const place = listOf(editor.document, list).findIndex(({ id }) => id === entry.id) + 1;
    editor.announce(t('lists.moved', { name: entryName(entry, t), place, count: entries.length }));
  };
  const remove = (entry: Entry) => {
    const at = entries.indexOf(entry);
    next.current = (entries[at + 1] ?? entries[at - 1])?.id;
    if (useCount(editor.document, entry.id) > 0) return setDeleting(entry);
    editor.execute('history.entryRemove', removeEntry(editor.document, { id: entry.id, replaceBy: null }));
    focusName(next.current);
  };
  const add = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowUp') focusName(entries.at(-1)?.id);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const name = event.currentTarget.value.trim();
    if (name === '') return;
    const id = newId();
    editor.execute('history.entryAdd', addEntry(editor.document, { kind: list, name, id }));
    event.currentTarget.value = '';
    setCurrentId(id);
    event.currentTarget.scrollIntoView({ block: 'nearest' });
  };
  const dropOf = (entry: Entry, at: number): 'above' | 'below' | null => {
    if (!drag || drag.id === entry.id) return null;
    if (drag.before === entry.id) return 'above';
    return drag.before === null && at === entries.length - 1 ? 'below' : null;
  };

  return (
    <div className={current && current.kind !== 'tag' ? 'entry-columns' : 'entry-columns single'}>
      <div className="entry-list">
        {entries.length === 0 ? (
          <p className="entry-none">{t(`lists.empty.${list}`)}</p>
        ) : (
          <>
            <p className="entry-heads" aria-hidden>
              <span>{t('lists.name')}</span>
              <span>{t('lists.uses')}</span>
            </p>
            <ul ref={rows} aria-label={t(`lists.${list}s`)}>
              {entries.map((entry, at) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  current={entry === current}
                  held={drag?.id === entry.id}
                  drop={dropOf(entry, at)}
                  onCurrent={() => setCurrentId(entry.id)}
                  onDelete={() => remove(entry)}
                  onLeave={(by) => focusName(entries[at + by]?.id ?? (by < 0 ? entry.id : undefined))}
                  onMove={(direction) => move(entry, direction)}
                  onGrip={grip(entry.id)}
                />
              ))}
            </ul>
          </>
        )}
        <label className="entry-add">
          <Plus size={16} aria-hidden />
          <input
            ref={adding}
            type="text"
            className="input"
            placeholder={t(`lists.add.${list}`)}
            aria-label={t(`lists.add.${list}`)}
            maxLength={LONGEST_NAME}
            spellCheck={false}
            autoComplete="off"
            onKeyDown={add}
          />
        </label>
        <p className="entry-keys">{t('lists.keys')}</p>
      </div>
      {current && current.kind !== 'tag' ? <EntryDetails entry={current} /> : null}
      {deleting ? <DeleteEntry entry={deleting} onClose={() => setDeleting(null)} /> : null}
    </div>
  );
}
