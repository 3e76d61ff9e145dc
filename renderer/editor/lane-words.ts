import type { Id } from '../../shared/base/id.ts';
import { closeWords, openWords } from '../../shared/commands/lane-words.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { entryName } from '../../shared/layout/names.ts';
import { isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import type { Channel, OwnerFunction } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';

/** An entry of ours is known by its name in every language: people mix them. */
const namesIn = (editor: Editor) => (entry: Channel | OwnerFunction): readonly string[] => [
  entryName(entry, editor.t),
  ...LANGUAGES.map((language) => entryName(entry, translator(language))),
];

function amend(editor: Editor, diff: Diff): boolean {
  if (isEmptyDiff(diff)) return false;
  if (!editor.gesturing) editor.mark('history.type', { live: true });
  editor.amend(diff);
  return true;
}

/** A card that shows the name of a channel or owner opens with that name as its words; true when it did. */
export const wordsOpen = (editor: Editor, id: Id): boolean => amend(editor, openWords(editor.document, { id, namesOf: namesIn(editor) }));

/** Words typed into a lane of channels or owners that name one of them become that one. */
export const wordsClosed = (editor: Editor, id: Id): boolean => amend(editor, closeWords(editor.document, { id, namesOf: namesIn(editor) }));
