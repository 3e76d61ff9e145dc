import type { Id } from '../../shared/base/id.ts';
import { nudge, type Direction } from '../../shared/commands/notes.ts';
import { withAllMoved } from './along.ts';
import type { Editor } from './editor.ts';

interface Nudged {
  readonly selection: ReadonlySet<Id>;
  /** Of the document, after the last press. */
  readonly edition: number;
  readonly ids: ReadonlySet<Id>;
}

const last = new WeakMap<Editor, Nudged>();

interface Press {
  readonly direction: Direction;
  /** Ten times as far. */
  readonly far: boolean;
  /** The key is held down: it stays one step of undo. */
  readonly repeat: boolean;
}

/**
 * One press of an arrow key moves these of the selection, and what goes along with them. Press after press it is what went
 * along with the first one: a frame gathers nothing on its way.
 */
export function nudgeThings(editor: Editor, movable: readonly { readonly id: Id }[], { direction, far, repeat }: Press): void {
  const { selection } = editor.state;
  const before = last.get(editor);
  const goesOn = before?.selection === selection && before.edition === editor.document.edition;
  const ids = goesOn ? before.ids : withAllMoved(editor, new Set(movable.map(({ id }) => id)));
  if (!repeat || !editor.writing) editor.mark('history.move', { live: true });
  editor.amend(nudge(editor.document, { ids, direction, far }));
  last.set(editor, { selection, edition: editor.document.edition, ids });
}
