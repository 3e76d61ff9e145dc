import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverHtml, sectionHtml } from '../../../renderer/export/report/report-html.ts';
import { reportOf } from '../../../shared/exchange/report/report-of.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { contextOf } from '../../shared/exchange/report/demo-report.ts';
import { arbitraryMap, unfolded } from '../../shared/layout/arbitrary-map.ts';

const parts = { t: translator('en'), addressOf: () => null, mapPicture: () => '' };

function htmlOf(records: readonly AnyRecord[]): string {
  const { cover, sections } = reportOf(contextOf(records));
  return coverHtml(cover) + sections.map((section) => sectionHtml(section, parts)).join('');
}

/** As a browser reads it. */
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const read = (html: string): string => html.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '');

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][\w-]*(?:="[^"<>]*")?)*)\/?>/gi;
const EMPTY = new Set(['col', 'img', 'path', 'circle']);

/** Names of elements that are not closed in turn. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closes, name = ''] of html.matchAll(TAG)) {
    if (EMPTY.has(name)) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '</td></table>',
  ']]>',
  '&lt;',
  '<!--',
  '\u0000\u0007',
];

describe('a report as HTML', () => {
  it('says every word of every touchpoint', () => {
    fc.assert(
      fc.property(arbitraryMap.map(unfolded), (records) => {
        const said = read(htmlOf(records));
        expect(records.filter((record) => record.kind === 'touchpoint').filter(({ title }) => !said.includes(title))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is made of nothing but elements of ours, whatever the words are', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.array(fc.constantFrom(...HOSTILE), { minLength: 1 }), (records, words) => {
        let next = 0;
        const word = (): string => words[next++ % words.length] ?? '';
        const hostile = records.map((record): AnyRecord => {
          if (record.kind === 'touchpoint') return { ...record, title: word(), feeling: word(), link: 'javascript:alert(1)' };
          if (record.kind === 'stage' || record.kind === 'step' || record.kind === 'lane') return { ...record, name: word() };
          return record.kind === 'map' ? { ...record, title: word(), goal: word() } : record;
        });
        const html = htmlOf(hostile);
        expect(unbalanced(html)).toEqual([]);
        expect(html.replaceAll(TAG, '')).not.toMatch(/[<>]/);
        const elements = [...html.matchAll(TAG)].map(([element]) => element);
        expect(elements.filter((element) => /^<(?:script|img|iframe|style)|javascript:|\son\w+=/i.test(element))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
