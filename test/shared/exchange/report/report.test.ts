import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../../shared/exchange/report/report-of.ts';
import type { Block, Cell, Report, Section, Table } from '../../../../shared/exchange/report/report.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { REPORT_PARTS } from '../../../../shared/model/report-parts.ts';
import { contextOf, demoRecords, demoReport } from './demo-report.ts';

const sectionOf = ({ sections }: Report, id: string): Section => {
  const found = sections.find((section) => section.id === id);
  if (!found) throw new Error(`no section ${id}, only ${sections.map((section) => section.id).join(' ')}`);
  return found;
};
const tablesIn = ({ blocks }: Section): readonly Table[] => blocks.filter((block: Block) => block.type === 'table');
const rowsIn = (section: Section): readonly (readonly Cell[])[] => tablesIn(section).flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
const textOf = (cell: Cell | undefined): string => (cell?.lines ?? []).map(({ text }) => text).join('\n');

describe.each(['tr', 'en'] as const)('the report of the demo (%s)', (language) => {
  const t = translator(language);
  const report = demoReport(language);

  it('is called after its first map, and says which part of it is a hypothesis', () => {
    const journey = demoRecords(language).find((record) => record.kind === 'map' && record.form === 'journey');
    expect(report.cover.title).toBe(journey?.kind === 'map' ? journey.title : '');
    expect(report.cover.notice).toContain(language === 'tr' ? 'Hattın sustuğu akşamın arkası' : 'Behind the evening the line went dead');
    expect(report.cover.made).toContain('2026');
  });

  it('has a chapter for everything a sponsor asks, in the order they are read', () => {
    expect(report.sections.map(({ id }) => id)).toEqual([
      'glance',
      'personas',
      'map-1',
      'touchpoints-1',
      'emotion-1',
      'map-2',
      'touchpoints-2',
      'pains',
      'opportunities',
      'moments',
      'owners',
      'actions',
      'measures',
      'notes-1',
      'notes-2',
    ]);
  });

  it('leaves out what nobody asked for', () => {
    const leftOut = REPORT_PARTS.filter((part) => part !== 'maps' && part !== 'pains');
    expect(demoReport(language, { leftOut: new Set(leftOut) }).sections.map(({ id }) => id)).toEqual(['map-1', 'map-2', 'pains']);
    expect(demoReport(language, { leftOut: new Set(REPORT_PARTS) }).sections.map(({ id }) => id)).toEqual(['nothing']);
  });

  it('says at a glance where it hurts most', () => {
    const facts = sectionOf(report, 'glance').blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));
    expect(facts.map(({ label }) => label)).toEqual([t('report.lowest'), t('report.widest')]);
    expect(facts[1]?.text).toContain(language === 'tr' ? '−3,2' : '−3.2');
  });

  it('lists every touchpoint of both maps once, with what was written about it', () => {
    const cards = demoRecords(language).filter((record) => record.kind === 'touchpoint');
    const rows = [...rowsIn(sectionOf(report, 'touchpoints-1')), ...rowsIn(sectionOf(report, 'touchpoints-2'))];
    expect(rows).toHaveLength(cards.length);
    const said = rows.map((row) => row.map(textOf).join('\n')).join('\n');
    expect(
      cards.flatMap(({ title, feeling, afterEffect, evidence }) => [title, feeling, afterEffect, evidence]).filter((text) => !said.includes(text)),
    ).toEqual([]);
  });

  it('leaves out a column nobody filled in', () => {
    const [journey, blueprint] = ['touchpoints-1', 'touchpoints-2'].map((id) =>
      tablesIn(sectionOf(report, id))[0]?.columns.map(({ label }) => label),
    );
    expect(journey).toContain(t('report.column.importance'));
    expect(blueprint).not.toContain(t('report.column.importance'));
  });

  it('ends the owners with what has none', () => {
    const groups = tablesIn(sectionOf(report, 'owners')).flatMap((table) => table.groups);
    expect(groups.at(-1)?.title).toBe(t('picker.ownerless'));
    expect(Number(groups.at(-1)?.aside)).toBe(groups.at(-1)?.rows.length);
  });

  it('shows what was measured with its n and day', () => {
    const measured = rowsIn(sectionOf(report, 'measures'));
    expect(measured).toHaveLength(6);
    expect(measured[1]?.map(textOf).slice(1, 4)).toEqual([
      language === 'tr' ? '−1,8' : '−1.8',
      '137',
      language === 'tr' ? '20 Nis 2026' : '20 Apr 2026',
    ]);
  });
});

describe('pain points', () => {
  const records = demoRecords('en');
  const pains = records
    .filter((record) => record.kind === 'touchpoint')
    .filter((card) => records.some((lane) => lane.id === card.laneId && lane.kind === 'lane' && lane.type === 'pain'));
  const ranked = (votes: ReadonlyMap<string, number>): readonly string[] =>
    rowsIn(sectionOf(demoReport('en', { votes }), 'pains')).map((row) => textOf(row[1]));

  it('come by votes', () => {
    const votes = new Map([
      [pains[3]?.id ?? '', 2],
      [pains[0]?.id ?? '', 5],
    ]);
    expect(ranked(votes).slice(0, 2)).toEqual([pains[0]?.title, pains[3]?.title]);
    const section = sectionOf(demoReport('en', { votes }), 'pains');
    expect(section.blocks[0]).toEqual({ type: 'text', text: translator('en')('report.byVotes') });
    expect(rowsIn(section)[0]?.at(-1)).toEqual({ lines: [{ text: '5' }] });
  });

  it('come by the emotion of their step where nobody voted, and it says so', () => {
    expect(ranked(new Map())[0]).toBe('The help page is online; I am not');
    expect(sectionOf(demoReport('en'), 'pains').blocks[0]).toEqual({ type: 'text', text: translator('en')('report.noVotes') });
  });
});

describe('a report', () => {
  const records = demoRecords('en');
  const said = (report: Report): string => JSON.stringify(report);

  it('of one map holds nothing of the others, nor what lies around', () => {
    const blueprint = records.find((record) => record.kind === 'map' && record.form === 'blueprint');
    const report = reportOf(contextOf(records, { only: new Set([blueprint?.id ?? '']) }));
    expect(report.sections.map(({ id }) => id)).toEqual(['glance', 'personas', 'map-1', 'touchpoints-1', 'moments', 'owners']);
    expect(said(report)).not.toContain('Not even a text to say there is an outage');
    expect(said(report)).not.toContain('Mehmet');
  });

  it('of what somebody selected holds nothing else: neither the rest of the map nor of the board', () => {
    const [note] = records.filter((record) => record.kind === 'note');
    const [card] = records.filter((record) => record.kind === 'touchpoint');
    const report = reportOf(contextOf(records, { only: new Set([note?.id ?? '', card?.id ?? '']) }));
    expect(report.sections.map(({ id }) => id)).toEqual(['notes-1']);
    expect(rowsIn(sectionOf(report, 'notes-1')).map(([first]) => textOf(first).split('\n')[0])).toEqual([note?.text, card?.title]);
  });

  it('keeps quiet about hidden lanes, hidden notes and comments', () => {
    const changed = records.map((record): AnyRecord => {
      if (record.kind === 'lane' && record.type === 'pain') return { ...record, hidden: true };
      return record.kind === 'note' ? { ...record, hidden: true } : record;
    });
    const report = said(reportOf(contextOf(changed)));
    expect(report).not.toContain('Not even a text to say there is an outage');
    expect(report).not.toContain('Text the affected homes”');
    expect(report).not.toContain('We have the alarm');
    expect(reportOf(contextOf(changed)).sections.map(({ id }) => id)).not.toContain('pains');
  });

  it('of an empty board says that there is nothing', () => {
    const report = reportOf(contextOf([fresh('board', { id: 'board', name: null, order: 'a0' })]));
    expect(report.cover.title).toBe('plan');
    expect(report.sections.flatMap(({ blocks }) => blocks)).toEqual([{ type: 'text', text: translator('en')('report.empty') }]);
  });

  it('holds the notes frame by frame, most voted first, and tables as tables', () => {
    const at = (x: number, y: number) => ({ boardId: 'board', x, y, width: 100, height: 100, color: 'yellow' as const });
    const report = reportOf(
      contextOf(
        [
          fresh('board', { id: 'board', name: 'Ideas', order: 'a0' }),
          fresh('frame', {
            id: 'frame',
            boardId: 'board',
            x: 0,
            y: 0,
            width: 500,
            height: 500,
            shape: 'rectangle',
            role: 'custom',
            name: 'Now',
            order: 'a0',
          }),
          fresh('note', { ...at(10, 10), id: 'first', text: 'first', order: 'a0' }),
          fresh('note', { ...at(200, 10), id: 'second', text: 'second', order: 'a1' }),
          fresh('note', { ...at(900, 10), id: 'outside', text: 'outside', order: 'a2' }),
          fresh('grid', { id: 'grid', boardId: 'board', x: 0, y: 900, hasHeader: true, order: 'a0' }),
          fresh('gridColumn', { id: 'column', gridId: 'grid', width: 100, order: 'a0' }),
          fresh('gridRow', { id: 'head', gridId: 'grid', order: 'a0' }),
          fresh('gridRow', { id: 'body', gridId: 'grid', order: 'a1' }),
          fresh('gridCell', { id: 'cell-1', columnId: 'column', rowId: 'head', text: 'Who' }),
          fresh('gridCell', { id: 'cell-2', columnId: 'column', rowId: 'body', text: 'Ayşe' }),
        ],
        { votes: new Map([['second', 3]]) },
      ),
    );
    const [notes, grid] = tablesIn(sectionOf(report, 'notes-1'));
    expect(notes?.groups.map(({ title, rows }) => [title, rows.map((row) => row.map(textOf))])).toEqual([
      [
        'Now',
        [
          ['second', '3'],
          ['first', ''],
        ],
      ],
      [translator('en')('report.aroundFrames'), [['outside', '']]],
    ]);
    expect(grid?.columns.map(({ label }) => label)).toEqual(['Who']);
    expect(grid?.groups[0]?.rows.map((row) => row.map(textOf))).toEqual([['Ayşe']]);
  });
});
