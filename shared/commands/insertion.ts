import type { Id } from '../base/id.ts';
import type { OrderKey } from '../base/order.ts';
import type { Point } from '../geometry/rect.ts';
import type { Draft } from '../model/draft.ts';
import { isLine, type AnyRecord, type Curve, type CurvePoint, type JourneyMap, type Lane, type Note, type Stage, type Step, type Touchpoint } from '../model/kinds.ts';
import { isScale } from '../model/belonging.ts';
import { nearestPlace } from '../model/lane-order.ts';
import { cardsIn, mapIdOf, pointAt } from '../model/structure.ts';
import { NOTE_SIZE, onBoard } from './notes.ts';
import { indexAfter, keyAt } from './place.ts';
import { takesCards, type Cell } from './touchpoints.ts';
import { fresh } from '../model/fresh.ts';

type CardContent = Pick<Touchpoint, 'title' | 'color' | 'link'>;

/**
 * Puts copies of records into a draft, parents before what is inside them, and remembers which copy stands for which
 * original. A copy inside a copied parent keeps its order key; any other goes behind its original. Lives for one paste.
 */
export class Insertion {
  readonly #draft: Draft;
  readonly #newId: () => Id;
  /** Original id → id of its copy. */
  readonly #copies = new Map<Id, Id>();
  readonly #made = new Set<Id>();

  constructor(draft: Draft, newId: () => Id) {
    this.#draft = draft;
    this.#newId = newId;
  }

  /** A note or map on a board. */
  free(record: Note | JourneyMap, boardId: Id, at: Point, order: OrderKey): void {
    this.#add(record, { boardId, x: onBoard(at.x), y: onBoard(at.y), order });
  }

  /** A card in a cell, under the card `behind` or at the bottom. */
  card({ title, color, link }: CardContent, { stepId, laneId }: Cell, behind: Id | null): void {
    const cards = cardsIn(this.#draft, stepId, laneId);
    const order = keyAt(this.#draft, cards, indexAfter(cards, behind ?? undefined));
    this.#draft.add(fresh('touchpoint', { id: this.#newId(), stepId, laneId, title, color, link, order }));
  }

  /** A card that lies on the board as a note; `at` is its centre. */
  note({ title, color, link }: CardContent, boardId: Id, at: Point, order: OrderKey): void {
    const place = { x: onBoard(at.x - NOTE_SIZE / 2), y: onBoard(at.y - NOTE_SIZE / 2), width: NOTE_SIZE, height: NOTE_SIZE };
    this.#draft.add({ id: this.#newId(), kind: 'note', boardId, ...place, text: title, color: color ?? 'yellow', link, order });
  }

  /** A part of a map. Left out where it has no place: its parent is gone, the map has that line already. */
  part(record: Stage | Step | Lane | Touchpoint | Curve | CurvePoint): void {
    switch (record.kind) {
      case 'stage':
        return this.#stage(record);
      case 'step':
        return this.#step(record);
      case 'lane':
        return this.#lane(record);
      case 'curve':
        return this.#curve(record);
      case 'touchpoint':
        return this.#touchpoint(record);
      case 'curvePoint':
        return this.#curvePoint(record);
    }
  }

  /** Gives every copied stage and map the column it cannot be without (a foreign clipboard may have left it out). */
  close(): void {
    for (const id of this.#made) {
      if (this.#draft.find('map', id) && this.#draft.children('stage', id).length === 0) this.#addStage(id);
      if (this.#draft.find('stage', id) && this.#draft.children('step', id).length === 0) this.#addStep(id);
    }
  }

  #stage(record: Stage): void {
    const mapId = this.#standIn(record.mapId);
    if (!this.#draft.find('map', mapId)) return;
    const order = this.#isCopy(mapId) ? record.order : this.#behind(this.#draft.children('stage', mapId), record.id);
    this.#add(record, { mapId, order });
  }

  #step(record: Step): void {
    const stageId = this.#standIn(record.stageId);
    if (!this.#draft.find('stage', stageId)) return;
    const order = this.#isCopy(stageId) ? record.order : this.#behind(this.#draft.children('step', stageId), record.id);
    this.#add(record, { stageId, order });
  }

  #lane(record: Lane): void {
    const mapId = this.#standIn(record.mapId);
    if (!this.#draft.find('map', mapId)) return;
    if (this.#isCopy(mapId)) return this.#add(record, { mapId });
    const lanes = this.#draft.children('lane', mapId);
    const types = lanes.map(({ type }) => type);
    if (isLine(record.type) && types.includes(record.type)) return;
    this.#add(record, { mapId, order: keyAt(this.#draft, lanes, nearestPlace(types, record.type, indexAfter(lanes, record.id))) });
  }

  #curve(record: Curve): void {
    const laneId = this.#standIn(record.laneId);
    if (this.#draft.find('lane', laneId)?.type !== 'emotion' || !isScale(record)) return;
    const order = this.#isCopy(laneId) ? record.order : this.#behind(this.#draft.children('curve', laneId), record.id);
    this.#add(record, { laneId, order });
  }

  #touchpoint(record: Touchpoint): void {
    const cell = { stepId: this.#standIn(record.stepId), laneId: this.#standIn(record.laneId) };
    if (takesCards(this.#draft, cell)) this.#add(record, cell);
  }

  #curvePoint(record: CurvePoint): void {
    const place = { curveId: this.#standIn(record.curveId), stepId: this.#standIn(record.stepId) };
    if (!this.#draft.find('curve', place.curveId) || !this.#draft.find('step', place.stepId)) return;
    if (mapIdOf(this.#draft, place.curveId) !== mapIdOf(this.#draft, place.stepId)) return;
    if (pointAt(this.#draft, place.curveId, place.stepId)) return;
    this.#add(record, place);
  }

  #add<R extends AnyRecord>(record: R, place: Partial<R>): void {
    const id = this.#newId();
    this.#copies.set(record.id, id);
    this.#made.add(id);
    this.#draft.add({ ...record, ...place, id });
  }

  #addStage(mapId: Id): void {
    const id = this.#newId();
    this.#draft.add(fresh('stage', { id, mapId, name: null, order: keyAt(this.#draft, [], 0) }));
    this.#addStep(id);
  }

  #addStep(stageId: Id): void {
    this.#draft.add(fresh('step', { id: this.#newId(), stageId, name: null, order: keyAt(this.#draft, [], 0) }));
  }

  /** The copy of a record, or the record itself when only its parts were copied. */
  #standIn(original: Id): Id {
    return this.#copies.get(original) ?? original;
  }

  #isCopy(id: Id): boolean {
    return this.#made.has(id);
  }

  #behind(siblings: readonly (Stage | Step | Curve)[], original: Id): OrderKey {
    return keyAt(this.#draft, siblings, indexAfter(siblings, original));
  }
}
