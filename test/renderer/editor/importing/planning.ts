import { expect } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import type { Imported, Sheet } from '../../../../shared/exchange/imported.ts';
import { readCsv } from '../../../../shared/exchange/csv.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { flawOfDocument } from '../../../../shared/model/belonging.ts';
import { Document } from '../../../../shared/model/document.ts';
import type { AnyRecord, Kind, RecordOf } from '../../../../shared/model/kinds.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { planImport, type Asked } from '../../../../renderer/editor/importing/plan.ts';
import { guessedMapping } from '../../../../renderer/editor/importing/guessed-mapping.ts';
import type { TableMapping } from '../../../../renderer/editor/importing/table-mapping.ts';

export const t = translator('tr');

/** The document after an import was planned and brought in; throws where it cannot be. */
export function planned(asked: Asked, document = new Document(templateRecords('blank', 'tr', newId)), mapId: string | null = null) {
  const boardId = document.all('board')[0]?.id ?? '';
  const result = planImport(document, asked, { boardId, mapId, title: 'Kesinti', color: 'yellow', t });
  if (!result.ok) throw new Error(result.error.code);
  document.apply(result.value.diff);
  expect(flawOfDocument([...document.records().values()])).toBeNull();
  return { document, left: result.value.left, added: result.value.diff.added };
}

export const all = <K extends Kind>(records: readonly AnyRecord[], kind: K) =>
  records.filter((record) => record.kind === kind) as unknown as readonly RecordOf<K>[];
export const sheetOf = (csv: string): Sheet => ({ name: 'Sayfa1', rows: readCsv(csv) });
export const tableOf = (csv: string): Extract<Imported, { kind: 'table' }> => ({ kind: 'table', sheets: [sheetOf(csv)], left: [] });
export const guessed = (csv: string, change: Partial<TableMapping> = {}): Asked => {
  const from = tableOf(csv);
  return { from, mapping: { ...guessedMapping(from.sheets), ...change } };
};
