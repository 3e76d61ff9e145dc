import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { group } from '../../../shared/commands/group.ts';
import { addLine } from '../../../shared/commands/lines.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { addShape, addStamp } from '../../../shared/commands/shapes.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import { ridersOf } from '../../../shared/geometry/carriers.ts';
import type { Point, Rect } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { carriersOn, stampsOn } from '../../../shared/layout/lies-on.ts';
import type { Frame } from '../../../shared/model/kinds.ts';
import { bench, type Bench } from '../commands/support.ts';
import { tableMeasure } from './table-measure.ts';

/** A board that is laid out by short words. */
class Board {
  readonly #made: Bench = bench('blank');

  frame(id: Id, rect: Rect, shape: Frame['shape'] = 'rectangle'): this {
    this.#made.run(addFrame(this.#made.document, { boardId: this.#made.boardId, rect, shape, id }));
    return this;
  }
  /** With its middle at a point; 180 wide and high. */
  note(id: Id, at: Point): this {
    this.#made.run(addNote(this.#made.document, { boardId: this.#made.boardId, at, id, text: id }));
    return this;
  }
  shape(id: Id, rect: Rect, fill: 'yellow' | null): this {
    this.#made.run(addShape(this.#made.document, { boardId: this.#made.boardId, rect, form: 'rectangle', style: { fill }, id }));
    return this;
  }
  stamp(id: Id, at: Point): this {
    this.#made.run(addStamp(this.#made.document, { boardId: this.#made.boardId, at, emoji: '👍', id }));
    return this;
  }
  line(id: Id, from: Point, to: Point): this {
    const end = (at: Point) => ({ at, goal: null, anchor: null });
    this.#made.run(addLine(this.#made.document, { boardId: this.#made.boardId, from: end(from), to: end(to), id }));
    return this;
  }
  lock(...ids: readonly Id[]): this {
    this.#made.run(lock(this.#made.document, { ids, locked: true }));
    return this;
  }
  group(...ids: readonly Id[]): this {
    this.#made.run(group(this.#made.document, { ids }));
    return this;
  }
  /** What goes along with these. */
  riders(...ids: readonly Id[]): readonly Id[] {
    return ridersOf(carriersOn(this.#layout()), new Set(ids)).toSorted();
  }
  /** The stamps on each thing. */
  votes(): Readonly<Record<Id, readonly Id[]>> {
    return Object.fromEntries([...stampsOn(this.#layout())].map(([id, stamps]) => [id, stamps.map((stamp) => stamp.id)]));
  }
  #layout = () => layoutBoard(this.#made.document, this.#made.boardId, { measure: tableMeasure, t: translator('tr') });
}

const FRAME: Rect = { x: 0, y: 0, width: 800, height: 600 };

describe('what goes along with a frame', () => {
  it('is what lies in it as a whole, and nothing that sticks out', () => {
    const board = new Board().frame('f', FRAME).note('in', { x: 200, y: 200 }).note('half', { x: 800, y: 300 }).note('out', { x: 1200, y: 300 });
    expect(board.riders('f')).toEqual(['in']);
    expect(board.riders('in')).toEqual([]);
  });

  it('is a line with both ends in it, and none that leads out', () => {
    const board = new Board().frame('f', FRAME).line('in', { x: 10, y: 10 }, { x: 700, y: 500 }).line('out', { x: 10, y: 10 }, { x: 900, y: 10 });
    expect(board.riders('f')).toEqual(['in']);
  });

  it('is a frame in it with all that lies in that, also where the inner one is locked', () => {
    const board = new Board().frame('f', FRAME).frame('inner', { x: 20, y: 20, width: 400, height: 400 }).note('n', { x: 200, y: 200 });
    expect(board.riders('f')).toEqual(['inner', 'n']);
    expect(board.riders('inner')).toEqual(['n']);
    board.lock('inner');
    expect(board.riders('f')).toEqual(['n']);
  });

  it('is nothing that is locked', () => {
    const board = new Board().frame('f', FRAME).note('n', { x: 200, y: 200 }).stamp('vote', { x: 200, y: 200 }).lock('n');
    expect(board.riders('f')).toEqual([]);
  });

  it('is a group that lies in it, and no part of one that sticks out', () => {
    const inner: Rect = { x: 20, y: 300, width: 200, height: 250 };
    const board = new Board()
      .frame('f', FRAME)
      .frame('inner', inner)
      .note('in', { x: 200, y: 150 })
      .note('with', { x: 400, y: 150 })
      .stamp('vote', { x: 400, y: 150 })
      .note('far', { x: 1200, y: 300 });
    board.group('in', 'with');
    expect(board.riders('f')).toEqual(['in', 'inner', 'vote', 'with']);
    board.group('with', 'inner', 'far');
    expect(board.riders('f')).toEqual(['in']);
    expect(board.riders('with')).toEqual(['vote']);
  });

  it('is also what is in one group with it', () => {
    const board = new Board().frame('f', FRAME).note('n', { x: 200, y: 200 }).note('m', { x: 400, y: 200 }).group('f', 'n', 'm');
    expect(board.riders('f')).toEqual(['m', 'n']);
  });

  it('is what lies in the round of a round one, not in its corners', () => {
    const board = new Board().frame('f', FRAME, 'ellipse').note('middle', { x: 400, y: 300 }).note('corner', { x: 95, y: 95 });
    expect(board.riders('f')).toEqual(['middle']);
  });

  it('is the upper one of two that are as large', () => {
    const board = new Board().frame('lower', FRAME).frame('upper', FRAME);
    expect(board.riders('lower')).toEqual(['upper']);
    expect(board.riders('upper')).toEqual([]);
  });
});

describe('what a stamp sticks to', () => {
  it('is the topmost thing under its middle, and what that goes along with', () => {
    const board = new Board()
      .frame('f', FRAME)
      .note('low', { x: 200, y: 200 })
      .note('high', { x: 300, y: 200 })
      .stamp('vote', { x: 250, y: 200 })
      .stamp('beside', { x: 600, y: 500 });
    expect(board.riders('high')).toEqual(['vote']);
    expect(board.riders('low')).toEqual([]);
    expect(board.riders('f')).toEqual(['beside', 'high', 'low', 'vote']);
  });

  it('is the note and not what is drawn around it', () => {
    const around: Rect = { x: 0, y: 0, width: 400, height: 400 };
    const hollow = new Board()
      .note('n', { x: 200, y: 200 })
      .shape('s', around, null)
      .stamp('vote', { x: 200, y: 200 })
      .stamp('free', { x: 20, y: 20 });
    expect(hollow.riders('n')).toEqual(['vote']);
    expect(hollow.riders('s')).toEqual(['free']);
    const filled = new Board().note('n', { x: 200, y: 200 }).shape('s', around, 'yellow').stamp('vote', { x: 200, y: 200 });
    expect(filled.riders('s')).toEqual(['vote']);
  });
});

describe('what was voted for', () => {
  it('is the topmost thing under a stamp, also when it was locked after the vote', () => {
    const board = new Board().frame('f', FRAME).note('n', { x: 200, y: 200 }).stamp('a', { x: 200, y: 200 }).stamp('b', { x: 240, y: 200 });
    expect(board.votes()).toEqual({ n: ['a', 'b'] });
    board.lock('n');
    expect(board.votes()).toEqual({ n: ['a', 'b'] });
  });

  it('is nothing where a stamp is part of the board, or lies on the bare ground of a frame', () => {
    const board = new Board().frame('f', FRAME).note('n', { x: 200, y: 200 }).stamp('a', { x: 200, y: 200 }).stamp('b', { x: 600, y: 500 });
    board.lock('a');
    expect(board.votes()).toEqual({});
  });
});
