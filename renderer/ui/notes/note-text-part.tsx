import { AlignCenter, AlignLeft, AlignRight, Bold, List, ListChecks } from 'lucide-react';
import { NOTE_TEXT_SIZES, TEXT_ALIGNS } from '../../../shared/model/choices.ts';
import type { Note } from '../../../shared/model/kinds.ts';
import { boldSelection, dressWriting } from '../../editor/note-look.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { IconChoice } from '../controls/icon-choice.tsx';
import { useEditor } from '../editor-context.ts';
import { commonOf } from '../inspector/common.ts';
import { shortcutOf } from '../shortcut.ts';
import '../inspector/style.css';
import './note-bar.css';

const ALIGN_ICONS = { left: AlignLeft, center: AlignCenter, right: AlignRight } as const;
const LETTERS = { small: 'S', medium: 'M', large: 'L' } as const;

/** How the words of notes are written; what differs among them is shown as nothing chosen. */
export function NoteTextPart({ notes }: { readonly notes: readonly Note[] }) {
  const t = useT();
  const editor = useEditor();
  const size = commonOf(notes, ({ textSize }) => textSize ?? 'auto');
  const option = (value: 'auto' | (typeof NOTE_TEXT_SIZES)[number]) => ({
    value,
    label: t(`note.${value}`),
    picture: <span className="size-letter">{value === 'auto' ? t('note.autoShort') : LETTERS[value]}</span>,
  });
  return (
    <>
      <IconChoice
        label={t('note.size')}
        value={size ?? null}
        options={[option('auto'), ...NOTE_TEXT_SIZES.map(option)]}
        onChange={(next) => dressWriting(editor, { textSize: next === 'auto' ? null : next })}
      />
      <IconChoice
        label={t('style.align')}
        value={commonOf(notes, ({ align }) => align) ?? null}
        options={TEXT_ALIGNS.map((value) => ({ value, label: t(`style.${value}`), icon: ALIGN_ICONS[value] }))}
        onChange={(next) => dressWriting(editor, { align: next })}
      />
      <div className="note-text-row">
        <IconButton
          icon={Bold}
          label={t('action.note.bold')}
          shortcut={shortcutOf('note.bold')}
          pressed={notes.every(({ bold }) => bold)}
          onClick={() => boldSelection(editor)}
        />
        <IconButton
          icon={List}
          label={t('action.note.bullets')}
          shortcut={shortcutOf('note.bullets')}
          onClick={() => editor.perform('note.bullets')}
        />
        <IconButton
          icon={ListChecks}
          label={t('action.note.checks')}
          shortcut={shortcutOf('note.checks')}
          onClick={() => editor.perform('note.checks')}
        />
      </div>
    </>
  );
}
