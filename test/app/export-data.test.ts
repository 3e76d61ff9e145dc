import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCsv } from '../../shared/exchange/csv.ts';
import { readMermaidJourney } from '../../shared/exchange/mermaid-journey.ts';
import { readWorkbook } from '../../shared/exchange/read-workbook.ts';
import { readTemasJson } from '../../shared/exchange/temas-json.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { fresh } from '../../shared/model/fresh.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { board, makeFile, small } from '../electron/host/support.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { temas } from '../support/terminal.ts';

const t = translator('tr');

/** The bytes of what the terminal makes of a file. */
function exported(file: string, ending: string, ...words: readonly string[]): Buffer {
  const folder = freshFolder();
  temas('export', file, '--to', join(folder, `out.${ending}`), '--lang', 'tr', ...words);
  expect(readdirSync(folder)).toEqual([`out.${ending}`]);
  return readFileSync(join(folder, `out.${ending}`));
}

const workbook = async (bytes: Buffer) => {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

it('writes a workshop as workbook, table, records and journey, each read back as what it is', async () => {
  const file = join(freshFolder(), 'demo.cxmap');
  temas('new', file, '--template', 'demo', '--lang', 'tr');
  const { records } = JSON.parse(temas('check', file, '--records').printed) as { readonly records: readonly AnyRecord[] };
  const json = exported(file, 'json').toString();
  const read = readTemasJson(json);
  const byId = (all: readonly AnyRecord[]) => new Map(all.map((record) => [record.id, record]));
  expect(read.ok && byId(read.value)).toEqual(byId(records));

  const sheets = await workbook(exported(file, 'xlsx'));
  const cards = records.filter(({ kind }) => kind === 'touchpoint').length;
  expect(sheets[0]?.name).toBe(t('sheet.touchpoints'));
  expect(sheets[0]?.rows).toHaveLength(cards + 1);
  const table = readCsv(exported(file, 'csv').toString());
  expect(table).toEqual(sheets[0]?.rows);

  const journey = readMermaidJourney(exported(file, 'mmd').toString());
  const [map] = records.filter((record) => record.kind === 'map' && record.form === 'journey');
  expect(journey.ok && journey.value.title).toBe((map as { readonly title?: string }).title);

  const folder = freshFolder();
  writeFileSync(join(folder, 'demo.json'), json);
  temas('import', join(folder, 'demo.json'), join(folder, 'back.cxmap'));
  const back = (JSON.parse(temas('check', join(folder, 'back.cxmap'), '--records').printed) as { readonly records: readonly AnyRecord[] }).records;
  const counts = (all: readonly AnyRecord[]) => Object.fromEntries([...Map.groupBy(all, ({ kind }) => kind)].map(([kind, of]) => [kind, of.length]));
  expect(counts(back)).toEqual(counts(records));
});

it('writes a workbook of thousands of long notes, where no worker may help', async () => {
  const notes = Array.from({ length: 4_000 }, (_, at) =>
    fresh('note', {
      id: `long-${at}`,
      boardId: board.id,
      x: (at % 80) * 200,
      y: Math.floor(at / 80) * 200,
      width: 180,
      height: 180,
      text: `${at}: ${'şikâyet '.repeat(12)}`,
      color: 'yellow',
      order: `b${String(at).padStart(4, '0')}V`,
    }),
  );
  const file = join(freshFolder(), 'large.cxmap');
  makeFile(file, [...small, ...notes]);
  const sheet = (await workbook(exported(file, 'xlsx'))).find(({ name }) => name === t('sheet.notes'));
  expect(sheet?.rows.filter(([, words]) => words?.includes('şikâyet'))).toHaveLength(notes.length);
});
