import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { authorOf, bookmarksIn, faultsIn, fontsIn, imagesIn, pageSizes, squeeze, textIn, wordsWithoutInk } from '../support/pdf.ts';
import { temas } from '../support/terminal.ts';

/** Where each style and script of a page begins and ends. */
const inside = (html: string, name: string): string => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? '';
const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

describe.each(['tr', 'en'] as const)('what tells of the demo in %s', (lang) => {
  const t = translator(lang);
  const folder = freshFolder();
  const file = join(folder, 'demo.cxmap');
  let texts: readonly string[] = [];
  const exported = (name: string, ...more: readonly string[]): string => {
    const to = join(folder, name);
    temas('export', file, '--to', to, '--lang', lang, ...more);
    return to;
  };

  beforeAll(() => {
    temas('new', file, '--template', 'demo', '--lang', lang);
    const { records } = JSON.parse(temas('check', file, '--records').printed) as { readonly records: readonly AnyRecord[] };
    texts = records.flatMap((record) => {
      if (record.kind === 'touchpoint') return [record.title, record.feeling, record.afterEffect, record.evidence];
      return record.kind === 'note' ? [record.text] : record.kind === 'persona' ? [record.role, record.goals, record.frustrations, record.quote] : [];
    });
  });

  it('is a report whose every page is sound, with every text to be seen', () => {
    const pdf = exported('report.pdf', '--pages', 'report', '--every-board');
    expect(faultsIn(pdf)).toBe('');
    expect(imagesIn(pdf)).toEqual([]);
    expect(fontsIn(pdf).filter((font) => font.type3 || !font.embedded)).toEqual([]);
    const said = textIn(pdf);
    expect(texts.filter((wanted) => !said.includes(squeeze(wanted)))).toEqual([]);
    const sizes = pageSizes(pdf);
    const shapes = new Set(sizes.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`));
    expect([...shapes].toSorted()).toEqual(['210 × 297', '297 × 210', '420 × 297']);
    expect(bookmarksIn(pdf)).toContain(`${t('report.glance')} 2`);
    // The same faces print the other language; every page drawn takes its time.
    const unseen = lang === 'tr' ? sizes.map((_, at) => wordsWithoutInk(pdf, 90, at + 1)) : [];
    expect(unseen.filter((words) => words.length > 0)).toEqual([]);
  });

  it('tells only the parts that were asked for, and names who made it', () => {
    const pdf = exported('parts.pdf', '--report-parts', 'pains,actions', '--author', 'Çağla Işık');
    const said = textIn(pdf);
    expect([t('report.pains'), t('sheet.actions')].filter((title) => !said.includes(squeeze(title)))).toEqual([]);
    expect([t('report.over'), t('report.touchpoints'), t('report.measures')].filter((title) => said.includes(squeeze(title)))).toEqual([]);
    expect(authorOf(pdf)).toBe('Çağla Işık');
    expect(bookmarksIn(pdf)[0]).toBe(`${t('report.pains')} 1`);
    rmSync(pdf);
  });

  it('is a page of the web that lets nothing run but its own script, and asks for nothing', () => {
    const html = readFileSync(exported('hand-out.html'), 'utf8');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`script-src ${hashOf(inside(html, 'script'))};`);
    expect(policy).toContain(`style-src ${hashOf(inside(html, 'style'))};`);
    expect(() => new Script(inside(html, 'script'))).not.toThrow();
    expect(html).toContain('font-family:"Inter"');
    const addresses = [...html.replace(inside(html, 'style'), '').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !/^(?:#|data:)/.test(address))).toEqual([]);
    const said = squeeze(html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    expect(texts.filter((wanted) => !said.includes(squeeze(wanted)))).toEqual([]);
  });

  it('is Markdown with every text', () => {
    const said = squeeze(
      readFileSync(exported('notes.md'), 'utf8')
        .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll('<br>', '\n'),
    );
    expect(texts.filter((wanted) => !said.includes(squeeze(wanted)))).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(['demo.cxmap', 'hand-out.html', 'notes.md', 'report.pdf']);
  });
});
