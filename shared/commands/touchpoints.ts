import { newId as freshId, type Id } from '../base/id.ts';
import { storableText } from '../base/text.ts';
import type { Point } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { hostFields, type Host } from '../model/hosted.ts';
import { holdsCards, KINDS, type NoteColor, type Touchpoint } from '../model/kinds.ts';
import { orderOnTop } from '../model/on-board.ts';
import { cardsIn, mapIdOf } from '../model/structure.ts';
import { rebind } from './lines.ts';
import { dissolveSmall, groupsOf } from './group.ts';
import { noteAt } from './notes.ts';
import { indexBefore, keyAt, keysAt, reorder } from './place.ts';
import { fresh } from '../model/fresh.ts';

/** Where a step and a lane of one map cross. */
export interface Cell {
  readonly stepId: Id;
  readonly laneId: Id;
}

interface CellPlace extends Cell {
  /** The card it goes above; null or nothing is the bottom of the cell. */
  readonly before?: Id | null;
}

/** True when cards may lie there: a lane for cards, and a step of the same map. */
export function takesCards(document: DocumentReader, { stepId, laneId }: Cell): boolean {
  const lane = document.find('lane', laneId);
  return lane !== undefined && holdsCards(lane.type) && document.find('step', stepId) !== undefined && mapIdOf(document, stepId) === lane.mapId;
}

interface AddTouchpoint extends CellPlace {
  readonly title?: string;
  readonly color?: NoteColor | null;
  readonly id?: Id;
}

export const addTouchpoint = (document: DocumentReader, { stepId, laneId, before, title = '', color = null, id = freshId() }: AddTouchpoint): Diff =>
  change(document, (draft) => {
    if (!takesCards(draft, { stepId, laneId })) return;
    const cards = cardsIn(draft, stepId, laneId);
    const order = keyAt(draft, cards, indexBefore(cards, before));
    draft.add(fresh('touchpoint', { id, stepId, laneId, title: storableText(title, KINDS.touchpoint.title.max), color, link: null, order }));
  });

interface NoteToTouchpoint extends CellPlace {
  /** Notes in the order they shall lie in, top to bottom. */
  readonly ids: Iterable<Id>;
  readonly newId?: () => Id;
}

/** Notes dropped into a cell become its cards and keep text, colour, link and what belongs to them. Cards have ids of their own; locked notes stay. */
export const noteToTouchpoint = (document: DocumentReader, { ids, stepId, laneId, before, newId = freshId }: NoteToTouchpoint): Diff =>
  change(document, (draft) => {
    if (!takesCards(draft, { stepId, laneId })) return;
    const notes = [...new Set(ids)].flatMap((id) => draft.find('note', id) ?? []).filter(({ locked }) => !locked);
    const left = groupsOf(
      draft,
      notes.map(({ id }) => id),
    );
    const cards = cardsIn(draft, stepId, laneId);
    const orders = keysAt(draft, cards, indexBefore(cards, before), notes.length);
    notes.forEach(({ id, text, color, link }, index) => {
      const card = fresh('touchpoint', { id: newId(), stepId, laneId, title: text, color, link, order: orders[index] as string });
      draft.add(card);
      handOver(draft, id, card);
      draft.remove(id);
    });
    dissolveSmall(draft, left);
  });

/** What a note or card carries belongs to another one from now on. */
function handOver(draft: Draft, from: Id, to: Host): void {
  for (const kind of ['tagging', 'comment', 'attachment'] as const)
    for (const { id } of draft.children(kind, from)) draft.update(kind, id, hostFields(to));
  rebind(draft, from, to.id);
}

interface MoveTouchpoint extends CellPlace {
  /** Cards in the order they shall lie in, top to bottom. */
  readonly ids: Iterable<Id>;
}

/** Moves cards within their cell, or to another one, also of another map: arrows that would lead from map to map go. */
export const moveTouchpoint = (document: DocumentReader, { ids, stepId, laneId, before = null }: MoveTouchpoint): Diff =>
  change(document, (draft) => {
    if (!takesCards(draft, { stepId, laneId })) return;
    const moving = [...new Set(ids)].flatMap((id) => draft.find('touchpoint', id) ?? []);
    const cell = cardsIn(draft, stepId, laneId);
    const inside = new Set(cell.map(({ id }) => id));
    const target = nextStaying(cell, moving, before);
    const newcomers = moving.filter(({ id }) => !inside.has(id));
    if (newcomers.length > 0) {
      const orders = keysAt(draft, cell, cell.length, newcomers.length);
      newcomers.forEach(({ id }, index) => draft.update('touchpoint', id, { stepId, laneId, order: orders[index] as string }));
    }
    reorder(draft, cardsIn(draft, stepId, laneId), moving, target);
    for (const { id } of newcomers) {
      for (const { id: connectorId, fromId, toId } of draft.children('connector', id)) {
        if (mapIdOf(draft, fromId) !== mapIdOf(draft, toId)) draft.remove(connectorId);
      }
    }
  });

/** `before` may be one of the cards that move; then the first card under it that stays marks the place. */
function nextStaying(cell: readonly Touchpoint[], moving: readonly Touchpoint[], before: Id | null): Id | null {
  const start = cell.findIndex(({ id }) => id === before);
  if (start < 0) return null;
  return cell.slice(start).find((card) => !moving.some(({ id }) => id === card.id))?.id ?? null;
}

interface TouchpointToNote {
  readonly id: Id;
  readonly boardId: Id;
  /** Where the centre of the note goes. */
  readonly at: Point;
  readonly noteId?: Id;
}

/** A card dragged out of its map becomes a note and keeps text, colour, link, tags, comments and attachments. */
export const touchpointToNote = (document: DocumentReader, { id, boardId, at, noteId = freshId() }: TouchpointToNote): Diff =>
  change(document, (draft) => {
    const card = draft.find('touchpoint', id);
    if (!card || !draft.find('board', boardId)) return;
    const note = noteAt({ boardId, at, text: card.title, color: card.color ?? 'yellow', id: noteId }, orderOnTop(draft, boardId), card.link);
    draft.add(note);
    handOver(draft, id, note);
    draft.remove(id);
  });
