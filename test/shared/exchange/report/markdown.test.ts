import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '../../../../shared/exchange/report/markdown.ts';
import { reportOf } from '../../../../shared/exchange/report/report-of.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { arbitraryMap } from '../../layout/arbitrary-map.ts';
import { contextOf, demoReport } from './demo-report.ts';

const t = translator('en');
const markdownOf = (records: readonly AnyRecord[]): string => reportMarkdown(reportOf(contextOf(records)), t);

/** As a reader of Markdown sees it: signs that were escaped, hard breaks as line ends. */
const read = (markdown: string): string =>
  markdown
    .replaceAll('<br>', '\n')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&amp;', '&');

/** The cells of a line of a table, as GitHub divides it. */
const cellsOf = (line: string): readonly string[] => line.slice(2, -2).split(/(?<!\\)(?:\\\\)* \| /);

const HOSTILE = [
  '<script>alert(1)</script>',
  'a | b',
  '# no heading',
  '1. no list',
  '- nor this',
  'two\nlines',
  '`code`',
  '[x](javascript:alert(1))',
  '\\',
  'a&lt;b',
  '| --- |',
  '**not bold**',
  '> 5',
  '~~x~~',
];

describe('Markdown', () => {
  it('says every word of every touchpoint that is shown', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const hidden = new Set(records.filter((record) => record.kind === 'lane' && record.hidden).map(({ id }) => id));
        const said = read(markdownOf(records));
        const missing = records
          .filter((record) => record.kind === 'touchpoint')
          .filter(({ laneId, title }) => !hidden.has(laneId) && !said.includes(title.trim()));
        expect(missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its tables whole, whatever stands in a cell', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.array(fc.constantFrom(...HOSTILE), { minLength: 1 }), (records, words) => {
        let next = 0;
        const hostile = records.map((record): AnyRecord =>
          record.kind === 'touchpoint' ? { ...record, title: words[next++ % words.length] ?? '' } : record,
        );
        const markdown = markdownOf(hostile);
        const lines = markdown.split('\n');
        lines.forEach((line, at) => {
          if (line.startsWith('| ---')) {
            const columns = cellsOf(line).length;
            for (let row = at - 1; lines[row]?.startsWith('|'); row++) expect(cellsOf(lines[row] ?? '')).toHaveLength(columns);
          }
        });
        expect(markdown.replaceAll('<br>', '')).not.toMatch(/(?<!\\)</);
        expect(lines.filter((line) => /^#{1,6} /.test(line)).some((line) => line.includes('no heading'))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('does not let a title become something else', () => {
    const [map] = fc.sample(arbitraryMap, 1);
    for (const title of HOSTILE) {
      const records = (map ?? []).map((record): AnyRecord => (record.kind === 'map' ? { ...record, title } : record));
      const [first = ''] = markdownOf(records).split('\n');
      expect(read(first)).toBe(`# ${title}`);
      expect(first.replaceAll('<br>', '')).not.toMatch(/(?<!\\)[<[*`|~]/);
    }
  });

  it.each(['tr', 'en'] as const)('has a heading for every chapter of the demo (%s)', (language) => {
    const report = demoReport(language);
    const markdown = reportMarkdown(report, translator(language));
    const headings = markdown.split('\n').filter((line) => line.startsWith('## '));
    expect(headings.map((line) => read(line.slice(3)))).toEqual(report.sections.map(({ title }) => title));
    expect(markdown).not.toContain('undefined');
    expect(markdown.endsWith('\n')).toBe(true);
  });
});
