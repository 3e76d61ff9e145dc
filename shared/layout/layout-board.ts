import type { Id } from '../base/id.ts';
import type { Outline } from '../geometry/outline.ts';
import { boundsOf } from '../geometry/rect.ts';
import { pictureOf } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import { tagsOf } from '../model/hosted.ts';
import type { AnyRecord, Tag } from '../model/kinds.ts';
import { looseOn, type Loose } from '../model/on-board.ts';
import type { BoardLayout, FrameLayout, LayoutBoard, LayoutContext, MapLayout, NoteLayout, PersonaCardLayout } from './board-layout.ts';
import { layoutFrame } from './layout-frame.ts';
import { layoutMap, recordsOfMap } from './layout-map.ts';
import { filesOfNote, layoutNote, NO_FILES, sameFiles, type NoteFiles } from './layout-note.ts';
import { layoutPersonaCard } from './layout-persona-card.ts';
import { layoutThing } from './layout-things.ts';
import { goalFinder } from './line-goals.ts';
import type { LooseLayout, ThingLayout } from './thing-layout.ts';

interface MapSource {
  readonly records: readonly AnyRecord[];
  readonly context: LayoutContext;
}
/** What a map's layout was made from; while that stays the same, so does the layout. */
const mapSources = new WeakMap<MapLayout, MapSource>();
const noteSources = new WeakMap<NoteLayout, { readonly measure: LayoutContext['measure']; readonly files: NoteFiles; readonly tags: readonly Tag[] }>();
const NO_TAGS: readonly Tag[] = [];
const contexts = new WeakMap<FrameLayout | PersonaCardLayout, LayoutContext>();

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
  const hasFiles = document.all('attachment').length > 0;
  const hasTags = document.all('tagging').length > 0;
  const knownNotes = byId(previous?.notes);
  const notes = document.children('note', boardId).filter(isShown).map((note) => {
    const known = knownNotes.get(note.id);
    const files = hasFiles ? filesOfNote(document, note) : NO_FILES;
    const tags = hasTags ? tagsOf(document, note.id) : NO_TAGS;
    const source = known && noteSources.get(known);
    if (known?.record === note && source?.measure === context.measure && sameFiles(source.files, files) && sameRecords(source.tags, tags)) return known;
    const made = layoutNote(note, files, tags, context.measure);
    noteSources.set(made, { measure: context.measure, files, tags });
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
  const frames = layoutFrames(document, boardId, context, previous);
  const personaCards = layoutPersonaCards(document, boardId, context, previous);
  const loose = layoutLoose(document, boardId, context, previous, { frames, personaCards, maps, notes });
  const bounds = boundsOf([...frames.map(({ outer }) => outer), ...[...personaCards, ...loose, ...maps].map(({ rect }) => rect)]);
  return { boardId, frames, personaCards, notes, loose, maps, bounds };
};

const isShown = ({ hidden }: { readonly hidden: boolean }): boolean => !hidden;

/** Notes and everything else that is loose, in one order. */
function layoutLoose(
  document: DocumentReader,
  boardId: Id,
  { measure }: LayoutContext,
  previous: BoardLayout | undefined,
  laid: Pick<BoardLayout, 'frames' | 'personaCards' | 'maps' | 'notes'>,
): readonly LooseLayout[] {
  const there = looseOn(document, boardId).filter(isShown);
  if (there.length === laid.notes.length) return laid.notes;
  const known = byId(previous?.loose.filter((one) => one.kind !== 'note'));
  const things = new Map<Id, ThingLayout>();
  const lay = (records: readonly Loose[], outlineOf: (id: Id) => Outline | null) => {
    for (const record of records) if (record.kind !== 'note') things.set(record.id, layoutThing(document, record, { measure, outlineOf }, known.get(record.id)));
  };
  const notes = byId(laid.notes);
  lay(there.filter(({ kind }) => kind !== 'line'), () => null);
  lay(there.filter(({ kind }) => kind === 'line'), goalFinder({ ...laid, loose: (id) => notes.get(id) ?? things.get(id) }));
  return there.flatMap(({ id }) => things.get(id) ?? notes.get(id) ?? []);
}

const isCurrent = (known: FrameLayout | PersonaCardLayout, context: LayoutContext): boolean => {
  const made = contexts.get(known);
  return made !== undefined && sameContext(made, context);
};

function layoutFrames(document: DocumentReader, boardId: Id, context: LayoutContext, previous: BoardLayout | undefined): readonly FrameLayout[] {
  const knownFrames = byId(previous?.frames);
  return document.children('frame', boardId).filter(isShown).map((frame) => {
    const known = knownFrames.get(frame.id);
    if (known?.record === frame && isCurrent(known, context)) return known;
    const made = layoutFrame(frame, context);
    contexts.set(made, context);
    return made;
  });
}

function layoutPersonaCards(document: DocumentReader, boardId: Id, context: LayoutContext, previous: BoardLayout | undefined): readonly PersonaCardLayout[] {
  const knownCards = byId(previous?.personaCards);
  return document.children('personaCard', boardId).filter(isShown).flatMap((card) => {
    const persona = document.find('persona', card.personaId);
    if (!persona) return [];
    const known = knownCards.get(card.id);
    const photo = pictureOf(document, persona.id)?.sha256 ?? null;
    if (known?.record === card && known.persona === persona && known.photo === photo && isCurrent(known, context)) return [known];
    const made = layoutPersonaCard(card, persona, photo, context);
    contexts.set(made, context);
    return [made];
  });
}
