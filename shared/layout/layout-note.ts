import type { Note } from '../model/kinds.ts';
import type { NoteLayout } from './board-layout.ts';
import { fitNoteText } from './fit-note.ts';
import { linkMark } from './link-mark.ts';
import { NOTE } from './metrics.ts';
import type { Measure } from './text.ts';

export function layoutNote(note: Note, measure: Measure): NoteLayout {
  const maxWidth = Math.max(note.width - 2 * NOTE.padding, NOTE.smallest);
  const linked = note.link !== null && linkMark(note.link, note, maxWidth, measure) !== null;
  const { rect, text } = fitNoteText(note, measure, linked ? NOTE.linkHeight : 0);
  const link = linkMark(note.link, { x: rect.x + NOTE.padding, y: rect.y + rect.height - NOTE.padding + 4 }, maxWidth, measure);
  return { id: note.id, rect, text, link, record: note };
}
