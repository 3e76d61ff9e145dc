import type { Editor } from './editor.ts';
import type { Session } from './session.ts';

interface Moment {
  readonly edition: number;
  readonly selection: Session['selection'];
  readonly cell: Session['cell'];
  readonly boardId: Session['boardId'];
  readonly language: Session['language'];
}

/** What answers about the selection are made from: nothing else may be asked by them. */
function momentOf({ document: { edition }, state: { selection, cell, boardId, language } }: Editor): Moment {
  return { edition, selection, cell, boardId, language };
}

const isSame = (a: Moment, b: Moment): boolean =>
  a.edition === b.edition && a.selection === b.selection && a.cell === b.cell && a.boardId === b.boardId && a.language === b.language;

/**
 * An answer about what is selected, found once however many ask: after every change the menu, the panels, the overlay and the
 * hand all want to know the same of it, and ten thousand things may be selected.
 */
export function perMoment<T>(find: (editor: Editor) => T): (editor: Editor) => T {
  const known = new WeakMap<Editor, { readonly moment: Moment; readonly answer: T }>();
  return (editor) => {
    const moment = momentOf(editor);
    const last = known.get(editor);
    if (last && isSame(last.moment, moment)) return last.answer;
    const answer = find(editor);
    known.set(editor, { moment, answer });
    return answer;
  };
}
