import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/base/id.ts';
import { writeCsv } from '../../../shared/exchange/csv-out.ts';
import { touchpointSheet } from '../../../shared/exchange/touchpoint-sheet.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { Document } from '../../../shared/model/document.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { documentOf } from '../../../renderer/editor/importing/document-of.ts';
import { readForeignFile } from '../../../renderer/import/read-foreign-file.ts';

/** What a table does not bring back: where the card lay, files, what was said and voted. */
const NOT_BROUGHT = new Set(['board', 'attachments', 'comments', 'votes']);

function touchpoints(document: Document, language: Language) {
  const maps = document.all('map').toSorted((a, b) => a.x - b.x || a.y - b.y);
  return touchpointSheet(document, { maps, t: translator(language), votesFor: () => 0 });
}

const rowsOf = ({ columns, rows }: ReturnType<typeof touchpoints>) =>
  rows.map((row) => Object.fromEntries(columns.flatMap(({ id }, at) => (NOT_BROUGHT.has(id) ? [] : [[id, row[at]]]))));

describe('a table of touchpoints that Temas wrote', () => {
  it.each(['tr', 'en'] as const)('comes back as the same touchpoints on the same maps (%s)', async (language) => {
    const demo = new Document(templateRecords('demo', language, newId));
    const sheet = touchpoints(demo, language);
    expect(sheet.rows.length).toBeGreaterThan(100);
    const read = await readForeignFile({
      name: 'demo.csv',
      bytes: new TextEncoder().encode(writeCsv(sheet, translator(language))),
      t: translator(language),
    });
    if (!read.ok) throw new Error(read.error.code);
    const made = documentOf(read.value, { goal: null, language, title: 'demo' });
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.left.map(({ key }) => key)).toEqual(['import.left.columns']);
    const again = touchpoints(new Document(made.value.records), language);
    const byTitle = (rows: ReturnType<typeof rowsOf>) => Map.groupBy(rows, ({ map }) => map);
    const [before, after] = [byTitle(rowsOf(sheet)), byTitle(rowsOf(again))];
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    for (const [map, rows] of before) expect(after.get(map)).toEqual(rows);
  });
});
