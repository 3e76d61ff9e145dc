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
const frame = (name: string, x: number): AnyRecord =>
  fresh('frame', { id: name, boardId: 'b', name, x, y: 1000, width: 400, height: 300, order: name, shape: 'rectangle', role: 'custom' });
const map = (title: string, x: number): AnyRecord =>
  fresh('map', { id: title, boardId: 'b', title, x, y: 0, order: title, form: 'journey', status: 'draft' });
const RECORDS: readonly AnyRecord[] = [
  { kind: 'board', id: 'b', name: null, order: 'a0' },
  map('m1', 0),
  map('m2', 5000),
  frame('f1', 0),
  frame('f2', 1000),
];

/** A source asks nobody for anything. */
const NOBODY = {} as ExportBridge;

function titlesOf(pages: OptionsOf<'pdf'>['pages'], content: ExportContent): readonly string[] | string {
  const choice = { boardId: 'b', content, options: { ...STARTING_OPTIONS.pdf, pages } };
  const task = { choice, recordsJson: JSON.stringify(RECORDS), language: 'en', title: 'plan', isPreview: false, day: '2026-11-22' } as const;
  const sources = sourcesOf({ ...jobOf(task, NOBODY, tableMeasure, t), options: choice.options }, PALETTES.color);
  return sources.ok ? sources.value.map(({ title }) => title) : sources.error.code;
}

describe('the pages of a PDF', () => {
  it('are made of every map or frame of the board', () => {
    expect(titlesOf('maps', { of: 'board' })).toEqual(['m1', 'm2']);
    expect(titlesOf('frames', { of: 'board' })).toEqual(['f1', 'f2']);
  });

  it('are made of the one map or frame that was chosen', () => {
    expect(titlesOf('maps', { of: 'map', id: 'm2' })).toEqual(['m2']);
    expect(titlesOf('frames', { of: 'frame', id: 'f1' })).toEqual(['f1']);
  });

  it('are made of no map and no frame that was not selected', () => {
    const content: ExportContent = { of: 'selection', ids: ['m1', 'f2'] };
    expect(titlesOf('maps', content)).toEqual(['m1']);
    expect(titlesOf('frames', content)).toEqual(['f2']);
    expect(titlesOf('maps', { of: 'selection', ids: ['f1'] })).toBe('export-no-pages');
  });
});
