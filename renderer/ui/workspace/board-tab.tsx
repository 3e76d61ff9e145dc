import { ContextMenu } from 'radix-ui';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Id } from '../../../shared/base/id.ts';
import { within } from '../../../shared/base/within.ts';
import { setText } from '../../../shared/commands/notes.ts';
import type { Board } from '../../../shared/model/kinds.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { copyBoard, deleteBoard, shiftTab, showBoard } from '../../editor/boards.ts';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { Tip } from '../controls/tip.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import '../controls/menu.css';

interface BoardTabProps {
  readonly board: Board;
  readonly name: string;
  readonly shown: boolean;
  /** A dragged tab would come to stand on this side of it. */
  readonly drop: 'before' | 'after' | null | undefined;
  readonly dragged: boolean;
  readonly onPress: (id: Id, event: PointerEvent) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

export function BoardTab({ board, name, shown, drop, dragged, onPress, onKey }: BoardTabProps) {
  const t = useT();
  const editor = useEditor();
  const naming = useSession((session) => session.namingBoard === board.id);
  if (naming) return <NameInput board={board} name={name} />;
  const rename = () => {
    showBoard(editor, board.id);
    editor.session.setState({ namingBoard: board.id });
  };
  const boards = boardsOf(editor.document);
  return (
    <ContextMenu.Root modal={false}>
      <Tip label={name}>
        <ContextMenu.Trigger asChild>
          <button
            type="button"
            role="tab"
            className="board-tab"
            data-board={board.id}
            data-drop={drop ?? undefined}
            data-dragged={dragged || undefined}
            aria-selected={shown}
            tabIndex={shown ? 0 : -1}
            onPointerDown={(event) => onPress(board.id, event)}
            onClick={() => showBoard(editor, board.id)}
            onDoubleClick={rename}
            onKeyDown={onKey}
          >
            <span>{name}</span>
          </button>
        </ContextMenu.Trigger>
      </Tip>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" collisionPadding={8} onCloseAutoFocus={(event) => event.preventDefault()}>
          <ContextMenu.Item className="menu-item" onSelect={rename}>
            {t('action.board.rename')}
            <Keys shortcut="F2" />
          </ContextMenu.Item>
          <ContextMenu.Item className="menu-item" onSelect={() => copyBoard(editor, board.id)}>
            {t('action.board.duplicate')}
          </ContextMenu.Item>
          <ContextMenu.Item className="menu-item" disabled={boards[0]?.id === board.id} onSelect={() => shiftTab(editor, board.id, -1)}>
            {t('boards.moveLeft')}
            <Keys shortcut="Alt+ArrowLeft" />
          </ContextMenu.Item>
          <ContextMenu.Item className="menu-item" disabled={boards.at(-1)?.id === board.id} onSelect={() => shiftTab(editor, board.id, 1)}>
            {t('boards.moveRight')}
            <Keys shortcut="Alt+ArrowRight" />
          </ContextMenu.Item>
          <ContextMenu.Item
            className="menu-item"
            onSelect={() => {
              showBoard(editor, board.id);
              editor.perform('file.saveAsTemplate');
            }}
          >
            {t('action.file.saveAsTemplate')}
          </ContextMenu.Item>
          <ContextMenu.Separator className="menu-divider" />
          <ContextMenu.Item className="menu-item" disabled={boards.length < 2} onSelect={() => deleteBoard(editor, board.id)}>
            {t('action.board.delete')}
            <Keys shortcut="Delete" />
          </ContextMenu.Item>
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Takes effect on Enter or when left; Escape takes it back. Emptied, the name is ours again. */
function NameInput({ board, name }: { readonly board: Board; readonly name: string }) {
  const t = useT();
  const editor = useEditor();
  const [typed, setTyped] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    // A menu that is just closing would take the keyboard back.
    const take = () => {
      input.current?.focus();
      input.current?.select();
    };
    take();
    const frame = requestAnimationFrame(take);
    return () => cancelAnimationFrame(frame);
  }, []);
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    if (keep && typed !== name) editor.execute('history.rename', setText(editor.document, { id: board.id, text: typed }));
    editor.session.setState({ namingBoard: null });
  };
  const finishByKey = (keep: boolean) => {
    const list = input.current?.closest('[role="tablist"]');
    // The tab must be there to take the keyboard before the next key comes.
    flushSync(() => finish(keep));
    list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  return (
    <input
      ref={input}
      className="board-tab-name"
      aria-label={t('boards.name')}
      value={typed}
      maxLength={LONGEST_NAME}
      spellCheck={false}
      style={{ width: `${within([...typed].length + 2, 8, 28)}ch` }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finishByKey(event.key === 'Enter');
      }}
    />
  );
}
