import type { Id } from '../../../shared/base/id.ts';
import type { Cell } from '../../../shared/commands/touchpoints.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { attachmentsOf } from '../../../shared/model/attachments.ts';
import { openComments } from '../../../shared/model/hosted.ts';
import { holdsCards, type Lane, type Touchpoint } from '../../../shared/model/kinds.ts';
import { listOf, stepsOf } from '../../../shared/model/structure.ts';
import { SEPARATOR } from './model.ts';
import type { FlagAttribute, NumberAttribute, TextAttribute, TouchpointColumn } from './touchpoint-columns.ts';
import { numberFormat } from './values.ts';

/** Before the name of a card that an arrow with two heads leads to. */
export const TWO_HEADS = '↔ ';

interface Named {
  readonly name: string;
  readonly rank: number;
}

/** What the cells of touchpoints say, for one state of the document. Names are looked up once. */
export class TouchpointReader {
  readonly #document: DocumentReader;
  readonly #t: Translate;
  readonly #number: Intl.NumberFormat;
  readonly #steps: ReadonlyMap<Id, Named>;
  readonly #stages: ReadonlyMap<Id, Named>;
  readonly #lanes: ReadonlyMap<Id, Named>;
  readonly lanes: readonly Lane[];
  readonly #mapId: Id;

  constructor(document: DocumentReader, mapId: Id, t: Translate) {
    this.#document = document;
    this.#mapId = mapId;
    this.#t = t;
    this.#number = numberFormat(t);
    const ranked = (records: readonly Parameters<typeof shownWords>[1][]) =>
      new Map(records.map((record, rank) => [record.id, { name: shownWords(document, record, t), rank }]));
    this.lanes = document.children('lane', mapId).filter((lane) => holdsCards(lane.type));
    this.#steps = ranked(stepsOf(document, mapId));
    this.#stages = ranked(document.children('stage', mapId));
    this.#lanes = ranked(this.lanes);
  }

  /** All cards, column by column, in each from top to bottom. */
  rows(): readonly Id[] {
    const rankOf = (card: Touchpoint) => this.#lanes.get(card.laneId)?.rank ?? -1;
    return stepsOf(this.#document, this.#mapId).flatMap((step) =>
      this.#document
        .children('touchpoint', step.id)
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .map(({ id }) => id),
    );
  }

  stepNames = (): readonly string[] => [...this.#steps.values()].map(({ name }) => name);
  stageNames = (): readonly string[] => [...this.#stages.values()].map(({ name }) => name);
  laneNames = (): readonly string[] => [...this.#lanes.values()].map(({ name }) => name);
  entryNames = (kind: 'channel' | 'function' | 'persona' | 'tag'): readonly string[] =>
    listOf(this.#document, kind).map((entry) => this.#words(entry.id));

  read(row: Id, column: TouchpointColumn): string {
    const card = this.#document.find('touchpoint', row);
    return card ? this.#text(card, column) : '';
  }

  /** The names of a place, for the row of a card that is not there yet. */
  readPlace({ stepId, laneId }: Cell, column: TouchpointColumn): string {
    if (column === 'step') return this.#steps.get(stepId)?.name ?? '';
    if (column === 'lane') return this.#lanes.get(laneId)?.name ?? '';
    return column === 'stage' ? (this.#stages.get(this.#document.find('step', stepId)?.stageId ?? '')?.name ?? '') : '';
  }

  /** Places sort as they stand on the map, numbers by size, words by the alphabet of the language. */
  sortKey(row: Id, column: TouchpointColumn): string | number | null {
    const card = this.#document.find('touchpoint', row);
    if (!card) return null;
    switch (column) {
      case 'step':
        return this.#steps.get(card.stepId)?.rank ?? null;
      case 'stage':
        return this.#stages.get(this.#document.find('step', card.stepId)?.stageId ?? '')?.rank ?? null;
      case 'lane':
        return this.#lanes.get(card.laneId)?.rank ?? null;
      case 'importanceToCustomer':
      case 'importanceToOrganisation':
      case 'promisedMinutes':
      case 'expectedMinutes':
      case 'actualMinutes':
        return card[column];
      case 'comments':
        return openComments(this.#document, row) || null;
      default:
        return this.#text(card, column) || null;
    }
  }

  #text(card: Touchpoint, column: TouchpointColumn): string {
    switch (column) {
      case 'step':
        return this.#steps.get(card.stepId)?.name ?? '';
      case 'stage':
        return this.#stages.get(this.#document.find('step', card.stepId)?.stageId ?? '')?.name ?? '';
      case 'lane':
        return this.#lanes.get(card.laneId)?.name ?? '';
      case 'channel':
        return this.#words(card.channelId);
      case 'owner':
        return this.#words(card.ownerId);
      case 'persona':
        return this.#words(card.personaId);
      case 'contributors':
        return this.#joined(this.#document.children('contribution', card.id).map(({ functionId }) => this.#words(functionId)));
      case 'tags':
        return this.#joined(this.#document.children('tagging', card.id).map(({ tagId }) => this.#words(tagId)));
      case 'leadsTo':
        return this.#arrows(card);
      case 'state':
        return this.#t(`table.state.${card.state}`);
      case 'color':
        return this.#t(`color.${card.color ?? 'none'}`);
      case 'link':
        return card.link ?? '';
      case 'comments':
        return openComments(this.#document, card.id) === 0 ? '' : this.#number.format(openComments(this.#document, card.id));
      case 'attachments':
        return attachmentsOf(this.#document, card.id)
          .map(({ name }) => name)
          .join(SEPARATOR);
      default:
        return this.#field(card[column satisfies TextAttribute | NumberAttribute | FlagAttribute]);
    }
  }

  #field(value: string | number | boolean | null): string {
    if (typeof value === 'boolean') return value ? this.#t('table.yes') : '';
    return typeof value === 'number' ? this.#number.format(value) : (value ?? '');
  }

  #words(id: Id | null): string {
    const record = id === null ? undefined : this.#document.get(id);
    return record ? shownWords(this.#document, record, this.#t) : '';
  }

  #joined = (names: readonly string[]): string => names.toSorted((a, b) => a.localeCompare(b, this.#t('format.locale'))).join(SEPARATOR);

  /** The cards its arrows lead to; arrows with two heads also show at their other end. */
  #arrows(card: Touchpoint): string {
    const arrows = this.#document.children('connector', card.id).filter(({ fromId, heads }) => heads === 'two' || fromId === card.id);
    return this.#joined(
      arrows.map(({ fromId, toId, heads }) => (heads === 'two' ? TWO_HEADS : '') + this.#title(fromId === card.id ? toId : fromId)),
    );
  }

  #title = (id: Id): string => (this.#document.find('touchpoint', id)?.title ?? '').replaceAll(/\s+/g, ' ').replaceAll(';', ',').trim();

  titles(): readonly string[] {
    return [...new Set(this.rows().map(this.#title))].filter(Boolean);
  }
}
