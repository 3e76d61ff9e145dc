import { GripVertical, Trash2 } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { changeEntry, useCount } from '../../../shared/commands/lists.ts';
import { entryName } from '../../../shared/layout/names.ts';
import type { Entry } from '../../../shared/model/structure.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { IconPicker } from '../controls/icon-picker.tsx';
import { hasTwin } from '../../editor/twins.ts';
import { useTyping } from '../controls/use-typing.ts';
import { useEditor } from '../editor-context.ts';
import { formatNumber } from '../format.ts';

interface EntryRowProps {
  readonly entry: Entry;
  /** The row the keyboard is in; its further fields stand beside the list. */
  readonly current: boolean;
  readonly onCurrent: () => void;
  readonly onDelete: () => void;
  /** Enter and the arrow keys: to the name of a neighbour. */
  readonly onLeave: (by: 1 | -1) => void;
  readonly onMove: (direction: 'up' | 'down') => void;
  readonly onGrip: (event: PointerEvent) => void;
  /** Where a dragged row would land: above or below this one. */
  readonly drop: 'above' | 'below' | null;
  readonly held: boolean;
}

/** One entry: everything the list shows of it can be changed in place. */
export function EntryRow({ entry, current, onCurrent, onDelete, onLeave, onMove, onGrip, drop, held }: EntryRowProps) {
  const { t, language } = useApp();
  const editor = useEditor();
  const { id } = entry;
  const name = entryName(entry, t);
  const uses = useCount(editor.document, id);
  const twin = hasTwin(editor.document, entry);
  const typing = useTyping(entry.name ?? '', 'history.rename', (document, text) => changeEntry(document, { id, patch: { name: text } }));
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (event.key !== 'Enter' && direction === null) return;
    event.preventDefault();
    typing.finish();
    if (event.altKey && direction) onMove(direction);
    else onLeave(direction === 'up' ? -1 : 1);
  };
  return (
    <li className="entry-row" data-entry={id} data-current={current || undefined} data-drop={drop ?? undefined} data-held={held || undefined}>
      <span className="entry-grip" title={t('lists.drag')} onPointerDown={onGrip} aria-hidden>
        <GripVertical size={16} />
      </span>
      <IconPicker
        label={t('lists.look', { name })}
        icon={entry.kind === 'tag' ? null : entry.icon}
        color={entry.color}
        onOpen={onCurrent}
        onIcon={(icon) => editor.execute('history.entry', changeEntry(editor.document, { id, patch: { icon } }))}
        onColor={(color) => editor.execute('history.color', changeEntry(editor.document, { id, patch: { color } }))}
      />
      <input
        type="text"
        className="input entry-name"
        data-undo="document"
        aria-label={t('lists.name')}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        {...(twin ? { 'aria-describedby': `${id}-twin` } : {})}
        value={typing.value}
        placeholder={entryName({ ...entry, name: entry.kind === 'channel' || entry.kind === 'function' ? null : '' } as Entry, t)}
        maxLength={LONGEST_NAME}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => typing.type(event.target.value)}
        onFocus={onCurrent}
        onBlur={typing.finish}
        onKeyDown={onKeyDown}
      />
      <span className="entry-uses" title={uses === 0 ? t('lists.unused') : t('lists.used', { count: uses })}>
        <span aria-hidden>{uses === 0 ? '–' : formatNumber(uses, language)}</span>
        <span className="visually-hidden">{uses === 0 ? t('lists.unused') : t('lists.used', { count: uses })}</span>
      </span>
      <IconButton icon={Trash2} size={16} label={t('lists.delete', { name })} onClick={onDelete} />
      {twin ? (
        <p className="entry-twin" id={`${id}-twin`}>
          {t('lists.twin')}
        </p>
      ) : null}
    </li>
  );
}
