import { Keyboard, Lock, MousePointerClick, Route, SquarePen, StickyNote, type LucideIcon } from 'lucide-react';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { LOOSE_KINDS } from '../../../shared/model/on-board.ts';
import type { Editor } from '../../editor/editor.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import './empty-hints.css';

type Hint = readonly [icon: LucideIcon, words: MessageKey];

interface Hints {
  /** In the middle of an empty board, or below what a template put there. */
  readonly place: 'middle' | 'below';
  readonly hints: readonly Hint[];
}

const EMPTY: Hints = {
  place: 'middle',
  hints: [
    [MousePointerClick, 'hint.type'],
    [Keyboard, 'hint.note'],
    [Route, 'hint.map'],
  ],
};

/** How to begin on a board nobody has written on; null once somebody has. */
function hintsFor(editor: Editor): Hints | null {
  const { document } = editor;
  const { boardId } = editor.state;
  if (LOOSE_KINDS.some((kind) => document.children(kind, boardId).length > 0)) return null;
  const maps = document.children('map', boardId);
  const frames = document.children('frame', boardId);
  if (maps.length === 0 && frames.length === 0) return document.children('personaCard', boardId).length === 0 ? EMPTY : null;
  if (maps.length === 0)
    return {
      place: 'below',
      hints: [[StickyNote, 'hint.frames'], ...(frames.some(({ locked }) => locked) ? ([[Lock, 'hint.locked']] as const) : [])],
    };
  const written = maps.some((map) => document.children('lane', map.id).some((lane) => document.children('touchpoint', lane.id).length > 0));
  return written
    ? null
    : {
        place: 'below',
        hints: [
          [SquarePen, 'hint.cell'],
          [Keyboard, 'hint.tab'],
        ],
      };
}

/** A few ways to begin, as fits what is there. They take no clicks: the board under them does. */
export function EmptyHints() {
  const t = useT();
  const editor = useEditor();
  useDocument();
  useSession((session) => session.boardId);
  const editing = useSession((session) => session.edit !== null);
  const shown = editing ? null : hintsFor(editor);
  if (!shown) return null;
  return (
    <ul className="empty-hints" data-place={shown.place}>
      {shown.hints.map(([Icon, words]) => (
        <li key={words}>
          <Icon size={shown.place === 'middle' ? 20 : 16} aria-hidden />
          {t(words)}
        </li>
      ))}
    </ul>
  );
}
