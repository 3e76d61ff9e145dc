import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { removeEntry, useCount } from '../../../shared/commands/lists.ts';
import { entryName } from '../../../shared/layout/names.ts';
import { listOf, type Entry } from '../../../shared/model/structure.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Combobox } from '../controls/combobox.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { entryOptions, EntrySign, NEW } from '../controls/entry-options.tsx';
import { useEditor } from '../editor-context.ts';

/** Asks what becomes of the uses of an entry that is to go. Either answer is one step of undo. */
export function DeleteEntry({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const others = listOf(editor.document, entry.kind).filter(({ id }) => id !== entry.id);
  const [replaceBy, setReplaceBy] = useState<Id | null>(others[0]?.id ?? null);
  const goal = others.find(({ id }) => id === replaceBy);
  const uses = useCount(editor.document, entry.id);
  const remove = (by: Id | null) => {
    editor.execute('history.entryRemove', removeEntry(editor.document, { id: entry.id, replaceBy: by }));
    onClose();
  };
  return (
    <DialogFrame
      title={t('lists.deleteTitle', { name: entryName(entry, t) })}
      hint={t('lists.deleteUses', { count: uses })}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button look={replaceBy === null ? 'primary' : 'plain'} className={replaceBy === null ? 'last' : 'start'} onClick={() => remove(null)}>
            {t('lists.leaveEmpty')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          {replaceBy === null ? null : (
            <Button look="primary" onClick={() => remove(replaceBy)}>
              {t('lists.replace')}
            </Button>
          )}
        </>
      }
    >
      {others.length > 0 ? (
        <Combobox
          label={t('lists.replaceBy')}
          value={goal ? entryName(goal, t) : ''}
          lead={goal && <EntrySign entry={goal} />}
          optionsFor={(typed) =>
            entryOptions(others, typed, { kind: entry.kind, chosen: ({ id }) => id === replaceBy, t }).filter(({ key }) => key !== NEW)
          }
          onChoose={setReplaceBy}
        />
      ) : null}
    </DialogFrame>
  );
}
