import { beforeEach, describe, expect, it } from 'vitest';
import { ShownLayout } from '../../../renderer/editor/shown-layout.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { tableMeasure } from '../../shared/layout/table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const CORNER = { x: 0, y: 0, width: 900, height: 700 };

const note = (at: number, text = `${at}. not: hat yine kesildi`) =>
  fresh('note', {
    id: `n${at}`,
    boardId: 'board',
    x: (at % 40) * 200,
    y: Math.floor(at / 40) * 200,
    width: 180,
    height: 180,
    text,
    color: 'yellow',
    order: `a${String(at).padStart(5, '0')}1`,
  });

let document: Document;
let shown: ShownLayout;
const whole = () => layoutBoard(document, 'board', context);
const notesAtOnce = () => {
  let count = -1;
  shown.glance('board', context, CORNER, () => (count = shown.of('board', context).notes.length));
  return count;
};

beforeEach(() => {
  document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }, ...Array.from({ length: 1_200 }, (_, at) => note(at))]);
  shown = new ShownLayout(document);
});

describe('the layout of a large board that was just opened', () => {
  it('holds at first what the window shows, and all of it for whoever asks afterwards', () => {
    expect(shown.outline('board', context).bounds).toEqual(whole().bounds);
    expect(notesAtOnce()).toBeLessThan(100);
    expect(shown.of('board', context)).toEqual(whole());
    // Only the first look is a part.
    expect(notesAtOnce()).toBe(1_200);
  });

  it('is laid out no further by the frames that follow, until they show more', () => {
    const look = (seen: typeof CORNER) => shown.glance('board', context, seen, () => shown.of('board', context));
    expect([look(CORNER), look(CORNER), look({ ...CORNER, x: 5_000 })]).toEqual([true, false, true]);
    expect([...shown.rest('board', context)].length).toBeGreaterThan(3);
    expect(look(CORNER)).toBe(false);
  });

  it('is finished in small steps, and is then the whole of what was painted', () => {
    let painted = whole();
    shown.glance('board', context, CORNER, () => (painted = shown.of('board', context)));
    const steps = [...shown.rest('board', context)].length;
    expect(steps).toBeGreaterThan(3);
    const all = shown.of('board', context);
    expect(all).toEqual(whole());
    expect(shown.hasGrown(painted, all)).toBe(true);
    expect(shown.hasGrown(painted, whole())).toBe(false);
    expect(shown.indexOf(all).note('n1199')?.id).toBe('n1199');
  });

  it('is whole for whoever asks after a change, which is no longer what was painted', () => {
    let painted = whole();
    shown.glance('board', context, CORNER, () => (painted = shown.of('board', context)));
    const rest = shown.rest('board', context);
    rest.next();
    document.apply({ ...EMPTY_DIFF, updated: [[note(3), note(3, 'hat düzeldi')]] });
    shown.outdate();
    expect([...rest]).toEqual([]);
    const all = shown.of('board', context);
    expect(all).toEqual(whole());
    expect(shown.hasGrown(painted, all)).toBe(false);
  });

  it('is whole at once where it is small', () => {
    document.apply({ ...EMPTY_DIFF, removed: Array.from({ length: 400 }, (_, at) => note(at)) });
    shown.outdate();
    expect(notesAtOnce()).toBe(800);
  });
});
