import { describe, expect, it } from 'vitest';
import { jobOf } from '../../../../renderer/export/job.ts';
import { sourcesOf } from '../../../../renderer/export/pdf/sources.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import type { ExportContent, OptionsOf } from '../../../../shared/ipc/export-choice.ts';
import { STARTING_OPTIONS } from '../../../../shared/ipc/export-formats.ts';
import type { ExportBridge } from '../../../../shared/ipc/export-page.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { PALETTES } from '../../../../shared/scene/palettes.ts';
import { tableMeasure } from '../../../shared/layout/table-measure.ts';

const t = translator('en');
const frame = (name: string, x: number, y = 1000): AnyRecord =>
  fresh('frame', { id: name, boardId: 'b', name, x, y, width: 400, height: 300, order: name, shape: 'rectangle', role: 'custom' });
const view = (name: string, x: number, y: number): AnyRecord =>
  fresh('view', { id: name, boardId: 'b', name, x, y, width: 300, height: 200, order: name });
const map = (title: string, x: number): AnyRecord =>
  fresh('map', { id: title, boardId: 'b', title, x, y: 0, order: title, form: 'journey', status: 'draft' });
const RECORDS: readonly AnyRecord[] = [
  { kind: 'board', id: 'b', name: null, order: 'a0' },
  map('m1', 0),
  map('m2', 5000),
  frame('f1', 0),
  frame('f2', 1000),
  // One that lies on the second map, and views of either frame.
  frame('on m2', 5050, 20),
  view('of f1', 20, 1010),
  view('of f2', 1020, 1010),
];

/** A source asks nobody for anything. */
const NOBODY = {} as ExportBridge;

function titlesOf(pages: OptionsOf<'pdf'>['pages'], content: ExportContent): readonly string[] | string {
  const choice = { boardId: 'b', content, options: { ...STARTING_OPTIONS.pdf, pages } };
  const task = {
    choice,
    recordsJson: JSON.stringify(RECORDS),
    language: 'en',
    title: 'plan',
    author: '',
    isPreview: false,
    day: '2026-11-22',
  } as const;
  const sources = sourcesOf({ ...jobOf(task, NOBODY, tableMeasure, t), options: choice.options }, PALETTES.color);
  return sources.ok ? sources.value.map(({ title }) => title) : sources.error.code;
}

describe('the pages of a PDF', () => {
  it('are made of every map or frame of the board', () => {
    expect(titlesOf('maps', { of: 'board' })).toEqual(['m1', 'm2']);
    expect(titlesOf('frames', { of: 'board' })).toEqual(['on m2', 'f1', 'f2']);
    expect(titlesOf('views', { of: 'board' })).toEqual(['of f1', 'of f2']);
  });

  it('are made of the one map or frame that was chosen', () => {
    expect(titlesOf('maps', { of: 'map', id: 'm2' })).toEqual(['m2']);
    expect(titlesOf('frames', { of: 'frame', id: 'f1' })).toEqual(['f1']);
  });

  it('are made of what lies in the map or frame that was chosen, and of nothing beside it', () => {
    expect(titlesOf('frames', { of: 'map', id: 'm2' })).toEqual(['on m2']);
    expect(titlesOf('views', { of: 'frame', id: 'f2' })).toEqual(['of f2']);
    expect(titlesOf('maps', { of: 'frame', id: 'f1' })).toBe('export-no-pages');
    expect(titlesOf('frames', { of: 'map', id: 'm1' })).toBe('export-no-pages');
  });

  it('are made of no map and no frame that was not selected', () => {
    const content: ExportContent = { of: 'selection', ids: ['m1', 'f2'] };
    expect(titlesOf('maps', content)).toEqual(['m1']);
    expect(titlesOf('frames', content)).toEqual(['f2']);
    expect(titlesOf('views', content)).toEqual(['of f2']);
    expect(titlesOf('maps', { of: 'selection', ids: ['f1'] })).toBe('export-no-pages');
  });
});
