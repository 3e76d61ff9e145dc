import { newId as freshId, type Id } from '../base/id.ts';
import { boundsOf, centre, rectOf, type Point } from '../geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import type { AnyRecord, Curve, CurvePoint, JourneyMap, Lane, Note, Stage, Step, Touchpoint } from '../model/kinds.ts';
import { copyRecords, type ClipboardContent } from './clipboard.ts';
import { Insertion } from './insertion.ts';
import { blockOf } from './note-block.ts';
import { keysAt } from './place.ts';
import { takesCards, type Cell } from './touchpoints.ts';

/** How far a duplicate lies from its original, board units, to the right and down. */
const DUPLICATE_OFFSET = 24;

type Free = Note | JourneyMap;
type Part = Stage | Step | Lane | Touchpoint | Curve | CurvePoint;

const PARTS: readonly AnyRecord['kind'][] = ['stage', 'step', 'lane', 'touchpoint', 'curve', 'curvePoint'];
const isPart = (record: AnyRecord): record is Part => PARTS.includes(record.kind);

/** What a clipboard holds, by what has to be done with it. */
interface Sorted {
  readonly notes: readonly Note[];
  readonly maps: readonly JourneyMap[];
  /** Cards copied without their column and lane. */
  readonly cards: readonly Touchpoint[];
  /** Everything else, parents first. */
  readonly parts: readonly Part[];
}

function sorted({ records }: ClipboardContent): Sorted {
  const ids = new Set(records.map(({ id }) => id));
  const notes: Note[] = [];
  const maps: JourneyMap[] = [];
  const cards: Touchpoint[] = [];
  const parts: Part[] = [];
  for (const record of records) {
    if (record.kind === 'note') notes.push(record);
    else if (record.kind === 'map') maps.push(record);
    else if (record.kind === 'touchpoint' && !ids.has(record.stepId) && !ids.has(record.laneId)) cards.push(record);
    else if (isPart(record)) parts.push(record);
  }
  return { notes, maps, cards, parts };
}

/** Order keys on top of all notes, or all maps, of a board. */
function topKeys(draft: Draft, kind: Free['kind'], boardId: Id, count: number) {
  const others = draft.children(kind, boardId);
  return keysAt<Free['kind']>(draft, others, others.length, count);
}

interface Paste {
  readonly boardId: Id;
  /** Where the middle of what is pasted goes; of a map only its corner counts, its size is not known here. */
  readonly at: Point;
  /** The cell that is selected: cards and notes go there, if it takes cards. */
  readonly target?: Cell | null;
  readonly newId?: () => Id;
}

/**
 * Adds copies under fresh ids. Notes and maps go to the board around `at`; loose cards into the target cell, or on the
 * board as notes; stages, steps and lanes copied without their map go behind the original, if it is still there.
 */
export function pasteRecords(document: DocumentReader, content: ClipboardContent, { boardId, at, target = null, newId = freshId }: Paste): Diff {
  if (!document.find('board', boardId)) return EMPTY_DIFF;
  const { notes, maps, cards, parts } = sorted(content);
  const cell = target && maps.length === 0 && takesCards(document, target) ? target : null;
  const rects = [...notes, ...maps.map(({ x, y }) => rectOf(x, y, 0, 0))];
  const middle = centre(boundsOf(rects) ?? rectOf(0, 0, 0, 0));
  const moved = ({ x, y }: Point): Point => ({ x: x - middle.x + at.x, y: y - middle.y + at.y });
  return change(document, (draft) => {
    const insertion = new Insertion(draft, newId);
    const mapKeys = topKeys(draft, 'map', boardId, maps.length);
    maps.forEach((map, index) => insertion.free(map, boardId, moved(map), mapKeys[index] as string));
    for (const part of parts) insertion.part(part);
    insertion.close();
    if (cell) {
      for (const { text, color, link } of notes) insertion.card({ title: text, color, link }, cell, null);
      for (const card of cards) insertion.card(card, cell, null);
      return;
    }
    const keys = topKeys(draft, 'note', boardId, notes.length + cards.length);
    notes.forEach((note, index) => insertion.free(note, boardId, moved(note), keys[index] as string));
    blockOf(cards.length, at).forEach((place, index) => insertion.note(cards[index] as Touchpoint, boardId, place, keys[notes.length + index] as string));
  });
}

/** Adds copies beside the originals: notes and maps a little aside, cards under theirs, stages, steps and lanes behind theirs. */
export function duplicateRecords(document: DocumentReader, { ids, newId = freshId }: { readonly ids: Iterable<Id>; readonly newId?: () => Id }): Diff {
  const { notes, maps, cards, parts } = sorted(copyRecords(document, ids));
  return change(document, (draft) => {
    const insertion = new Insertion(draft, newId);
    for (const { id: boardId } of document.all('board')) {
      for (const free of [notes, maps]) {
        const here = free.filter((record) => record.boardId === boardId);
        const keys = here[0] ? topKeys(draft, here[0].kind, boardId, here.length) : [];
        here.forEach((record, index) =>
          insertion.free(record, boardId, { x: record.x + DUPLICATE_OFFSET, y: record.y + DUPLICATE_OFFSET }, keys[index] as string),
        );
      }
    }
    for (const part of parts) insertion.part(part);
    for (const card of cards) insertion.card(card, card, card.id);
  });
}
