import type { Id } from '../../../shared/base/id.ts';
import type { Cell } from '../../../shared/commands/touchpoints.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { holdsCards, TOUCHPOINT_STATES } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import type { TableModel } from './model.ts';
import { touchpointColumns, type TouchpointColumn } from './touchpoint-columns.ts';
import { TouchpointReader } from './touchpoint-read.ts';
import { TouchpointWriter } from './touchpoint-write.ts';

/** Where a new card lies while nobody says otherwise: where `like` lies, else in the first cell of the map. */
export function placeLike(document: DocumentReader, mapId: Id, like: Id | null): Cell | null {
  const card = like === null ? undefined : document.find('touchpoint', like);
  if (card) return { stepId: card.stepId, laneId: card.laneId };
  const stepId = stepsOf(document, mapId)[0]?.id;
  const laneId = document.children('lane', mapId).find(({ type, hidden }) => holdsCards(type) && !hidden)?.id;
  return stepId === undefined || laneId === undefined ? null : { stepId, laneId };
}

/** Every touchpoint of a map a row, every attribute a column. */
export function touchpointModel(document: DocumentReader, mapId: Id, t: Translate): TableModel {
  const reader = new TouchpointReader(document, mapId, t);
  let rows: readonly Id[] | null = null;
  const options = (column: string): readonly string[] => {
    switch (column as TouchpointColumn) {
      case 'step':
        return reader.stepNames();
      case 'stage':
        return reader.stageNames();
      case 'lane':
        return reader.laneNames();
      case 'channel':
        return reader.entryNames('channel');
      case 'owner':
      case 'contributors':
        return reader.entryNames('function');
      case 'persona':
        return reader.entryNames('persona');
      case 'tags':
        return reader.entryNames('tag');
      case 'leadsTo':
        return reader.titles();
      case 'state':
        return TOUCHPOINT_STATES.map((state) => t(`table.state.${state}`));
      case 'color':
        return [...NOTE_COLORS, 'none' as const].map((color) => t(`color.${color}`));
      default:
        return [];
    }
  };
  return {
    columns: touchpointColumns(t),
    // Not asked for while a cell is being typed in, and long to sort on a large map.
    get rows() {
      return (rows ??= reader.rows());
    },
    read: (row, column) => reader.read(row, column as TouchpointColumn),
    sortKey: (row, column) => reader.sortKey(row, column as TouchpointColumn),
    options,
    initial: (column, like) => {
      const place = placeLike(document, mapId, like);
      return place ? reader.readPlace(place, column as TouchpointColumn) : '';
    },
    write: (draft, writes, like, report) => new TouchpointWriter(draft, mapId, report).write(writes, placeLike(draft, mapId, like)),
    removable: true,
  };
}
