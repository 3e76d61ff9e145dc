import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { boardName } from '../../../shared/layout/names.ts';
import { deleteBoard, shiftTab, showBoard } from '../../editor/boards.ts';
import type { Editor } from '../../editor/editor.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { BoardTab } from './board-tab.tsx';
import { NewBoardMenu } from './new-board-menu.tsx';
import { useTabDrag } from './tab-drag.ts';
import './board-tabs.css';

/** The boards of the file in the middle of the top bar. When they do not fit they scroll, and a menu lists them all. */
export function BoardTabs() {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const boardId = useSession((session) => session.boardId);
  const list = useRef<HTMLDivElement>(null);
  const boards = boardsOf(document);
  const names = boards.map((board) => boardName(document, board, t));
  const crowded = useCrowded(list);
  const drag = useTabDrag(editor, list);

  useEffect(() => {
    list.current?.querySelector(`[data-board="${CSS.escape(boardId)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [boardId]);

  return (
    <div className="board-tabs">
      <div ref={list} className="board-tab-list" role="tablist" aria-label={t('boards.tabs')}>
        {boards.map((board, at) => (
          <BoardTab
            key={board.id}
            board={board}
            name={names[at] ?? ''}
            shown={board.id === boardId}
            drop={
              drag.target &&
              (drag.target.before === board.id ? 'before' : drag.target.before === null && at === boards.length - 1 ? 'after' : undefined)
            }
            dragged={drag.target?.id === board.id}
            onPress={drag.press}
            onKey={(event) =>
              pressTab(
                event,
                editor,
                boards.map(({ id }) => id),
              )
            }
          />
        ))}
      </div>
      {crowded ? (
        <DropdownMenu.Root>
          <DropdownMenu.Trigger asChild>
            <button type="button" className="icon-button board-more" aria-label={t('boards.more')}>
              <ChevronDown size={16} aria-hidden />
            </button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content className="menu board-list" sideOffset={6} collisionPadding={8}>
              <DropdownMenu.RadioGroup value={boardId} onValueChange={(id) => showBoard(editor, id)}>
                {boards.map((board, at) => (
                  <DropdownMenu.RadioItem key={board.id} value={board.id} className="menu-item">
                    <span>{names[at]}</span>
                  </DropdownMenu.RadioItem>
                ))}
              </DropdownMenu.RadioGroup>
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      ) : null}
      <NewBoardMenu />
    </div>
  );
}

/** Whether the tabs need more room than there is. */
function useCrowded(list: { readonly current: HTMLElement | null }): boolean {
  const [crowded, setCrowded] = useState(false);
  useEffect(() => {
    const { current } = list;
    if (!current) return undefined;
    const look = () => setCrowded(current.scrollWidth > current.clientWidth + 1);
    const room = new ResizeObserver(look);
    const names = new MutationObserver(look);
    room.observe(current);
    names.observe(current, { childList: true, characterData: true, subtree: true });
    look();
    return () => {
      room.disconnect();
      names.disconnect();
    };
  }, [list]);
  return crowded;
}

/** Arrow keys show the board beside, with Alt they move the tab; F2 renames, Delete deletes. */
function pressTab(event: KeyboardEvent<HTMLElement>, editor: Editor, ids: readonly Id[]): void {
  if (event.ctrlKey || event.metaKey) return;
  const { boardId } = editor.state;
  const at = ids.indexOf(boardId);
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  const go = (id: Id | undefined) => {
    if (id === undefined) return;
    showBoard(editor, id);
    event.currentTarget
      .closest('[role="tablist"]')
      ?.querySelector<HTMLElement>(`[data-board="${CSS.escape(id)}"]`)
      ?.focus();
  };
  if (by !== 0 && event.altKey) shiftTab(editor, boardId, by);
  else if (by !== 0) go(ids[(at + by + ids.length) % ids.length]);
  else if (event.key === 'Home') go(ids[0]);
  else if (event.key === 'End') go(ids.at(-1));
  else if (event.key === 'F2') editor.session.setState({ namingBoard: boardId });
  else if (event.key === 'Delete') deleteBoard(editor, boardId);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
