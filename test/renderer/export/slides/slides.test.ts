import { describe, expect, it } from 'vitest';
import { slideGroups } from '../../../../renderer/export/slides/slide-groups.ts';
import { slideList } from '../../../../renderer/export/slides/slide-list.ts';
import { slideWarnings } from '../../../../renderer/export/slides/slide-warnings.ts';
import { SLIDE, type SlideObject, type SlideShape } from '../../../../renderer/export/slides/slide-model.ts';
import { numberedIds } from '../../../../shared/base/id.ts';
import { addComment } from '../../../../shared/commands/comments.ts';
import { covers, inflate } from '../../../../shared/geometry/rect.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import type { ExportContent } from '../../../../shared/ipc/export-choice.ts';
import type { SlideSet } from '../../../../shared/ipc/export-formats.ts';
import { layoutBoard } from '../../../../shared/layout/layout-board.ts';
import type { Font } from '../../../../shared/layout/text.ts';
import { Document } from '../../../../shared/model/document.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { boardScene } from '../../../../shared/scene/board-scene.ts';
import { themes } from '../../../../shared/scene/themes.ts';

const measure = (text: string, { size }: Font): number => text.length * size * 0.55;
const PAGE = { x: 0, y: 0, ...SLIDE };

function slidesOf(document: Document, from: SlideSet, content: ExportContent = { of: 'board' }, language: 'tr' | 'en' = 'tr') {
  const t = translator(language);
  const boardId = document.all('board')[0]?.id ?? '';
  const layoutOf = (id: string) => layoutBoard(document, id, { measure, t });
  return slideList({ document, boardId, content, layoutOf, measure, t }, from);
}

const demo = (language: 'tr' | 'en' = 'tr') => new Document(templateRecords('demo', language, numberedIds('d')));
const objectsOn = ({ groups }: { readonly groups: readonly { readonly objects: readonly SlideObject[] }[] }) =>
  groups.flatMap(({ objects }) => objects);
const wordsOn = (slide: Parameters<typeof objectsOn>[0]): readonly string[] =>
  objectsOn(slide).flatMap((object) => (object.type === 'shape' && object.words ? [object.words.lines.join(' ')] : []));

/** A note in a group of its own on a slide of the board around it. */
function noteOnSlide(more: { readonly link?: string } = {}) {
  const board = { kind: 'board', id: 'b', name: null, order: 'a0' } as const;
  const note = fresh('note', {
    id: 'n',
    boardId: 'b',
    x: 100,
    y: 100,
    width: 180,
    height: 180,
    text: 'İlk söz ve sonra gelenler',
    color: 'teal',
    order: 'a0',
    ...more,
  });
  return onSlide(board, note);
}

function onSlide(...records: readonly AnyRecord[]) {
  const document = new Document(records);
  const layout = layoutBoard(document, 'b', { measure, t: translator('tr') });
  const { groups } = boardScene(document, layout, { tokens: themes.print });
  return slideGroups(groups, { x: 0, y: 0, width: 400, height: 300 }, { x: 30, y: 70, width: 800, height: 400 });
}

describe('a deck of the demo workshop', () => {
  it.each(['tr', 'en'] as const)('has a slide for every map and every stage, in their order (%s)', (language) => {
    const document = demo(language);
    const titles = slidesOf(document, 'maps', undefined, language).map(({ title }) => title);
    const expected = document.all('map').reduce((sum, { id }) => sum + 1 + document.children('stage', id).length, 0);
    expect(titles).toHaveLength(expected);
    expect(titles[1]).toBe(document.children('stage', document.all('map')[0]?.id ?? '')[0]?.name);
  });

  it('has stages alone unless whole maps are asked for, and says what a map is for on its first', () => {
    const document = demo();
    const [stages, all] = [slidesOf(document, 'stages'), slidesOf(document, 'maps')];
    expect(stages.map(({ title }) => title)).toEqual(all.map(({ title }) => title).filter((title) => stages.some((slide) => slide.title === title)));
    expect(all.length - stages.length).toBe(document.all('map').length);
    const [map] = document.all('map');
    expect(map?.goal).not.toBe('');
    expect(stages[0]?.notes).toContain(map?.goal);
  });

  it('warns of whole maps, whose words nobody reads from afar, and not of stages', () => {
    const document = demo();
    expect(slideWarnings(slidesOf(document, 'stages'))).toEqual([]);
    const [warning] = slideWarnings(slidesOf(document, 'maps'));
    expect(warning).toMatchObject({ of: 'small-slides', slides: document.all('map').length });
    expect(warning?.of === 'small-slides' && warning.points).toBeLessThan(5);
  });

  it('names a line of a blueprint twice in one text, so that no font can print one name over the other', () => {
    const slide = slidesOf(demo(), 'stages').find((one) => wordsOn(one).includes('Görünürlük çizgisi'));
    const held = objectsOn(slide ?? { groups: [] }).flatMap((object) => (object.type === 'shape' && object.words ? [object.words] : []));
    const names = held.filter(({ lines }) => lines.includes('Görünürlük çizgisi'));
    expect(names[0]).toMatchObject({ align: 'right', beside: { text: 'Line of visibility', bold: false } });
    expect(held.filter(({ lines }) => lines.includes('Line of visibility'))).toEqual([]);
  });

  it('keeps everything on the slide', () => {
    for (const slide of slidesOf(demo(), 'maps')) {
      for (const { rect } of objectsOn(slide)) expect(covers(inflate(PAGE, 0.01), rect)).toBe(true);
    }
  });

  it('shows in a stage the cards of its steps and no others, with the names of all lanes', () => {
    const document = demo();
    const [map] = document.all('map');
    const stages = document.children('stage', map?.id ?? '');
    const slides = slidesOf(document, 'stages', { of: 'map', id: map?.id ?? '' });
    stages.forEach((stage, index) => {
      const shown = wordsOn(slides[index] ?? { groups: [] }).join('\n');
      for (const card of document.all('touchpoint')) {
        if (card.title === '') continue;
        const step = document.find('step', card.stepId);
        const isOfMap = document.find('stage', step?.stageId ?? '')?.mapId === map?.id;
        if (isOfMap) expect(shown.includes(card.title)).toBe(step?.stageId === stage.id);
      }
      for (const lane of document.children('lane', map?.id ?? '')) if (lane.name !== null) expect(shown).toContain(lane.name);
    });
  });

  it('leaves the document as it was', () => {
    const document = demo();
    const before = [...document.records().values()];
    slidesOf(document, 'stages');
    expect([...document.records().values()]).toEqual(before);
  });

  it('has the frames, or the saved views, of the board', () => {
    const document = demo();
    expect(slidesOf(document, 'views')).toEqual([]);
    const boardId = document.all('board')[0]?.id ?? '';
    const names = document.children('frame', boardId).map(({ name }) => name);
    expect(slidesOf(document, 'frames').map(({ title }) => title)).toEqual(names);
    const view = fresh('view', { id: 'v', boardId, name: 'Başlangıç', x: 0, y: 0, width: 800, height: 450, order: 'a0' });
    document.apply({ added: [view], updated: [], removed: [] });
    expect(slidesOf(document, 'views').map(({ title }) => title)).toEqual(['Başlangıç']);
  });

  it('tells the speaker what is said about a card', () => {
    const document = demo();
    const card = document.all('touchpoint').find(({ title }) => title !== '');
    document.apply(addComment(document, { on: card?.id ?? '', author: 'Ece', text: 'Bunu soralım', writtenAt: '2026-05-14T10:00:00.000Z', id: 'c' }));
    const told = slidesOf(document, 'stages').filter(({ notes }) => notes.includes('Ece: Bunu soralım'));
    expect(told).toHaveLength(1);
    expect(told[0]?.notes).toContain(card?.title);
  });
});

describe('a note on a slide', () => {
  it('is one shape with its words in it', () => {
    const [group, ...others] = noteOnSlide();
    expect(others).toEqual([]);
    expect(group?.name).toMatch(/^İlk söz/);
    const [shape, ...more] = (group?.objects ?? []) as readonly SlideShape[];
    expect(more).toEqual([]);
    expect(shape?.fill).not.toBeNull();
    expect(shape?.words?.lines.join(' ')).toBe('İlk söz ve sonra gelenler');
    expect(shape?.words?.wraps).toBe(true);
  });

  it('can be clicked where its link is', () => {
    expect(noteOnSlide({ link: 'https://example.org/yol' })[0]?.objects).toContainEqual(
      expect.objectContaining({ type: 'link', href: 'https://example.org/yol' }),
    );
  });
});

it('turns a shape around the middle it has on the board', () => {
  const shape = (rotation: number) =>
    fresh('shape', {
      id: 's',
      boardId: 'b',
      form: 'rectangle',
      x: 50,
      y: 80,
      width: 200,
      height: 60,
      rotation,
      text: 'Söz',
      fontSize: 16,
      order: 'a0',
    });
  const board = { kind: 'board', id: 'b', name: null, order: 'a0' } as const;
  const [straight] = onSlide(board, shape(0))[0]?.objects ?? [];
  const [turned] = onSlide(board, shape(30))[0]?.objects ?? [];
  expect([straight?.degrees, turned?.degrees]).toEqual([0, 30]);
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(turned?.rect[side]).toBeCloseTo(straight?.rect[side] ?? Number.NaN, 3);
});

it('shows all words of a persona card, above whatever is drawn there', () => {
  const board = { kind: 'board', id: 'b', name: null, order: 'a0' } as const;
  const persona = fresh('persona', { id: 'p', name: 'Deniz', color: 'teal', icon: 'home', goals: 'Evde çalışmak', order: 'a0' });
  const groups = onSlide(board, persona, fresh('personaCard', { id: 'c', boardId: 'b', personaId: 'p', x: 20, y: 20, order: 'a0' }));
  const objects = groups[0]?.objects ?? [];
  const holds = (words: string) => objects.findIndex((object) => object.type === 'shape' && object.words?.lines.includes(words));
  const filled = objects.flatMap((object, at) => (object.type === 'shape' && object.fill !== null ? [{ at, rect: object.rect }] : []));
  for (const words of ['Deniz', 'Evde çalışmak']) {
    const at = holds(words);
    const held = objects[at];
    expect(at).toBeGreaterThanOrEqual(0);
    // Nothing that is filled lies over the whole of it.
    expect(filled.filter((one) => one.at > at && held && covers(one.rect, held.rect))).toEqual([]);
  }
});
