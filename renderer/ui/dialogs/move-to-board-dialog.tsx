import { useState, type FormEvent } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { boardName } from '../../../shared/layout/names.ts';
import { moveSelectionToBoard } from '../../editor/boards.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { ChoiceList } from '../controls/choice-list.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useEditor } from '../editor-context.ts';
import { useCloseDialog } from './use-close-dialog.ts';

const FORM = 'move-to-board';
const NEW = 'new';

/** Where the selection goes: another board of the file, or one made for it. */
export function MoveToBoardDialog() {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const others = boardsOf(editor.document).filter(({ id }) => id !== editor.state.boardId);
  const [target, setTarget] = useState<Id>(others[0]?.id ?? NEW);
  const move = (event: FormEvent) => {
    event.preventDefault();
    close();
    moveSelectionToBoard(editor, target === NEW ? null : target);
  };
  return (
    <DialogFrame
      title={t('boards.moveTitle')}
      size="small"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          <button type="submit" form={FORM} className="button primary">
            {t('boards.move')}
          </button>
        </>
      }
    >
      <form id={FORM} className="form" onSubmit={move}>
        <ChoiceList
          label={t('boards.tabs')}
          value={target}
          options={[
            ...others.map((board) => ({ value: board.id, label: boardName(editor.document, board, t) })),
            { value: NEW, label: t('boards.newOne') },
          ]}
          onChange={setTarget}
        />
      </form>
    </DialogFrame>
  );
}
