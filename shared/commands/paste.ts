import { newId as freshId, type Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import { boundsOf, centre, rectOf, type Point } from '../geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import type { AnyRecord, Note, Touchpoint } from '../model/kinds.ts';
import { bandOn, BANDS, isFree, LOOSE_KINDS, type Free, type FreeKind } from '../model/on-board.ts';
import { isEntry } from '../model/structure.ts';
import { copyRecords, type ClipboardContent, type EndsOf } from './clipboard.ts';
import { dissolveSmall } from './group.ts';
import { Insertion } from './insertion.ts';
import { blockOf } from './note-block.ts';
import { keysAt } from './place.ts';
import { takesCards, type Cell } from './touchpoints.ts';

/** Groups whose things became cards of a cell are none. */
const dissolveNew = (draft: Draft): void =>
  dissolveSmall(
    draft,
    draft.all('group').flatMap(({ id }) => (draft.isNew(id) ? [id] : [])),
  );

/** How far a duplicate usually lies from its original, board units, to the right and down. */
const DUPLICATE_OFFSET = { dx: 24, dy: 24 } as const;

/** What a clipboard holds, by what has to be done with it. */
interface Sorted {
  readonly notes: readonly Note[];
  /** What lies on a board by itself, apart from notes. */
  readonly free: readonly Exclude<Free, Note>[];
  /** Cards copied without their column and lane. */
  readonly cards: readonly Touchpoint[];
  /** Everything else, parents first. */
  readonly parts: readonly AnyRecord[];
}

function sorted({ records }: ClipboardContent): Sorted {
  const ids = new Set(records.map(({ id }) => id));
  const notes: Note[] = [];
  const free: Exclude<Free, Note>[] = [];
  const cards: Touchpoint[] = [];
  const parts: AnyRecord[] = [];
  for (const record of records) {
    if (record.kind === 'note') notes.push(record);
    else if (isFree(record)) free.push(record);
    else if (record.kind === 'touchpoint' && !ids.has(record.stepId) && !ids.has(record.laneId)) cards.push(record);
    else if (!isEntry(record)) parts.push(record);
  }
  return { notes, free, cards, parts };
}

/** Order keys on top of everything of that band on a board. */
function topKeys(draft: Draft, band: readonly FreeKind[], boardId: Id, count: number) {
  const others = bandOn(draft, boardId, band);
  return keysAt(draft, others, others.length, count);
}

/** Puts things on a board, each band on top of what is there of it. */
function insertFree(draft: Draft, insertion: Insertion, records: readonly Free[], boardId: Id, moved: (at: Point) => Point): void {
  for (const band of BANDS) {
    const alike = records.filter((record) => band.includes(record.kind)).toSorted(compareOrder);
    const keys = topKeys(draft, band, boardId, alike.length);
    alike.forEach((record, index) => insertion.free(record, boardId, moved(record), keys[index] as string));
  }
}

const isCarried = ({ kind }: AnyRecord): boolean => ['contribution', 'connector', 'tagging', 'comment', 'attachment', 'jump'].includes(kind);

const bodyOf = (record: Free) => ('width' in record ? record : rectOf(record.x, record.y, 0, 0));

interface Paste {
  readonly boardId: Id;
  /** Where the middle of what is pasted goes; of a map only its corner counts, its size is not known here. Null: it stays where it lay. */
  readonly at: Point | null;
  /** The cell that is selected: cards and notes go there, if it takes cards. */
  readonly target?: Cell | null;
  readonly newId?: () => Id;
}

/**
 * Adds copies under fresh ids, with all they carry. What lies free goes to the board around `at`; loose cards into the
 * target cell, or on the board as notes; stages, steps and lanes copied without their map go behind the original, if it
 * is still there. List entries are found again by id, then by name, and added where the document has none like that.
 */
export function pasteRecords(document: DocumentReader, content: ClipboardContent, { boardId, at, target = null, newId = freshId }: Paste): Diff {
  if (!document.find('board', boardId)) return EMPTY_DIFF;
  const { notes, free, cards, parts } = sorted(content);
  const cell = target && free.length === 0 && takesCards(document, target) ? target : null;
  const middle = centre(boundsOf([...notes, ...free].map(bodyOf)) ?? rectOf(0, 0, 0, 0));
  const goal = at ?? middle;
  const moved = ({ x, y }: Point): Point => ({ x: x - middle.x + goal.x, y: y - middle.y + goal.y });
  return change(document, (draft) => {
    const insertion = new Insertion(draft, newId, content.records);
    for (const part of parts) if (part.kind === 'group') insertion.group(part, boardId);
    insertFree(draft, insertion, cell ? free : [...free, ...notes], boardId, moved);
    for (const part of parts) if (!isCarried(part)) insertion.part(part);
    if (cell) {
      for (const note of notes) insertion.newCard({ title: note.text, color: note.color, link: note.link }, cell, note);
      for (const card of cards) insertion.card(card, cell, null);
    } else {
      const keys = topKeys(draft, LOOSE_KINDS, boardId, cards.length);
      blockOf(cards.length, goal).forEach((place, index) => {
        const card = cards[index] as Touchpoint;
        insertion.newNote(card, boardId, place, keys[index] as string, card);
      });
    }
    for (const part of parts) if (isCarried(part)) insertion.part(part);
    insertion.close();
    dissolveNew(draft);
  });
}

interface Duplicate {
  readonly ids: Iterable<Id>;
  /** How far what lies free goes aside, board units. */
  readonly by?: { readonly dx: number; readonly dy: number };
  /** Where lines are seen whose ends leave what they hold on to behind. */
  readonly endsOf?: EndsOf;
  readonly newId?: () => Id;
}

/** Adds copies beside the originals: what lies free a little aside, cards under theirs, stages, steps and lanes behind theirs. */
export function duplicateRecords(document: DocumentReader, { ids, by = DUPLICATE_OFFSET, endsOf, newId = freshId }: Duplicate): Diff {
  const content = copyRecords(document, ids, endsOf);
  const { notes, free, cards, parts } = sorted(content);
  const aside = ({ x, y }: Point): Point => ({ x: x + by.dx, y: y + by.dy });
  return change(document, (draft) => {
    const insertion = new Insertion(draft, newId, content.records);
    for (const part of parts) if (part.kind === 'group') insertion.group(part, part.boardId);
    for (const { id: boardId } of document.all('board')) {
      insertFree(
        draft,
        insertion,
        [...free, ...notes].filter((record) => record.boardId === boardId),
        boardId,
        aside,
      );
    }
    for (const part of parts) if (!isCarried(part)) insertion.part(part);
    for (const card of cards) insertion.card(card, card, card.id);
    for (const part of parts) if (isCarried(part)) insertion.part(part);
    insertion.close();
    dissolveNew(draft);
  });
}
