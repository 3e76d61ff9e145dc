import { newId, type Id } from '../../../shared/base/id.ts';
import { normalLink } from '../../../shared/base/link.ts';
import { orderBetween, roomBetween, type OrderKey } from '../../../shared/base/order.ts';
import { storableText } from '../../../shared/base/text.ts';
import { setContributors } from '../../../shared/commands/lists.ts';
import { keyAt } from '../../../shared/commands/place.ts';
import { setTags } from '../../../shared/commands/tags.ts';
import type { Cell } from '../../../shared/commands/touchpoints.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { KINDS, TOUCHPOINT_STATES, type Touchpoint } from '../../../shared/model/kinds.ts';
import type { Scale } from '../../../shared/model/scale.ts';
import { cardsIn, type ListKind } from '../../../shared/model/structure.ts';
import { absorb } from '../in-turn.ts';
import { entriesOf, type Report, type RowWrite } from './model.ts';
import { choiceNamed, EntryNames } from './names.ts';
import { PlaceNames } from './place-names.ts';
import type { TouchpointColumn } from './touchpoint-columns.ts';
import { ArrowNames, writeArrows } from './touchpoint-links.ts';
import { flagOf, numberIn } from './values.ts';

type Patch = { -readonly [F in keyof Touchpoint]?: Touchpoint[F] };

/** Writes the cells of touchpoints, those of one change together: names are looked up once, and every row is put down once. */
export class TouchpointWriter {
  readonly #draft: Draft;
  readonly #report: Report;
  readonly #mapId: Id;
  readonly #places: PlaceNames;
  readonly #entries = new Map<ListKind, EntryNames>();
  /** The last order key in a cell that got cards in this change. */
  readonly #last = new Map<string, OrderKey>();

  constructor(draft: Draft, mapId: Id, report: Report) {
    this.#draft = draft;
    this.#mapId = mapId;
    this.#report = report;
    this.#places = new PlaceNames(draft, mapId, (kind, name) => report.created.push({ kind, name }));
  }

  /** `like` is where new cards lie as long as nobody says otherwise. Arrows come last: they may lead to cards of the same change. */
  write(writes: readonly RowWrite[], like: Cell | null): readonly Id[] {
    const made: Id[] = [];
    const arrows: (readonly [Id, string])[] = [];
    let place = like;
    for (const { row, cells } of writes) {
      const id = row ?? newId();
      const card = row === null ? undefined : this.#draft.find('touchpoint', row);
      if (row !== null && !card) continue;
      const cell = this.#cell(card ?? place, cells);
      const patch = this.#patch(cells);
      if (card) this.#change(card, cell, patch);
      else if (cell) {
        this.#draft.add(
          fresh('touchpoint', { title: '', ...patch, id, ...cell, order: this.#orderAtEnd(cell) } as Parameters<typeof fresh<'touchpoint'>>[1]),
        );
        made.push(id);
        place = cell;
      } else {
        this.#refuse('title', cells.get('title') ?? '');
        continue;
      }
      this.#writeMany(id, cells);
      const leadsTo = cells.get('leadsTo' satisfies TouchpointColumn);
      if (leadsTo !== undefined) arrows.push([id, leadsTo]);
    }
    if (arrows.length > 0) {
      const names = new ArrowNames(this.#draft, this.#mapId);
      for (const [id, text] of arrows) writeArrows(this.#draft, names, id, text, (name) => this.#refuse('leadsTo', name));
    }
    return made;
  }

  #refuse(column: TouchpointColumn, text: string, scale?: Scale): void {
    this.#report.refused.push({ column, text, ...(scale && { scale }) });
  }

  #cell(current: Cell | null, cells: RowWrite['cells']): Cell | null {
    const words = { stage: cells.get('stage')?.trim(), step: cells.get('step')?.trim(), lane: cells.get('lane')?.trim() };
    return this.#places.cell(current, words, (word) => this.#refuse(word, words[word] ?? ''));
  }

  #change(card: Touchpoint, cell: Cell | null, patch: Patch): void {
    const moves = cell !== null && (cell.stepId !== card.stepId || cell.laneId !== card.laneId);
    this.#draft.update('touchpoint', card.id, moves ? { ...patch, ...cell, order: this.#orderAtEnd(cell) } : patch);
  }

  #orderAtEnd(cell: Cell): OrderKey {
    const key = `${cell.stepId} ${cell.laneId}`;
    const known = this.#last.get(key);
    const order = known === undefined ? this.#firstOrder(cell) : (roomBetween(known, null, 1)?.[0] ?? orderBetween(null, null));
    this.#last.set(key, order);
    return order;
  }

  #firstOrder({ stepId, laneId }: Cell): OrderKey {
    const cards = cardsIn(this.#draft, stepId, laneId);
    return keyAt(this.#draft, cards, cards.length);
  }

  #named(kind: ListKind): EntryNames {
    let names = this.#entries.get(kind);
    if (!names) this.#entries.set(kind, (names = new EntryNames(this.#draft, kind)));
    return names;
  }

  #entry(kind: ListKind, column: TouchpointColumn, name: string): Id | null {
    if (name.trim() === '') return null;
    const id = this.#named(kind).take(name, (made) => this.#report.created.push({ kind, name: made }));
    if (id === undefined) this.#refuse(column, name);
    return id ?? null;
  }

  #writeMany(id: Id, cells: RowWrite['cells']): void {
    const ids = [id];
    const tagIds = this.#many('tag', 'tags', cells.get('tags'));
    if (tagIds) absorb(this.#draft, setTags(this.#draft, { ids, tagIds }));
    const named = this.#many('function', 'contributors', cells.get('contributors'));
    const [, ...beside] = this.#owners(cells.get('owner') ?? '');
    if (!named && beside.length === 0) return;
    const functionIds = [...(named ?? this.#draft.children('contribution', id).map(({ functionId }) => functionId)), ...beside];
    absorb(this.#draft, setContributors(this.#draft, { ids, functionIds }));
  }

  #many(kind: ListKind, column: TouchpointColumn, text: string | undefined): readonly Id[] | null {
    if (text === undefined) return null;
    return entriesOf(text, (name) => this.#named(kind).find(name) !== undefined).flatMap((name) => this.#entry(kind, column, name) ?? []);
  }

  /** Functions that all have their entry, where a cell names several as its owner; of a name with a comma there is none. */
  #owners(text: string): readonly Id[] {
    const names = this.#named('function');
    const find = (name: string) => names.find(name);
    const parts = entriesOf(text, (name) => find(name) !== undefined);
    const ids = parts.flatMap((name) => find(name) ?? []);
    return parts.length > 1 && ids.length === parts.length ? ids : [];
  }

  /** A touchpoint has one owner: of several known ones the first, the others contribute. */
  #owner(text: string): Id | null {
    const [first] = this.#owners(text);
    if (first === undefined) return this.#entry('function', 'owner', text);
    this.#report.divided.push(text);
    return first;
  }

  #patch(cells: RowWrite['cells']): Patch {
    const patch: Patch = {};
    for (const [column, text] of cells) this.#set(patch, column as TouchpointColumn, text);
    return patch;
  }

  #set(patch: Patch, column: TouchpointColumn, text: string): void {
    switch (column) {
      case 'title':
      case 'feeling':
      case 'behaviour':
      case 'thinking':
      case 'expectation':
      case 'idea':
      case 'afterEffect':
      case 'evidence':
        patch[column] = storableText(text, KINDS.touchpoint[column].max);
        return;
      case 'importanceToCustomer':
      case 'importanceToOrganisation':
      case 'promisedMinutes':
      case 'expectedMinutes':
      case 'actualMinutes': {
        const field = KINDS.touchpoint[column];
        const value = numberIn(field, text);
        if (value === undefined)
          this.#refuse(column, text, column.startsWith('importance') ? { scaleMin: field.min, scaleMax: field.max } : undefined);
        else patch[column] = value;
        return;
      }
      case 'isPainPoint':
      case 'isOpportunity':
      case 'isMomentOfTruth':
      case 'isFailPoint':
      case 'isWaitingPoint': {
        const value = flagOf(text);
        if (value === undefined) this.#refuse(column, text);
        else patch[column] = value;
        return;
      }
      case 'channel':
        patch.channelId = this.#entry('channel', column, text);
        return;
      case 'owner':
        patch.ownerId = this.#owner(text);
        return;
      case 'persona':
        patch.personaId = this.#entry('persona', column, text);
        return;
      case 'state': {
        const value = text.trim() === '' ? 'actual' : choiceNamed(TOUCHPOINT_STATES, 'table.state', text);
        if (value === undefined) this.#refuse(column, text);
        else patch.state = value;
        return;
      }
      case 'color': {
        const value = text.trim() === '' ? 'none' : choiceNamed([...NOTE_COLORS, 'none'] as const, 'color', text);
        if (value === undefined) this.#refuse(column, text);
        else patch.color = value === 'none' ? null : value;
        return;
      }
      case 'link': {
        const link = text.trim() === '' ? null : normalLink(text);
        if (link === null && text.trim() !== '') this.#refuse(column, text);
        else patch.link = link;
        return;
      }
      case 'stage':
      case 'step':
      case 'lane':
      case 'contributors':
      case 'tags':
      case 'leadsTo':
      case 'comments':
      case 'attachments':
    }
  }
}
