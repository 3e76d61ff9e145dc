import type { Id } from '../../shared/base/id.ts';
import { closeWords, openWords } from '../../shared/commands/lane-words.ts';
import { shownWords } from '../../shared/layout/names.ts';
import { isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { Channel, OwnerFunction } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { namesOf } from './every-language.ts';
import { inTurn } from './in-turn.ts';

/** The name in the language of the window first: a card opens with that. */
const naming = ({ document, t }: Editor) => ({
  namesOf: (entry: Channel | OwnerFunction) => [shownWords(document, entry, t), ...namesOf(document, entry)],
});

function amend(editor: Editor, diff: Diff): boolean {
  if (isEmptyDiff(diff)) return false;
  if (!editor.writing) editor.mark('history.type', { live: true });
  editor.amend(diff);
  return true;
}

/** A card that shows the name of a channel or owner opens with that name as its words; true when it did. */
export const wordsOpen = (editor: Editor, id: Id): boolean => amend(editor, openWords(editor.document, { id, ...naming(editor) }));

/** Cards that were let down in such a lane, likewise; a command among others. */
export const closedWords =
  (editor: Editor, ids: readonly Id[]) =>
  (document: DocumentReader): Diff =>
    inTurn(
      document,
      ids.map((id) => (current: DocumentReader) => closeWords(current, { id, ...naming(editor) })),
    );

/** Words typed into a lane of channels or owners that name one of them become that one. */
export const wordsClosed = (editor: Editor, id: Id): boolean => amend(editor, closeWords(editor.document, { id, ...naming(editor) }));
