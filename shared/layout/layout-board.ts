import type { Id } from '../base/id.ts';
import type { Outline } from '../geometry/outline.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import { pictureOf } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import type { AnyRecord, Note } from '../model/kinds.ts';
import { LOOSE_KINDS, looseOn, type Loose } from '../model/on-board.ts';
import type { BoardLayout, FrameLayout, LayoutBoard, LayoutContext, MapLayout, NoteLayout, PersonaCardLayout } from './board-layout.ts';
import { layoutFrame } from './layout-frame.ts';
import { layoutMap, recordsOfMap } from './layout-map.ts';
import { layoutNotes } from './layout-notes.ts';
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
export const layoutBoard: LayoutBoard = (document, boardId, context, previous) => layOut(document, boardId, context, previous, null);

/**
 * The same without the notes that are not `wanted`: for a first look, before there is time for the words of all of them.
 * The bounds are those of the whole board, as far as a note is no larger than its record says.
 */
export function layoutPart(
  document: DocumentReader,
  boardId: Id,
  context: LayoutContext,
  previous: BoardLayout | undefined,
  wanted: (note: Note) => boolean,
): BoardLayout {
  const part = layOut(document, boardId, context, previous, wanted);
  const rest = document.children('note', boardId).filter((note) => !note.hidden && !wanted(note));
  return { ...part, bounds: boundsOf(part.bounds ? [part.bounds, ...rest] : rest) };
}

function layOut(
  document: DocumentReader,
  boardId: Id,
  context: LayoutContext,
  previous: BoardLayout | undefined,
  wanted: ((note: Note) => boolean) | null,
): BoardLayout {
  const notes = layoutNotes(document, boardId, context.measure, previous?.notes, wanted ?? undefined);
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
  return { boardId, frames, personaCards, notes, loose, maps, bounds: boundsOf(rectsOf({ frames, personaCards, loose, maps })) };
}

function* rectsOf({ frames, personaCards, loose, maps }: Pick<BoardLayout, 'frames' | 'personaCards' | 'loose' | 'maps'>): Generator<Rect> {
  for (const { outer } of frames) yield outer;
  for (const band of [personaCards, loose, maps]) for (const { rect } of band) yield rect;
}

const isShown = ({ hidden }: { readonly hidden: boolean }): boolean => !hidden;

/** Notes and everything else that is loose, in one order. */
function layoutLoose(
  document: DocumentReader,
  boardId: Id,
  { measure }: LayoutContext,
  previous: BoardLayout | undefined,
  laid: Pick<BoardLayout, 'frames' | 'personaCards' | 'maps' | 'notes'>,
): readonly LooseLayout[] {
  const things = new Map<Id, ThingLayout>();
  // Most boards hold notes alone.
  if (LOOSE_KINDS.every((kind) => kind === 'note' || document.children(kind, boardId).length === 0)) return laid.notes;
  const there = looseOn(document, boardId).filter(isShown);
  const known = byId(previous?.loose.filter((one) => one.kind !== 'note'));
  const lay = (records: readonly Loose[], outlineOf: (id: Id) => Outline | null) => {
    for (const record of records)
      if (record.kind !== 'note') things.set(record.id, layoutThing(document, record, { measure, outlineOf }, known.get(record.id)));
  };
  // Looked for among all notes only where a line is bound to something.
  let notes: ReadonlyMap<Id, NoteLayout> | null = null;
  const looseOf = (id: Id) => things.get(id) ?? (notes ??= byId(laid.notes)).get(id);
  lay(
    there.filter(({ kind }) => kind !== 'line'),
    () => null,
  );
  lay(
    there.filter(({ kind }) => kind === 'line'),
    goalFinder({ ...laid, loose: looseOf }),
  );
  let next = 0;
  // Notes come in the same order here and there; of a part some are missing there.
  return there.flatMap(({ id, kind }) => (kind === 'note' ? (laid.notes[next]?.id === id ? laid.notes[next++] : undefined) : things.get(id)) ?? []);
}

const isCurrent = (known: FrameLayout | PersonaCardLayout, context: LayoutContext): boolean => {
  const made = contexts.get(known);
  return made !== undefined && sameContext(made, context);
};

function layoutFrames(document: DocumentReader, boardId: Id, context: LayoutContext, previous: BoardLayout | undefined): readonly FrameLayout[] {
  const knownFrames = byId(previous?.frames);
  return document
    .children('frame', boardId)
    .filter(isShown)
    .map((frame) => {
      const known = knownFrames.get(frame.id);
      if (known?.record === frame && isCurrent(known, context)) return known;
      const made = layoutFrame(frame, context);
      contexts.set(made, context);
      return made;
    });
}

function layoutPersonaCards(
  document: DocumentReader,
  boardId: Id,
  context: LayoutContext,
  previous: BoardLayout | undefined,
): readonly PersonaCardLayout[] {
  const knownCards = byId(previous?.personaCards);
  return document
    .children('personaCard', boardId)
    .filter(isShown)
    .flatMap((card) => {
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
