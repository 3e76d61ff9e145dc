import { newId, type Id } from '../../../shared/base/id.ts';
import { addLane } from '../../../shared/commands/lanes.ts';
import { setText } from '../../../shared/commands/notes.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { holdsCards, isLine, KINDS, LANE_TYPES, type Lane } from '../../../shared/model/kinds.ts';
import { disorder } from '../../../shared/model/lane-order.ts';
import { namesOf } from '../every-language.ts';
import { absorb } from '../in-turn.ts';
import type { Report, RowWrite, TableModel } from './model.ts';
import { choiceNamed } from './names.ts';
import { columnsOf, flagOf, numberFormat, numberIn } from './values.ts';

const SHAPES = [
  ['name', 'text', 300],
  ['type', 'one', 220],
  ['cards', 'shown', 136],
  ['hidden', 'flag', 136],
  ['collapsed', 'flag', 136],
  ['height', 'number', 136],
] as const;

/** The lanes of a map, lines of a blueprint among them, from top to bottom. */
export function laneModel(document: DocumentReader, mapId: Id, t: Translate): TableModel {
  const number = numberFormat(t);
  const lanes = document.children('lane', mapId);
  const read = (row: Id, column: string): string => {
    const lane = document.find('lane', row);
    if (!lane) return '';
    switch (column) {
      case 'name':
        return shownWords(document, lane, t);
      case 'type':
        return t(`lane.${lane.type}`);
      case 'cards':
        return holdsCards(lane.type) ? String(document.children('touchpoint', lane.id).length) : '';
      case 'height':
        return lane.height === null ? '' : number.format(lane.height);
      case 'hidden':
        return lane.hidden ? t('table.yes') : '';
      default:
        return lane.collapsed ? t('table.yes') : '';
    }
  };
  return {
    columns: columnsOf(SHAPES, t),
    rows: lanes.map(({ id }) => id),
    read,
    sortKey: (row, column) => {
      if (column === 'height') return document.find('lane', row)?.height ?? null;
      const text = read(row, column);
      return column === 'cards' && text !== '' ? Number(text) : text || null;
    },
    options: (column) => (column === 'type' ? LANE_TYPES.map((type) => t(`lane.${type}`)) : []),
    initial: (column) => (column === 'type' ? t('lane.custom') : ''),
    write: (draft, writes, _like, report) => writeLanes(draft, mapId, writes, report),
    removable: true,
  };
}

function writeLanes(draft: Draft, mapId: Id, writes: readonly RowWrite[], report: Report): readonly Id[] {
  const locked = draft.find('map', mapId)?.locked ?? false;
  const refuse = (column: string, text: string) => void report.refused.push({ column, text });
  const made: Id[] = [];
  for (const { row, cells } of writes) {
    const id = row ?? (locked ? null : makeLane(draft, mapId, cells));
    const lane = id === null ? undefined : draft.find('lane', id);
    if (!lane) {
      refuse(cells.has('type') ? 'type' : 'name', cells.get('type') ?? cells.get('name') ?? '');
      continue;
    }
    if (row === null) made.push(lane.id);
    for (const [column, text] of cells) if (!writeLane(draft, lane, column, text, locked)) refuse(column, text);
  }
  return made;
}

/** A lane named like one of ours becomes one of ours. */
function makeLane(draft: Draft, mapId: Id, cells: RowWrite['cells']): Id {
  const id = newId();
  const type = choiceNamed(LANE_TYPES, 'lane', cells.get('type') ?? '') ?? choiceNamed(LANE_TYPES, 'lane', cells.get('name') ?? '') ?? 'custom';
  absorb(draft, addLane(draft, { mapId, type, id, newId }));
  return id;
}

/** False when the lane cannot take it. */
function writeLane(draft: Draft, lane: Lane, column: string, text: string, locked: boolean): boolean {
  switch (column) {
    case 'name':
      if (namesOf(draft, lane).includes(text.trim())) return true;
      // The names of the lines are the field's.
      if (locked || isLine(lane.type)) return false;
      absorb(draft, setText(draft, { id: lane.id, text }));
      return true;
    case 'type':
      return text.trim() === '' || setType(draft, lane, text, locked);
    case 'hidden':
    case 'collapsed': {
      const value = flagOf(text);
      if (value !== undefined) draft.update('lane', lane.id, { [column]: value });
      return value !== undefined;
    }
    case 'height': {
      const value = numberIn(KINDS.lane.height, text);
      if (value !== undefined) draft.update('lane', lane.id, { height: value });
      return value !== undefined;
    }
    default:
      return true;
  }
}

/** A lane of cards may become another lane of cards, as long as the blueprint keeps its order. */
function setType(draft: Draft, lane: Lane, text: string, locked: boolean): boolean {
  const type = choiceNamed(LANE_TYPES, 'lane', text);
  if (type === lane.type) return true;
  if (type === undefined || locked || !holdsCards(type) || !holdsCards(lane.type)) return false;
  const types = draft.children('lane', lane.mapId).map((other) => other.type);
  const after = draft.children('lane', lane.mapId).map((other) => (other.id === lane.id ? type : other.type));
  if (disorder(after) > disorder(types)) return false;
  draft.update('lane', lane.id, { type });
  return true;
}
