import type { Id } from '../../shared/base/id.ts';
import { layoutBoard } from '../../shared/layout/layout-board.ts';
import { overviewItems, type OverviewItem } from '../../shared/scene/overview-scene.ts';
import type { BoardTokens } from '../../shared/scene/tokens.ts';
import type { Editor } from './editor.ts';

interface Kept {
  readonly version: number;
  readonly language: string;
  readonly tokens: BoardTokens;
  readonly items: readonly OverviewItem[];
}

const kept = new WeakMap<Editor, Map<Id, Kept>>();

/** A board as blocks, also one that is not shown; made once for each state of the document. */
export function overviewOf(editor: Editor, boardId: Id, tokens: BoardTokens): readonly OverviewItem[] {
  const { version, language } = editor.state;
  let boards = kept.get(editor);
  if (!boards) kept.set(editor, (boards = new Map()));
  const known = boards.get(boardId);
  if (known?.version === version && known.tokens === tokens && known.language === language) return known.items;
  const layout = boardId === editor.state.boardId ? editor.layout() : layoutBoard(editor.document, boardId, editor.layoutContext);
  const items = [...overviewItems(layout, editor.document, tokens)];
  boards.set(boardId, { version, language, tokens, items });
  return items;
}
