import { AlignCenter, AlignLeft, AlignRight, Bold, List, ListChecks, Paintbrush } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import type { ListSign } from '../../../shared/base/list-lines.ts';
import { NOTE_COLORS, NOTE_TEXT_SIZES, TEXT_ALIGNS } from '../../../shared/model/choices.ts';
import type { Note } from '../../../shared/model/kinds.ts';
import { listInField, openField } from '../../canvas/note-keys.ts';
import type { Editor } from '../../editor/editor.ts';
import { dressInColor } from '../../editor/note-color.ts';
import { boldSelection, dressWriting } from '../../editor/note-look.ts';
import { barNote, barPlace } from '../../editor/note-bar.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { followPlace } from '../controls/follow-place.ts';
import { Tip } from '../controls/tip.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { ColorKey } from './color-key.tsx';
import './note-bar.css';

const ALIGN_ICONS = { left: AlignLeft, center: AlignCenter, right: AlignRight } as const;
const SIZES = [null, ...NOTE_TEXT_SIZES] as const;
const LETTERS = { small: 'S', medium: 'M', large: 'L' } as const;

/** How a note is written, above the one that is selected or being written. It never takes the keyboard from the text. */
export function NoteBar() {
  const editor = useEditor();
  const id = useSession(() => barNote(editor));
  return id === null ? null : <Bar key={id} id={id} />;
}

/** Beside its note; where it covers another one, it is not seen from a key until the mouse is moved. The answer ends it. */
function follow(editor: Editor, bar: HTMLElement, id: Id): () => void {
  const stop = followPlace(editor, bar, (size) => {
    const at = barPlace(editor, id, size);
    bar.toggleAttribute('data-over', at?.over ?? false);
    return at;
  });
  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  window.addEventListener('keydown', (event) => bar.toggleAttribute('data-typing', event.target === openField()), options);
  window.addEventListener('pointermove', () => bar.removeAttribute('data-typing'), options);
  return () => {
    ended.abort();
    stop();
  };
}

function Bar({ id }: { readonly id: string }) {
  const t = useT();
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (place.current ? follow(editor, place.current, id) : undefined), [editor, id]);
  const [colors, setColors] = useState(false);
  // Field by field: what is typed must not draw the bar again.
  const of =
    <T,>(pick: (note: Note) => T) =>
    (): T | undefined => {
      const note = editor.document.find('note', id);
      return note && pick(note);
    };
  const color = useSession(of((note) => note.color));
  const size = useSession(of((note) => note.textSize));
  const bold = useSession(of((note) => note.bold));
  const align = useSession(of((note) => note.align));
  if (color === undefined || align === undefined) return null;
  const list = (sign: ListSign) => {
    const field = openField();
    if (field) listInField(field, sign);
    else editor.perform(sign === 'bullet' ? 'note.bullets' : 'note.checks');
  };
  const nextAlign = TEXT_ALIGNS[(TEXT_ALIGNS.indexOf(align) + 1) % TEXT_ALIGNS.length] ?? 'left';
  const sizeName = (one: (typeof SIZES)[number]) => t(`note.${one ?? 'auto'}`);
  return (
    <div
      ref={place}
      className="note-bar panel"
      role="toolbar"
      tabIndex={-1}
      aria-label={t('note.bar')}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className="note-bar-row">
        <Tip label={t('note.color', { color: t(`color.${color}`) })} side="top">
          <button
            type="button"
            className="icon-button"
            aria-label={t('note.color', { color: t(`color.${color}`) })}
            aria-expanded={colors}
            onClick={() => setColors(!colors)}
          >
            <ColorKey color={color} />
          </button>
        </Tip>
        <span className="note-bar-rule" aria-hidden />
        <ToggleGroup.Root
          type="single"
          className="note-sizes"
          aria-label={t('note.size')}
          value={size ?? 'auto'}
          onValueChange={(next) => next !== '' && dressWriting(editor, { textSize: NOTE_TEXT_SIZES.find((one) => one === next) ?? null })}
        >
          {SIZES.map((one) => (
            <Tip key={one ?? 'auto'} label={sizeName(one)} side="top">
              <ToggleGroup.Item className="icon-button" value={one ?? 'auto'} aria-label={sizeName(one)}>
                {one ? LETTERS[one] : t('note.autoShort')}
              </ToggleGroup.Item>
            </Tip>
          ))}
        </ToggleGroup.Root>
        <span className="note-bar-rule" aria-hidden />
        <IconButton
          icon={Bold}
          side="top"
          label={t('action.note.bold')}
          shortcut={shortcutOf('note.bold')}
          pressed={bold ?? false}
          onClick={() => boldSelection(editor)}
        />
        <IconButton
          icon={ALIGN_ICONS[align]}
          side="top"
          label={t('note.align', { way: t(`style.${align}`) })}
          onClick={() => dressWriting(editor, { align: nextAlign })}
        />
        <IconButton icon={List} side="top" label={t('action.note.bullets')} shortcut={shortcutOf('note.bullets')} onClick={() => list('bullet')} />
        <IconButton icon={ListChecks} side="top" label={t('action.note.checks')} shortcut={shortcutOf('note.checks')} onClick={() => list('check')} />
        <span className="note-bar-rule" aria-hidden />
        <IconButton
          icon={Paintbrush}
          side="top"
          label={t('action.edit.copyStyle')}
          shortcut={shortcutOf('edit.copyStyle')}
          onClick={() => editor.perform('edit.copyStyle')}
        />
      </div>
      {colors ? (
        <div className="note-bar-row" role="group" aria-label={t('ui.noteColor')}>
          {NOTE_COLORS.map((one) => (
            <Tip key={one} label={t(`color.${one}`)} side="top">
              <button
                type="button"
                className="icon-button"
                aria-label={t(`color.${one}`)}
                aria-current={one === color}
                onClick={() => {
                  dressInColor(editor, one);
                  setColors(false);
                }}
              >
                <ColorKey color={one} />
              </button>
            </Tip>
          ))}
        </div>
      ) : null}
    </div>
  );
}
