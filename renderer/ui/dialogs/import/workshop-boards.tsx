import type { Id } from '../../../../shared/base/id.ts';
import type { DocumentReader } from '../../../../shared/model/document.ts';
import { boardsOf } from '../../../../shared/model/on-board.ts';
import { boardName } from '../../../../shared/layout/names.ts';
import { useT } from '../../app-context.ts';
import { ChoiceList } from '../../controls/choice-list.tsx';

interface WorkshopBoardsProps {
  readonly workshop: DocumentReader;
  readonly shown: Id;
  readonly onShow: (boardId: Id) => void;
}

/** All boards of another workshop come; the chosen one is shown. */
export function WorkshopBoards({ workshop, shown, onShow }: WorkshopBoardsProps) {
  const t = useT();
  return (
    <div className="field">
      <span className="field-label">{t('import.boards')}</span>
      <ChoiceList
        label={t('import.boards')}
        value={shown}
        options={boardsOf(workshop).map((board) => ({ value: board.id, label: boardName(workshop, board, t) }))}
        onChange={onShow}
      />
      <p className="field-hint">{t('import.boardsHint')}</p>
    </div>
  );
}
