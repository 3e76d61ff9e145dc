import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { LIST_KINDS, type ListKind } from '../../../shared/model/structure.ts';
import { useT } from '../app-context.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useUndoKeys } from '../controls/use-undo-keys.ts';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { EntryList } from './entry-list.tsx';
import './lists.css';

/** The lists of the document, one at a time. */
export function ListsDialog({ list: first, entryId }: { readonly list: ListKind; readonly entryId: Id | null }) {
  const t = useT();
  const close = useCloseDialog();
  useUndoKeys();
  const [list, setList] = useState(first);
  const [changed, setChanged] = useState(false);
  const show = (next: ListKind) => {
    setList(next);
    setChanged(true);
  };
  return (
    <DialogFrame title={t('lists.title')} hint={t('lists.hint')} size="wide" onClose={close}>
      <div className="lists">
        <Segmented
          label={t('lists.which')}
          hideLabel
          value={list}
          options={LIST_KINDS.map((value) => ({ value, label: t(`lists.${value}s`) }))}
          onChange={show}
        />
        <EntryList key={list} list={list} firstId={list === first ? entryId : null} takesFocus={!changed} />
      </div>
    </DialogFrame>
  );
}
