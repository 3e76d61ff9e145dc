import { assertNever } from '../base/assert-never.ts';
import type { Id } from '../base/id.ts';
import { orderBetween } from '../base/order.ts';
import type { Language } from '../i18n/translate.ts';
import { translator } from '../i18n/translator.ts';
import type { TemplateName } from '../ipc/names.ts';
import { defaultLists } from '../model/default-lists.ts';
import type { AnyRecord, Board } from '../model/kinds.ts';
import { empathyRecords, matrixRecords, personaRecords, stakeholderRecords } from './frames.ts';
import { currentAndFuture, inventory, mapTemplate, simpleBlueprint } from './maps.ts';
import { outageRecords } from './outage-records.ts';

const FIRST = orderBetween(null, null);

/**
 * The records a new document starts with. Names given here are ours and show in the reader's language; only the demo and
 * the title of the inventory are content, written in `language`.
 */
export function templateRecords(name: TemplateName, language: Language, newId: () => Id): readonly AnyRecord[] {
  return [...defaultLists(), ...boardRecords(name, language, newId)];
}

function boardRecords(name: TemplateName, language: Language, newId: () => Id): readonly AnyRecord[] {
  if (name === 'demo') return outageRecords(language, newId);
  const board: Board = { id: newId(), kind: 'board', name: null, order: FIRST };
  return [board, ...contentOf(name, language, board.id, newId)];
}

function contentOf(name: Exclude<TemplateName, 'demo'>, language: Language, boardId: Id, newId: () => Id): readonly AnyRecord[] {
  const place = { boardId, newId };
  switch (name) {
    case 'blank':
      return [];
    case 'journey':
    case 'blueprint':
      return mapTemplate(name, place);
    case 'journeys':
      return currentAndFuture(place);
    case 'simple-blueprint':
      return simpleBlueprint(place);
    case 'inventory':
      return inventory(place, translator(language)('start.inventory'));
    case 'persona':
      return personaRecords(boardId, newId);
    case 'empathy':
      return empathyRecords(boardId, newId);
    case 'stakeholders':
      return stakeholderRecords(boardId, newId);
    case 'matrix':
      return matrixRecords(boardId, newId);
    default:
      return assertNever(name, 'a template nobody makes');
  }
}
