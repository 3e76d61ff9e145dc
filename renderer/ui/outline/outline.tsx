import { ListFilter, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { leaveOutline } from '../../editor/outline/outline.ts';
import { focusBoardIfFree } from '../../editor/panes.ts';
import { filtered } from '../../editor/outline/tree.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEscape } from '../controls/use-escape.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { OutlineTree } from './outline-tree.tsx';
import { useOutline } from './use-outline.ts';
import './outline.css';

/** Boards, frames, maps and their columns, at the left of the board: it takes its room rather than cover work. */
export function Outline() {
  const open = useSession((session) => session.outline && session.presenting === null);
  return open ? <OpenOutline /> : null;
}

function OpenOutline() {
  const t = useT();
  const editor = useEditor();
  const places = useOutline();
  const [filter, setFilter] = useState('');
  const last = useRef<Id | null>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => focusBoardIfFree, []);
  const shown = filtered(places, filter);
  const close = () => leaveOutline(editor, last.current);
  useEscape(panel, () => (filter === '' ? close() : setFilter('')));
  const fromFilter = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    (rows.find((row) => row.tabIndex === 0) ?? rows[0])?.focus();
  };
  const bare = places.every(({ within }) => within.length === 0);
  return (
    <aside ref={panel} data-pane className="outline" aria-label={t('outline.title')}>
      <header className="outline-head">
        <h2>{t('outline.title')}</h2>
        <IconButton icon={X} size={16} label={t('outline.close')} shortcut={shortcutOf('view.outline')} onClick={close} />
      </header>
      <div className="outline-filter">
        <ListFilter size={16} aria-hidden />
        <input
          type="text"
          className="input"
          spellCheck={false}
          autoComplete="off"
          autoFocus
          aria-label={t('outline.filter')}
          placeholder={t('outline.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={fromFilter}
        />
      </div>
      {shown.length > 0 ? (
        <OutlineTree places={shown} isFiltered={filter.trim() !== ''} onGo={(id) => (last.current = id)} />
      ) : (
        <p className="outline-note">{t('outline.none')}</p>
      )}
      {bare ? <p className="outline-note">{t('outline.empty')}</p> : null}
    </aside>
  );
}
