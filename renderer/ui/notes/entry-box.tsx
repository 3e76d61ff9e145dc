import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { pastedWords } from '../../../shared/exchange/pasted-words.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { LONGEST_BODY } from '../../../shared/model/lengths.ts';
import { closeEntry, enterList, enterNote, setEntryDraft } from '../../editor/entry.ts';
import { focusBoard } from '../../editor/panes.ts';
import { colorOfKey } from '../../tools/color-keys.ts';
import { keyOf } from '../../tools/key-event.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useEscape } from '../controls/use-escape.ts';
import { Tip } from '../controls/tip.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { ColorKey } from './color-key.tsx';
import { ColorLegend } from './color-legend.tsx';
import './entry-box.css';

/** A list, or more than one note holds, goes to the board at once; a field given millions of letters would answer to nobody. */
const isForNotes = (text: string): boolean =>
  text.length > LONGEST_BODY ||
  pastedWords(text)
    .flat()
    .filter((cell) => cell !== '').length > 1;

/** One large field for whoever types at the projector: every Enter puts a note on the board behind it. */
export function EntryBox() {
  const open = useSession((session) => session.entry.open && session.presenting === null && !session.table.open);
  return open ? <Box /> : null;
}

function Box() {
  const t = useT();
  const editor = useEditor();
  const draft = useSession((session) => session.entry.draft);
  const color = useSession((session) => session.noteColor);
  const [count, setCount] = useState(0);
  const [legend, setLegend] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    field.current?.focus();
    return editor.session.subscribe(({ entry }, before) => {
      if (entry.turn !== before.entry.turn) field.current?.focus();
    });
  }, [editor]);
  const choose = (next: NoteColor) => {
    editor.session.setState({ noteColor: next });
    field.current?.focus();
  };
  const close = () => {
    closeEntry(editor);
    focusBoard();
  };
  useEscape(box, close);
  const add = () => {
    if (enterNote(editor, draft)) {
      setCount((before) => before + 1);
      setEntryDraft(editor, '');
    }
    field.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const key = keyOf(event.nativeEvent);
    const next = key.alt && !key.mod && !key.shift && !key.altGraph ? colorOfKey(key) : null;
    if (next) choose(next);
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) add();
    else return;
    event.preventDefault();
  };
  return (
    <section ref={box} data-pane className="entry-box panel" aria-label={t('entry.title')}>
      <header>
        <h2>{t('entry.title')}</h2>
        <p className="entry-count" aria-live="off">
          {count > 0 ? t('entry.count', { count }) : ''}
        </p>
        <div className="entry-colors" role="group" aria-label={t('ui.noteColor')}>
          {NOTE_COLORS.map((one) => (
            <Tip key={one} label={t(`color.${one}`)} side="top">
              <button type="button" className="icon-button" aria-label={t(`color.${one}`)} aria-pressed={one === color} onClick={() => choose(one)}>
                <ColorKey color={one} />
              </button>
            </Tip>
          ))}
        </div>
        <Button look="plain" aria-expanded={legend} onClick={() => setLegend(!legend)}>
          {t('legend.title')}
        </Button>
        <IconButton icon={X} size={16} side="top" label={t('ui.close')} onClick={close} />
      </header>
      {legend ? <ColorLegend value={color} onChoose={choose} onEdit={close} /> : null}
      <div className="entry-line">
        <textarea
          ref={field}
          className="entry-field"
          style={{ borderLeftColor: `var(--note-edge-${color})`, background: `var(--note-${color})` }}
          rows={2}
          value={draft}
          spellCheck={false}
          aria-label={t('entry.field')}
          placeholder={t('entry.placeholder')}
          onChange={({ target }) => setEntryDraft(editor, target.value)}
          onKeyDown={press}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (!isForNotes(text)) return;
            event.preventDefault();
            setCount((before) => before + enterList(editor, text));
          }}
        />
        <Button look="primary" icon={Plus} disabled={draft.trim() === ''} onClick={add}>
          {t('entry.add')}
        </Button>
      </div>
      <p className="field-hint">{t('entry.hint')}</p>
    </section>
  );
}
