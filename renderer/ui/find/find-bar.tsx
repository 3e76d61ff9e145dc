import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Editor } from '../../editor/editor.ts';
import { changeFind, closeFind, isHiddenNow, similarCount, spokenHit, stepFind } from '../../editor/find/find.ts';
import { focusBoardIfFree } from '../../editor/panes.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEscape } from '../controls/use-escape.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { ReplaceRow } from './replace-row.tsx';
import { useUndoOfReplacing } from './use-undo-of-replacing.ts';
import { useFreshHits } from './use-fresh-hits.ts';
import './find.css';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';

/** The search: a slim bar over the top of the board, which stays usable below it. */
export function FindBar() {
  const open = useSession((session) => session.find.open && session.presenting === null);
  return open ? <OpenBar /> : null;
}

function OpenBar() {
  const t = useT();
  const editor = useEditor();
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useFreshHits();
  useEffect(() => focusBoardIfFree, []);
  const query = useSession((session) => session.find.query);
  const replacing = useSession((session) => session.find.replacing);
  const matchCase = useSession((session) => session.find.matchCase);
  const wholeWords = useSession((session) => session.find.wholeWords);
  const table = useSession((session) => session.table.open);
  const none = useSession((session) => session.find.hits.length === 0);
  const replaced = useSession((session) => session.find.replaced);
  useUndoOfReplacing(bar);
  useEscape(bar, () => closeFind(editor));
  useEffect(() => takeKeyboard(editor, field), [editor]);
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    stepFind(editor, event.shiftKey ? -1 : 1);
  };
  const label = t(table ? 'search.queryTable' : 'search.query');
  return (
    <div ref={bar} className="find-bar panel" role="search" aria-label={t('search.title')} data-table={table}>
      <IconButton
        icon={replacing ? ChevronDown : ChevronRight}
        size={16}
        label={t(replacing ? 'search.fold' : 'search.open')}
        shortcut={replacing ? undefined : shortcutOf('edit.replace')}
        aria-expanded={replacing}
        onClick={() => changeFind(editor, { replacing: !replacing })}
      />
      <div className="find-field" data-none={none && !replaced && query.trim() !== ''}>
        <input
          ref={field}
          type="text"
          className="input"
          spellCheck={false}
          autoComplete="off"
          maxLength={LONGEST_NAME}
          aria-label={label}
          placeholder={label}
          value={query}
          onChange={(event) => changeFind(editor, { query: event.target.value })}
          onKeyDown={step}
        />
        <Count />
      </div>
      <div className="find-buttons">
        <IconButton
          icon={CaseSensitive}
          label={t('search.matchCase')}
          pressed={matchCase}
          onClick={() => changeFind(editor, { matchCase: !matchCase })}
        />
        <IconButton
          icon={WholeWord}
          label={t('search.wholeWords')}
          pressed={wholeWords}
          onClick={() => changeFind(editor, { wholeWords: !wholeWords })}
        />
        <span className="divider" aria-hidden />
        <IconButton
          icon={ChevronUp}
          label={t('search.previous')}
          shortcut={shortcutOf('edit.findPrevious')}
          disabled={none}
          onClick={() => stepFind(editor, -1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('search.next')}
          shortcut={shortcutOf('edit.findNext')}
          disabled={none}
          onClick={() => stepFind(editor, 1)}
        />
        <IconButton icon={X} label={t('search.close')} shortcut="Esc" onClick={() => closeFind(editor)} />
      </div>
      {replacing ? <ReplaceRow /> : null}
    </div>
  );
}

/** The field takes the keyboard, now and whenever somebody asks for the search again; the answer ends it. */
function takeKeyboard(editor: Editor, field: RefObject<HTMLInputElement | null>): () => void {
  const take = () => {
    field.current?.focus();
    field.current?.select();
  };
  take();
  return editor.session.subscribe((state, before) => {
    if (state.find.asked !== before.find.asked) take();
  });
}

/** "3 / 17", or how many there are where one is at none; said aloud after a pause in typing. */
function Count() {
  const t = useT();
  const editor = useEditor();
  const hits = useSession((session) => session.find.hits);
  const at = useSession((session) => session.find.at);
  const query = useSession((session) => session.find.query);
  const replaced = useSession((session) => session.find.replaced);
  useEffect(() => {
    if (query.trim() === '') return undefined;
    const timer = setTimeout(() => editor.announce(spokenHit(editor)), 600);
    return () => clearTimeout(timer);
    // Only a new query is said by itself: each step says where it went.
  }, [editor, query]);
  if (query.trim() === '') return null;
  const count = hits.length;
  const words = count === 0 ? t('search.none') : at < 0 ? t('search.elsewhere', { count }) : t('search.count', { at: at + 1, count });
  const similar = similarCount(editor.state);
  const said = [
    words,
    ...(similar > 0 ? [t('search.similar', { count: similar })] : []),
    ...(count > 0 && isHiddenNow(editor) ? [t('search.hidden')] : []),
  ];
  return (
    <span className="find-count" data-none={count === 0 && !replaced}>
      {said.join(' · ')}
    </span>
  );
}
