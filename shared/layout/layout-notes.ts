import type { Id } from '../base/id.ts';
import type { DocumentReader } from '../model/document.ts';
import { tagsOf } from '../model/hosted.ts';
import type { AnyRecord, Note, Tag } from '../model/kinds.ts';
import type { NoteLayout } from './board-layout.ts';
import { breaksAlike, filesOfNote, layoutNote, NO_FILES, sameFiles, type NoteFiles } from './layout-note.ts';
import type { Measure } from './text.ts';

const NO_TAGS: readonly Tag[] = [];

/** What a note's layout was made from; while that stays the same, so does the layout. */
const sources = new WeakMap<NoteLayout, { readonly measure: Measure; readonly files: NoteFiles; readonly tags: readonly Tag[] }>();
/** What all of them were made from besides their own records. */
const surroundings = new WeakMap<readonly NoteLayout[], readonly unknown[]>();

const same = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean =>
  a !== undefined && a.length === b.length && a.every((one, at) => one === b[at]);

/** Finds each note of a list in an earlier list, which is mostly in the same order. */
function follower(previous: readonly NoteLayout[]): (id: Id) => NoteLayout | undefined {
  let next = 0;
  let places: Map<Id, number> | null = null;
  return (id) => {
    if (previous[next]?.id !== id) {
      places ??= new Map(previous.map((note, at) => [note.id, at]));
      const place = places.get(id);
      if (place === undefined) return undefined;
      next = place;
    }
    return previous[next++];
  };
}

/** The notes of a board that are shown, in drawing order. Those of `previous` that nothing changed come back as they are, and when none did, so does the list. `wanted` leaves some out. */
export function layoutNotes(
  document: DocumentReader,
  boardId: Id,
  measure: Measure,
  previous: readonly NoteLayout[] = [],
  wanted: (note: Note) => boolean = () => true,
): readonly NoteLayout[] {
  const around: readonly AnyRecord[][] = (['attachment', 'tagging', 'tag'] as const).map((kind) => document.all(kind) as unknown as AnyRecord[]);
  const steady = same(surroundings.get(previous), [measure, ...around]);
  const [files = [], taggings = []] = around;
  const make = (note: Note, known: NoteLayout | undefined): NoteLayout => {
    const attached = files.length > 0 ? filesOfNote(document, note) : NO_FILES;
    const tags = taggings.length > 0 ? tagsOf(document, note.id) : NO_TAGS;
    const source = known && sources.get(known);
    const alike = known && source?.measure === measure && sameFiles(source.files, attached) && breaksAlike(known.record, note) ? known : undefined;
    if (alike?.record === note && source && same(source.tags, tags)) return alike;
    const made = layoutNote(note, attached, tags, measure, alike);
    sources.set(made, { measure, files: attached, tags });
    return made;
  };
  const knownOf = follower(previous);
  const notes: NoteLayout[] = [];
  let changed = false;
  for (const note of document.children('note', boardId)) {
    if (note.hidden || !wanted(note)) continue;
    const known = knownOf(note.id);
    const laid = steady && known?.record === note ? known : make(note, known);
    changed ||= laid !== previous[notes.length];
    notes.push(laid);
  }
  const result = changed || notes.length !== previous.length ? notes : previous;
  surroundings.set(result, [measure, ...around]);
  return result;
}
