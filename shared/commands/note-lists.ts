import type { Id } from '../base/id.ts';
import { tickBox, toggleList, type ListSign } from '../base/list-lines.ts';
import { storableText } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { KINDS } from '../model/kinds.ts';

const storable = (text: string): string => storableText(text, KINDS.note.text.max);

/** Makes all lines of notes items of a list; where all of them are already in all of the notes, no longer. Locked notes stay as they are. */
export const setListed = (document: DocumentReader, { ids, sign }: { readonly ids: Iterable<Id>; readonly sign: ListSign }): Diff =>
  change(document, (draft) => {
    const notes = [...new Set(ids)].flatMap((id) => draft.find('note', id) ?? []).filter(({ locked }) => !locked);
    const toggled = notes.map(({ id, text }) => ({ id, before: text, after: toggleList({ text, start: 0, end: text.length }, sign).text }));
    // Signs are shorter than what they are put before: a text that shrinks has lost them.
    const off = toggled.every(({ before, after }) => after.length < before.length);
    for (const { id, before, after } of toggled)
      if (off || after.length > before.length || after === before) draft.update('note', id, { text: storable(after) });
  });

/** Ticks the check box that begins at a character of a note's text, or takes the tick away. */
export const tickInNote = (document: DocumentReader, { id, at }: { readonly id: Id; readonly at: number }): Diff =>
  change(document, (draft) => {
    const note = draft.find('note', id);
    if (note && !note.locked) draft.update('note', id, { text: storable(tickBox(note.text, at)) });
  });
