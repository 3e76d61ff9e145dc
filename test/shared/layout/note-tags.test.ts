import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setTags, switchTag } from '../../../shared/commands/tags.ts';
import { right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { layoutNoteTags } from '../../../shared/layout/note-tags.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Tag } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const tag = (name: string, order = 'a0'): Tag => fresh('tag', { id: `tag-${name}`, name, color: 'pink', order });
const note = { x: 100, y: 50, width: 180, height: 180 };
const wordsOf = (tags: readonly Tag[], rect = note): readonly string[] =>
  layoutNoteTags(rect, tags, tableMeasure).map(({ text }) => text.lines[0]?.text ?? '');

describe('the tags of a note', () => {
  it('hang below it by name, and are counted where they have no room', () => {
    expect(wordsOf([tag('acil'), tag('fikir')])).toEqual(['acil', 'fikir']);
    const many = wordsOf(['acil', 'fikir', 'mobil', 'fatura', 'kesinti'].map((name) => tag(name)));
    expect(many[0]).toBe('acil');
    expect(many.at(-1)).toMatch(/^\+\d$/);
    expect(wordsOf([tag('müşteri hizmetleriyle konuşulacak')])[0]).toMatch(/^müşteri.*…$/);
  });

  it('never reach beyond the note nor over each other, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }), fc.integer({ min: 40, max: 400 }), (names, width) => {
        const rect = { ...note, width };
        const chips = layoutNoteTags(
          rect,
          names.map((name) => tag(name)),
          tableMeasure,
        );
        for (const [at, chip] of chips.entries()) {
          expect(chip.rect.x).toBeGreaterThanOrEqual(at === 0 ? rect.x : right(chips[at - 1]?.rect ?? rect));
          expect(right(chip.rect)).toBeLessThanOrEqual(right(rect));
          expect(chip.text.lines[0]?.width).toBeLessThanOrEqual(chip.rect.width);
        }
      }),
    );
  });

  it('show at once when they are put on, renamed or taken off, and leave other notes as they are', () => {
    const document = new Document([
      fresh('board', { id: 'board', order: 'a0' }),
      ...['n', 'o'].map((id) => fresh('note', { id, boardId: 'board', ...note, text: id, color: 'yellow', order: 'a0' })),
      tag('acil'),
    ]);
    const first = layoutBoard(document, 'board', context);
    document.apply(setTags(document, { ids: ['n'], tagIds: ['tag-acil'], newId: () => 'tagging' }));
    const second = layoutBoard(document, 'board', context, first);
    expect(second.notes.find(({ id }) => id === 'n')?.tags).toHaveLength(1);
    expect(second.notes.find(({ id }) => id === 'o')).toBe(first.notes.find(({ id }) => id === 'o'));
    const acil = tag('acil');
    document.apply({ added: [], updated: [[acil, { ...acil, name: 'önemli' }]], removed: [] });
    const third = layoutBoard(document, 'board', context, second);
    expect(third.notes.find(({ id }) => id === 'n')?.tags[0]?.text.lines[0]?.text).toBe('önemli');
    document.apply(switchTag(document, { ids: ['n'], tagId: 'tag-acil', on: false }));
    expect(layoutBoard(document, 'board', context, third).notes.find(({ id }) => id === 'n')?.tags).toEqual([]);
  });
});
