import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { boardName } from '../../../shared/layout/names.ts';
import { moveSelectionToBoard } from '../../editor/boards.ts';
import { useT } from '../app-context.ts';
import { ChoiceList } from '../controls/choice-list.tsx';
import { FormDialog } from '../controls/form-dialog.tsx';
import { useEditor } from '../editor-context.ts';
import { useCloseDialog } from './use-close-dialog.ts';

const NEW = 'new';

/** Where the selection goes: another board of the file, or one made for it. */
export function MoveToBoardDialog() {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const others = boardsOf(editor.document).filter(({ id }) => id !== editor.state.boardId);
  const [target, setTarget] = useState<Id>(others[0]?.id ?? NEW);
  const move = () => {
    close();
    moveSelectionToBoard(editor, target === NEW ? null : target);
  };
  return (
    <FormDialog title={t('boards.moveTitle')} submit={t('boards.move')} onSubmit={move} onClose={close}>
      <ChoiceList
        label={t('boards.tabs')}
        value={target}
        options={[
          ...others.map((board) => ({ value: board.id, label: boardName(editor.document, board, t) })),
          { value: NEW, label: t('boards.newOne') },
        ]}
        onChange={setTarget}
      />
    </FormDialog>
  );
}
