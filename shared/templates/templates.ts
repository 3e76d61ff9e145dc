import type { Id } from '../base/id.ts';
import { orderBetween } from '../base/order.ts';
import type { Language } from '../i18n/translate.ts';
import type { TemplateName } from '../ipc/contract.ts';
import { defaultLists } from '../model/default-lists.ts';
import type { AnyRecord, Board } from '../model/kinds.ts';
import { startingMap } from '../model/new-map.ts';
import { outageRecords } from './outage-records.ts';

const FIRST = orderBetween(null, null);

/**
 * The records a new document starts with. Names given here are ours and show in the reader's language; only the demo is
 * content, written in `language`.
 */
export function templateRecords(name: TemplateName, language: Language, newId: () => Id): readonly AnyRecord[] {
  return [...defaultLists(), ...boardRecords(name, language, newId)];
}

function boardRecords(name: TemplateName, language: Language, newId: () => Id): readonly AnyRecord[] {
  if (name === 'demo') return outageRecords(language, newId);
  const board: Board = { id: newId(), kind: 'board', name: null, order: FIRST };
  if (name === 'blank') return [board];
  return [board, ...startingMap({ id: newId(), boardId: board.id, at: { x: 0, y: 0 }, form: name, order: FIRST }, newId)];
}
