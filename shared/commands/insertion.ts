import type { Id } from '../base/id.ts';
import type { OrderKey } from '../base/order.ts';
import type { Point } from '../geometry/rect.ts';
import { flawOfBelonging } from '../model/belonging.ts';
import { referenceFieldsOf, referencesOf } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import { leadsTo, onBoard, type Field } from '../model/field.ts';
import { isFixed } from '../model/fixed.ts';
import { fresh } from '../model/fresh.ts';
import { hostIdOf, type Hosted } from '../model/hosted.ts';
import {
  isLine,
  KINDS,
  type AnyRecord,
  type Curve,
  type CurvePoint,
  type Group,
  type Lane,
  type Stage,
  type Step,
  type Touchpoint,
} from '../model/kinds.ts';
import { nearestPlace } from '../model/lane-order.ts';
import type { Free } from '../model/on-board.ts';
import { isScale } from '../model/scale.ts';
import { cardsIn, isEntry, mapIdOf, pointAt } from '../model/structure.ts';
import { followColumns } from './follow.ts';
import { NOTE_SIZE } from './notes.ts';
import { PastedEntries } from './pasted-entries.ts';
import { indexAfter, keyAt } from './place.ts';
import { takesCards, type Cell } from './touchpoints.ts';

type CardContent = Pick<Touchpoint, 'title' | 'color' | 'link'>;

/** Fields that lead to another copy or nowhere, and can only be filled in once all copies are there. */
const LATE: ReadonlySet<string> = new Set(['sourceId', 'alternativeToId', 'fromId', 'toId']);

/**
 * Puts copies of records into a draft, parents before what is inside them, and remembers which copy stands for which
 * original. A copy inside a copied parent keeps its order key; any other goes behind its original. Lives for one paste.
 */
export class Insertion {
  readonly #draft: Draft;
  readonly #newId: () => Id;
  readonly #entries: PastedEntries;
  /** Original id → id of its copy. */
  readonly #copies = new Map<Id, Id>();
  /** Copies by their ids, with the records they were made from. */
  readonly #made = new Map<Id, AnyRecord>();
  /** Originals left out because a locked frame keeps its columns and lanes; what is inside them stays out, too. */
  readonly #refused = new Set<Id>();

  /** `records` is everything on the clipboard; list entries among them are used where something refers to them. */
  constructor(draft: Draft, newId: () => Id, records: readonly AnyRecord[] = []) {
    this.#draft = draft;
    this.#newId = newId;
    this.#entries = new PastedEntries(draft, newId, records);
  }

  /** What lies on a board by itself. */
  free(record: Free, boardId: Id, at: Point, order: OrderKey): void {
    this.#add(record, { boardId, x: onBoard(at.x), y: onBoard(at.y), order });
  }

  /** What its copied members name. */
  group(record: Group, boardId: Id): void {
    this.#add(record, { boardId });
  }

  /** A card in a cell with all its attributes, under the card `behind` or at the bottom. */
  card(card: Touchpoint, { stepId, laneId }: Cell, behind: Id | null): void {
    this.#add(card, { stepId, laneId, order: this.#orderIn({ stepId, laneId }, behind) });
  }

  /** Words that become a card at the bottom of a cell; `original` is the note they come from. */
  newCard({ title, color, link }: CardContent, { stepId, laneId }: Cell, original: AnyRecord): void {
    const card = fresh('touchpoint', { id: this.#newId(), stepId, laneId, title, color, link, order: this.#orderIn({ stepId, laneId }, null) });
    this.#draft.add(card);
    this.#copies.set(original.id, card.id);
  }

  /** Words that lie on the board as a note; `at` is its centre, `original` the card they come from. */
  newNote({ title, color, link }: CardContent, boardId: Id, at: Point, order: OrderKey, original: AnyRecord): void {
    const place = { x: onBoard(at.x - NOTE_SIZE / 2), y: onBoard(at.y - NOTE_SIZE / 2), width: NOTE_SIZE, height: NOTE_SIZE };
    const note = fresh('note', { id: this.#newId(), boardId, ...place, text: title, color: color ?? 'yellow', link, order });
    this.#draft.add(note);
    this.#copies.set(original.id, note.id);
  }

  /**
   * Anything else: a part of a map, an arrow, or what a note or card carries. Left out where it has no place: its parent is
   * gone, the map has that line already, one end of an arrow was not copied.
   */
  part(record: AnyRecord): void {
    if (this.#isRefused(record)) {
      this.#refused.add(record.id);
      return;
    }
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
      case 'connector':
      case 'jump':
        return this.#between(record, record.fromId, record.toId);
      case 'contribution':
        if (this.#draft.find('touchpoint', this.#copies.get(record.touchpointId) ?? '')) this.#add(record);
        return;
      case 'gridColumn':
      case 'gridRow':
      case 'gridCell':
        return this.#add(record);
      case 'tagging':
      case 'comment':
      case 'attachment':
        return this.#hosted(record);
      default:
    }
  }

  /**
   * Ends the paste: copies follow copies, maps get the columns they cannot be without (a foreign clipboard may have left
   * them out), and maps that follow one that got columns get them, too.
   */
  close(): void {
    for (const [id, original] of this.#made) this.#lead(id, original);
    for (const id of this.#made.keys()) {
      if (this.#draft.find('map', id) && this.#draft.children('stage', id).length === 0) this.#addStage(id);
      if (this.#draft.find('stage', id) && this.#draft.children('step', id).length === 0) this.#addStep(id);
    }
    const grown = new Set([...this.#made].flatMap(([id, { kind }]) => (kind === 'stage' || kind === 'step' ? (mapIdOf(this.#draft, id) ?? []) : [])));
    for (const mapId of grown) followColumns(this.#draft, mapId, this.#newId);
  }

  #isRefused(record: AnyRecord): boolean {
    if (referencesOf(record).some((id) => this.#refused.has(id))) return true;
    if (record.kind !== 'stage' && record.kind !== 'step' && record.kind !== 'lane') return false;
    const parent = this.#standIn(record.kind === 'step' ? record.stageId : record.mapId);
    return !this.#made.has(parent) && isFixed(this.#draft, parent);
  }

  #stage(record: Stage): void {
    const mapId = this.#standIn(record.mapId);
    if (!this.#draft.find('map', mapId)) return;
    const order = this.#made.has(mapId) ? record.order : this.#behind(this.#draft.children('stage', mapId), record.id);
    this.#add(record, { mapId, order });
  }

  #step(record: Step): void {
    const stageId = this.#standIn(record.stageId);
    if (!this.#draft.find('stage', stageId)) return;
    const order = this.#made.has(stageId) ? record.order : this.#behind(this.#draft.children('step', stageId), record.id);
    this.#add(record, { stageId, order });
  }

  #lane(record: Lane): void {
    const mapId = this.#standIn(record.mapId);
    if (!this.#draft.find('map', mapId)) return;
    const lanes = this.#draft.children('lane', mapId);
    const types = lanes.map(({ type }) => type);
    if (isLine(record.type) && types.includes(record.type)) return;
    if (this.#made.has(mapId)) return this.#add(record, { mapId });
    this.#add(record, { mapId, order: keyAt(this.#draft, lanes, nearestPlace(types, record.type, indexAfter(lanes, record.id))) });
  }

  #curve(record: Curve): void {
    const laneId = this.#standIn(record.laneId);
    if (this.#draft.find('lane', laneId)?.type !== 'emotion' || !isScale(record)) return;
    const order = this.#made.has(laneId) ? record.order : this.#behind(this.#draft.children('curve', laneId), record.id);
    this.#add(record, { laneId, order });
  }

  #touchpoint(record: Touchpoint): void {
    const cell = { stepId: this.#standIn(record.stepId), laneId: this.#standIn(record.laneId) };
    if (takesCards(this.#draft, cell)) this.#add(record, cell);
  }

  #curvePoint(record: CurvePoint): void {
    const place = { curveId: this.#standIn(record.curveId), stepId: this.#standIn(record.stepId) };
    if (!this.#draft.find('curve', place.curveId) || !this.#draft.find('step', place.stepId)) return;
    if (!pointAt(this.#draft, place.curveId, place.stepId)) this.#add(record, place);
  }

  #between(record: AnyRecord, from: Id, to: Id): void {
    const [fromId, toId] = [this.#copies.get(from), this.#copies.get(to)];
    if (fromId !== undefined && toId !== undefined) this.#add(record, { fromId, toId } as Partial<AnyRecord>);
  }

  /** What belongs to a note or card belongs to whatever that became. */
  #hosted(record: Hosted): void {
    const hostId = hostIdOf(record);
    const copy = this.#draft.get(this.#copies.get(hostId) ?? this.#entries.added(hostId) ?? '');
    if (copy?.kind !== 'note' && copy?.kind !== 'touchpoint' && copy?.kind !== 'persona' && copy?.kind !== 'image') return;
    const hosts = { noteId: null, touchpointId: null, ...(record.kind === 'attachment' ? { personaId: null, imageId: null } : {}) };
    this.#add(record, { ...hosts, [`${copy.kind}Id`]: copy.id });
  }

  /** Adds a copy; not where a reference that cannot be empty leads nowhere, or it would not belong there. */
  #add<R extends AnyRecord>(record: R, place: Partial<R> = {}): void {
    const id = this.#newId();
    const references = this.#references(record, place);
    if (!references) return;
    const copy: AnyRecord = { ...record, ...references, ...place, id };
    if (flawOfBelonging(copy, this.#draft)) return;
    this.#copies.set(record.id, id);
    this.#made.set(id, record);
    this.#draft.add(copy);
  }

  /** Where the references of a copy lead that its place does not say; null when one that is needed leads nowhere. */
  #references(record: AnyRecord, place: object): Record<string, Id | null> | null {
    const fields = KINDS[record.kind] as Readonly<Record<string, Field>>;
    const values = record as unknown as Readonly<Record<string, Id | null>>;
    const led: Record<string, Id | null> = {};
    for (const name of referenceFieldsOf(record.kind)) {
      const field = fields[name];
      if (name in place || field?.type !== 'ref') continue;
      const to = values[name] ?? null;
      led[name] = to === null || LATE.has(name) ? null : this.#goal(to, field);
      if (led[name] === null && !field.nullable) return null;
    }
    return led;
  }

  #goal(id: Id, field: Extract<Field, { type: 'ref' }>): Id | null {
    const goal = this.#copies.get(id) ?? this.#entries.idOf(id) ?? id;
    const there = this.#draft.get(goal);
    // What is neither on the clipboard nor a list entry is the business of whoever places the copy.
    return there && leadsTo(field, there.kind) && (isEntry(there) || this.#made.has(goal)) ? goal : null;
  }

  /** A copied column follows the copy of its source, and is an alternative to a copy or to what its original is one to. */
  #lead(id: Id, original: AnyRecord): void {
    const copy = this.#draft.get(id);
    const values = original as unknown as Readonly<Record<string, Id | null>>;
    for (const name of LATE) {
      const to = values[name] ?? null;
      const goal = to === null ? undefined : (this.#copies.get(to) ?? (name === 'alternativeToId' ? to : undefined));
      if (!copy || goal === undefined || !this.#draft.get(goal)) continue;
      const patch = { [name]: goal };
      if (!flawOfBelonging({ ...copy, ...patch } as AnyRecord, this.#draft)) this.#draft.update(copy.kind, id, patch);
    }
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

  #behind(siblings: readonly (Stage | Step | Curve)[], original: Id): OrderKey {
    return keyAt(this.#draft, siblings, indexAfter(siblings, original));
  }

  #orderIn({ stepId, laneId }: Cell, behind: Id | null): OrderKey {
    const cards = cardsIn(this.#draft, stepId, laneId);
    return keyAt(this.#draft, cards, indexAfter(cards, behind ?? undefined));
  }
}
