import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import type { Scene, SceneItem } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { arbitraryMap, unfolded } from '../layout/arbitrary-map.ts';
import { tableMeasure } from '../layout/table-measure.ts';

const t = translator('tr');
const note = (id: string, text: string, link: string | null = null): AnyRecord =>
  fresh('note', { id, boardId: 'board', x: 0, y: 0, width: 180, height: 180, text, color: 'pink', link, order: 'a0' });

function sceneOf(records: readonly AnyRecord[], mapId: string | null = null): Scene {
  const document = new Document(records);
  return boardScene(document, layoutBoard(document, 'board', { measure: tableMeasure, t }), { tokens: themes.light, mapId });
}

const visible = (text: string): string => text.replace(/\s+/gu, '');
const textOf = (items: readonly SceneItem[]): string => visible(items.map((item) => (item.type === 'text' ? item.text : '')).join(''));
const allText = (scene: Scene): string => textOf(scene.groups.flatMap(({ items }) => items));

function typedTexts(records: readonly AnyRecord[]): readonly string[] {
  return records
    .flatMap((record): (string | null)[] => {
      switch (record.kind) {
        case 'note':
          return [record.text];
        case 'map':
          return [record.title, record.persona, record.scenario, record.scope, record.goal];
        case 'stage':
        case 'step':
        case 'lane':
        case 'curve':
          return [record.name];
        case 'touchpoint':
          return [record.title];
        default:
          return [];
      }
    })
    .filter((text): text is string => text !== null);
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the scene of a board', () => {
  it('holds every text of the document', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.string({ unit: 'grapheme', maxLength: 200 }), (records, text) => {
        const all = [...unfolded(records), note('note', text)];
        const shown = allText(sceneOf(all));
        for (const typed of typedTexts(all)) expect(shown).toContain(visible(typed));
      }),
      { numRuns: 60 },
    );
  });

  it('has only finite numbers, and colours both painters understand', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const scene = sceneOf(records);
        expect(numbersIn(scene).every(Number.isFinite)).toBe(true);
        const colors = JSON.stringify(scene).match(/"(?:fill|color|background)":"[^"]*"/g) ?? [];
        for (const color of colors) expect(color).toMatch(/"#[0-9a-f]{6}(?:[0-9a-f]{2})?"$/);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what a group draws within the group’s bounds', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        for (const { bounds, items } of sceneOf([...records, note('note', 'uzun '.repeat(90))]).groups) {
          for (const item of items) {
            if (item.type !== 'text' && item.type !== 'rect') continue;
            const turned = item.type === 'text' && item.turned;
            const box =
              item.type === 'rect'
                ? item.rect
                : turned
                  ? { x: item.x, y: item.y, width: item.font.size * 0.7, height: item.width }
                  : { x: item.x, y: item.y - item.font.size * 0.7, width: item.width, height: item.font.size * 0.7 };
            expect(box.x).toBeGreaterThanOrEqual(bounds.x - 1e-6);
            expect(box.y).toBeGreaterThanOrEqual(bounds.y - 1e-6);
            expect(right(box)).toBeLessThanOrEqual(right(bounds) + 1e-6);
            expect(bottom(box)).toBeLessThanOrEqual(bottom(bounds) + 1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has one group for each record that can be seen alone, the sheet before what lies on it', () => {
    fc.assert(
      fc.property(arbitraryMap.map(unfolded), (records) => {
        const ids = sceneOf([...records, note('note', '')]).groups.map(({ id }) => id);
        const kinds = new Set(['map', 'lane', 'stage', 'step', 'touchpoint', 'note']);
        expect(new Set(ids)).toEqual(
          new Set(
            records
              .filter(({ kind }) => kinds.has(kind))
              .map(({ id }) => id)
              .concat('note'),
          ),
        );
        expect(new Set(ids).size).toBe(ids.length);
        expect([ids[0], ids.at(-1)]).toEqual(['map', 'note']);
      }),
      { numRuns: 30 },
    );
  });

  it('can hold one map alone', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const alone = sceneOf([...records, note('note', 'nicht da')], 'map');
        expect(alone.groups.some(({ id }) => id === 'note')).toBe(false);
        expect(alone.groups[0]?.id).toBe('map');
      }),
      { numRuns: 5 },
    );
  });

  it('makes links of web and mail addresses only', () => {
    const hrefs = (link: string) =>
      sceneOf([{ kind: 'board', id: 'board', name: null, order: 'a0' }, note('note', 'x', link)]).groups.flatMap(({ items }) =>
        items.flatMap((item) => (item.type === 'link' ? [item.href] : [])),
      );
    expect(hrefs('https://example.org/a')).toEqual(['https://example.org/a']);
    expect(hrefs('mailto:elif@example.org')).toEqual(['mailto:elif@example.org']);
    expect(hrefs('javascript:alert(1)')).toEqual([]);
    expect(hrefs('file:///etc/passwd')).toEqual([]);
  });

  it('is empty for an empty board', () => {
    expect(sceneOf([{ kind: 'board', id: 'board', name: null, order: 'a0' }])).toEqual({
      groups: [],
      bounds: null,
      background: themes.light.board.canvas,
    });
  });
});
