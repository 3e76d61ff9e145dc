import { expect, it } from 'vitest';
import type { CellType, CellValue, DataSheet } from '../../../shared/exchange/data-sheet.ts';
import { SHEETS } from '../../../shared/model/sheet-names.ts';
import { sheetNamed, workbookOf, type WorkbookInput } from '../../../shared/exchange/workbook.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { isDay } from '../../../shared/base/day.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { everyKind } from '../../support/every-kind.ts';
import { bench } from '../commands/support.ts';

const NOTE = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, color: 'yellow', text: 'Arıza', order: 'a0' });
const BOARD = { id: 'board-1', kind: 'board', name: null, order: 'a0' } as const;
const STAMP = fresh('stamp', { id: 's', boardId: 'board-1', x: 0, y: 0, size: 40, rotation: 0, emoji: '👍', order: 'a9' });
const WHOLE = { boardId: null, mapId: null };
const stampsOf: WorkbookInput['stampsOf'] = () =>
  new Map([
    ['note-1', [STAMP, STAMP, { ...STAMP, emoji: '🔥' }]],
    ['touchpoint-1', [STAMP]],
  ]);
const small = new Document(everyKind(BOARD, NOTE));
const book = (language: (typeof LANGUAGES)[number], scope = WHOLE, document = small) =>
  workbookOf(document, { scope, stampsOf, t: translator(language) });

const find = (sheets: readonly DataSheet[], id: string): DataSheet => {
  const found = sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`there is no sheet ${id}`);
  return found;
};
const named = ({ columns, rows }: DataSheet): readonly Readonly<Record<string, CellValue>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])));

it('has a sheet for each kind of thing, and none for what is not there', () => {
  const ids = ['touchpoints', 'scores', 'votes', 'notes', 'comments', 'maps', 'personas', 'channels', 'functions', 'tags'];
  expect(book('tr').map(({ id }) => id)).toEqual(ids);
  const blank = bench('blank').document;
  expect(workbookOf(blank, { scope: WHOLE, stampsOf: () => new Map(), t: translator('en') }).map(({ id }) => id)).toEqual([
    'touchpoints',
    'channels',
    'functions',
  ]);
});

it('gives every sheet alone, also with nothing in it', () => {
  const [full, blank] = [book('tr'), bench('blank').document];
  const input = { scope: WHOLE, stampsOf, t: translator('tr') };
  const alone = SHEETS.map((name) => sheetNamed(small, input, name));
  expect(alone.filter(({ rows }) => rows.length > 0)).toEqual(full);
  for (const name of SHEETS) expect(sheetNamed(blank, { ...input, stampsOf: () => new Map() }, name).columns).toEqual(find(alone, name).columns);
});

it.each(LANGUAGES)('has sheet names Excel takes, and columns that differ (%s)', (language) => {
  const sheets = book(language);
  expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  for (const { name, columns, rows } of sheets) {
    expect(name).toMatch(/^(?!')[^[\]/\\:*?]{1,31}(?<!')$/);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

it('says all about a touchpoint: where it lies, whose it is, what was measured', () => {
  const [row] = named(find(book('tr'), 'touchpoints'));
  expect(row).toMatchObject({
    board: 'Pano 1',
    map: 'Kesinti',
    stage: 'Aşama 1',
    step: 'Modem',
    title: 'Modemi kapatıp açıyor',
    channel: 'Telefon',
    owner: 'Şebeke',
    contributors: 'Şebeke',
    importanceToCustomer: 5,
    importanceToOrganisation: null,
    promisedMinutes: 30,
    isPainPoint: true,
    isOpportunity: false,
    comments: 1,
    votes: 1,
    feeling: null,
  });
});

it('keeps a score as it was entered, with its scale, basis, n and day', () => {
  expect(named(find(book('en'), 'scores'))).toEqual([
    {
      map: 'Kesinti',
      stage: 'Stage 1',
      step: 'Modem',
      curve: 'Experience',
      subject: 'Experience',
      persona: null,
      value: -1.5,
      scaleMin: -2,
      scaleMax: 2,
      basis: 'Measured',
      sampleSize: 12,
      measuredOn: '2026-02-01',
      quote: null,
    },
  ]);
});

it('counts votes thing by thing, the most first', () => {
  expect(named(find(book('en'), 'votes'))).toEqual([
    { board: 'Board 1', map: null, what: 'Sticky note', words: 'Arıza', votes: 3, stamps: '👍 2; 🔥 1' },
    { board: 'Board 1', map: 'Kesinti', what: 'Touchpoint', words: 'Modemi kapatıp açıyor', votes: 1, stamps: '👍 1' },
  ]);
});

it('takes for actions what somebody took on, what is planned by us, and what lies in a lane called so', () => {
  const known = everyKind(BOARD, NOTE);
  const [card] = known.filter((record) => record.kind === 'touchpoint');
  const [lane] = known.filter((record) => record.kind === 'lane');
  if (!card || !lane) throw new Error('there is a card of every kind');
  const laneOf = (id: string, type: typeof lane.type, name: string | null) => ({ ...lane, id, type, name, order: id });
  const cardIn = (laneId: string, title: string, more: Partial<typeof card> = {}) => ({
    ...card,
    id: title,
    laneId,
    title,
    order: title,
    ownerId: null,
    ...more,
  });
  const document = new Document([
    ...known,
    laneOf('l1', 'custom', 'AKSİYONLAR'),
    laneOf('l2', 'opportunity', null),
    laneOf('l3', 'backstage', null),
    laneOf('l4', 'doing', null),
    cardIn('l1', 'a1'),
    cardIn('l2', 'a2', { ownerId: card.ownerId }),
    cardIn('l2', 'nobody took it on'),
    cardIn('l3', 'a3', { state: 'planned' }),
    cardIn('l4', 'a4', { state: 'planned', ownerId: card.ownerId }),
    cardIn('l4', 'the customer will do it', { state: 'planned' }),
  ]);
  const rows = named(find(workbookOf(document, { scope: WHOLE, stampsOf: () => new Map([['a2', [STAMP]]]), t: translator('en') }), 'actions'));
  expect(rows.map(({ action, owner, reason, votes }) => [action, owner, reason, votes])).toEqual([
    ['a1', null, 'Lane of actions', null],
    ['a2', 'Şebeke', 'Opportunity with an owner', 1],
    ['a3', null, 'Planned', null],
    ['a4', 'Şebeke', 'Planned', null],
  ]);
});

it('takes in what lies free only with its board', () => {
  const sheets = book('en', { boardId: null, mapId: 'map-1' } as never);
  expect(sheets.map(({ id }) => id)).toEqual(['touchpoints', 'scores', 'votes', 'comments', 'maps', 'personas', 'channels', 'functions', 'tags']);
  expect(named(find(sheets, 'votes')).map(({ what }) => what)).toEqual(['Touchpoint']);
  expect(find(book('en', { boardId: 'elsewhere', mapId: null } as never), 'touchpoints').rows).toEqual([]);
});

const IS: Readonly<Record<CellType, (value: CellValue) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  number: (value) => typeof value === 'number',
  date: (value) => typeof value === 'string' && isDay(value),
  flag: (value) => typeof value === 'boolean',
};

it.each(LANGUAGES)('holds in every cell of the demo what its column says (%s)', (language) => {
  const sheets = book(language, WHOLE, bench('demo').document);
  const wrong = sheets.flatMap(({ id, columns, rows }) =>
    rows.flatMap((row) => columns.flatMap(({ id: name, type }, at) => (row[at] === null || IS[type](row[at] ?? null) ? [] : [`${id}.${name}`]))),
  );
  expect(wrong).toEqual([]);
  expect(find(sheets, 'touchpoints').rows.length).toBeGreaterThan(20);
});
