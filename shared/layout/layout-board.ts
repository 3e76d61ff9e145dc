import type { Id } from '../base/id.ts';
import { boundsOf } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { BoardLayout, LayoutBoard, LayoutContext, MapLayout, NoteLayout } from './board-layout.ts';
import { layoutMap, recordsOfMap } from './layout-map.ts';
import { layoutNote } from './layout-note.ts';

interface MapSource {
  readonly records: readonly AnyRecord[];
  readonly context: LayoutContext;
}
/** What a map's layout was made from; while that stays the same, so does the layout. */
const mapSources = new WeakMap<MapLayout, MapSource>();
const measures = new WeakMap<NoteLayout, LayoutContext['measure']>();

const sameContext = (a: LayoutContext, b: LayoutContext): boolean => a.measure === b.measure && a.t === b.t;
const sameRecords = (a: readonly AnyRecord[], b: readonly AnyRecord[]): boolean =>
  a.length === b.length && a.every((record, index) => record === b[index]);

function byId<T extends { readonly id: Id }>(entries: readonly T[] | undefined): ReadonlyMap<Id, T> {
  return new Map(entries?.map((entry) => [entry.id, entry]));
}

/**
 * Positions of everything on a board. Entries of `previous` whose records are the very same objects come back
 * unchanged (identical), so typing in one note costs one note.
 */
export const layoutBoard: LayoutBoard = (document: DocumentReader, boardId, context, previous): BoardLayout => {
  const knownNotes = byId(previous?.notes);
  const notes = document.children('note', boardId).map((note) => {
    const known = knownNotes.get(note.id);
    if (known?.record === note && measures.get(known) === context.measure) return known;
    const made = layoutNote(note, context.measure);
    measures.set(made, context.measure);
    return made;
  });
  const knownMaps = byId(previous?.maps);
  const maps = document.children('map', boardId).map((map) => {
    const known = knownMaps.get(map.id);
    const source = known && mapSources.get(known);
    const records = recordsOfMap(map, document);
    if (known && source && sameContext(source.context, context) && sameRecords(source.records, records)) return known;
    const made = layoutMap(map, document, context);
    mapSources.set(made, { records, context });
    return made;
  });
  return { boardId, notes, maps, bounds: boundsOf([...notes, ...maps].map(({ rect }) => rect)) };
};
