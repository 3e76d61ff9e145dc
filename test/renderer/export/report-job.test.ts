import { describe, expect, it } from 'vitest';
import { jobOf } from '../../../renderer/export/job.ts';
import { photosIn, reportOfJob } from '../../../renderer/export/report/report-job.ts';
import type { Report } from '../../../shared/exchange/report/report.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { ExportContent } from '../../../shared/ipc/export-choice.ts';
import { STARTING_OPTIONS } from '../../../shared/ipc/export-formats.ts';
import type { ExportBridge } from '../../../shared/ipc/export-page.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { demoRecords } from '../../shared/exchange/report/demo-report.ts';
import { tableMeasure } from '../../shared/layout/table-measure.ts';

const t = translator('en');
const records = demoRecords('en');
const [story, plan] = boardsOf(new Document(records)).map(({ id }) => id) as [string, string];

/** A report asks nobody for anything. */
const NOBODY = {} as ExportBridge;

function reported(all: readonly AnyRecord[], content: ExportContent, { boardId = story, everyBoard = false } = {}): Report {
  const choice = { boardId, content, options: { ...STARTING_OPTIONS.md, everyBoard } };
  const task = { choice, recordsJson: JSON.stringify(all), language: 'en', title: 'plan', author: '', isPreview: false, day: '2026-11-22' } as const;
  return reportOfJob(jobOf(task, NOBODY, tableMeasure, t), everyBoard);
}

const rowsOf = (report: Report, id: string): readonly (readonly string[])[] =>
  report.sections
    .filter((section) => section.id === id)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.groups.flatMap(({ rows }) => rows) : [])))
    .map((row) => row.map(({ lines }) => lines.map(({ text }) => text).join('\n')));
const ids = ({ sections }: Report): readonly string[] => sections.map(({ id }) => id);

describe('the report of an export', () => {
  it('counts the stamps on a card as its votes, also where the map was locked after the vote', () => {
    const layout = layoutBoard(new Document(records), story, { measure: tableMeasure, t });
    const lanes = new Set(records.filter((record) => record.kind === 'lane' && record.type === 'pain').map(({ id }) => id));
    const pain = layout.maps.flatMap(({ cards }) => cards).findLast(({ laneId }) => lanes.has(laneId));
    if (!pain) throw new Error('the demo has pain points');
    const { x, y, width, height } = pain.rect;
    const stamps = [0, 1, 2].map((at): AnyRecord =>
      fresh('stamp', {
        id: `vote${at}`,
        boardId: story,
        x: x + width / 2 - 12 + at,
        y: y + height / 2 - 12,
        size: 24,
        rotation: 0,
        emoji: '👍',
        order: `a${at}`,
      }),
    );
    const voted = [...records.map((record): AnyRecord => (record.kind === 'map' ? { ...record, locked: true } : record)), ...stamps];
    const [first = []] = rowsOf(reported(voted, { of: 'board' }), 'pains');
    expect([first[1], first.at(-1)]).toEqual([new Document(records).find('touchpoint', pain.id)?.title, '3']);
  });

  it('is about the chosen board, or about all of them', () => {
    expect(ids(reported(records, { of: 'board' }))).not.toContain('notes-2');
    expect(ids(reported(records, { of: 'board' }, { everyBoard: true }))).toContain('notes-2');
    expect(ids(reported(records, { of: 'board' }, { boardId: plan }))).toEqual(['notes-1']);
  });

  it('of a frame holds what lies in it, and of one map only that', () => {
    const frame = records.find((record) => record.kind === 'frame' && record.boardId === plan);
    const map = records.find((record) => record.kind === 'map');
    const notes = rowsOf(reported(records, { of: 'frame', id: frame?.id ?? '' }, { boardId: plan }), 'notes-1');
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.length).toBeLessThan(records.filter((record) => record.kind === 'note' && record.boardId === plan).length);
    // Of all boards nobody speaks who chose a part of one.
    const ofMap = ids(reported(records, { of: 'map', id: map?.id ?? '' }, { everyBoard: true }));
    expect(ofMap).toContain('map-1');
    expect(ofMap.filter((id) => id === 'map-2' || id.startsWith('notes'))).toEqual([]);
  });

  it('asks for the photos of its personas', () => {
    const persona = records.find((record) => record.kind === 'persona');
    const photo = fresh('attachment', {
      id: 'photo',
      personaId: persona?.id ?? '',
      sha256: 'a'.repeat(64),
      mime: 'image/png',
      name: 'elif.png',
      byteCount: 1,
      width: 4,
      height: 3,
      order: 'a0',
    });
    expect(photosIn(reported([...records, photo], { of: 'board' }))).toEqual(['a'.repeat(64)]);
  });
});
