import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FINGERS_UP,
  type FingerEvent,
  type Ground,
  type TouchContext,
  type TouchEffect,
  type TouchState,
} from '../../../renderer/tools/touch-state.ts';
import { swipeOf } from '../../../renderer/tools/swipe.ts';
import { stepTouch } from '../../../renderer/tools/touch.ts';

const AT = { x: 300, y: 200 };
const beside = (dx: number, dy = 0) => ({ x: AT.x + dx, y: AT.y + dy });

/** Fingers on a screen where that lies under them; remembers what they had done. */
class Fingers {
  state: TouchState = FINGERS_UP;
  readonly done: TouchEffect[] = [];
  readonly #context: TouchContext;

  constructor(ground: Ground = 'empty', hand: TouchContext['hand'] = 'takes') {
    this.#context = { hand, ground: () => ground };
  }

  feed(...events: readonly FingerEvent[]): this {
    for (const event of events) {
      const { state, effects } = stepTouch(this.state, event, this.#context);
      this.state = state;
      this.done.push(...effects);
    }
    return this;
  }

  down = (at = AT, id = 1, ms = 0): this => this.feed({ type: 'down', id, at, ms });
  move = (at: typeof AT, id = 1): this => this.feed({ type: 'move', id, at });
  up = (at = AT, id = 1, ms = 80): this => this.feed({ type: 'up', id, at, ms });
  held = (): this => this.feed({ type: 'held' });
}

describe('one finger', () => {
  it('taps, also when it rolls a little', () => {
    expect(new Fingers().down().move(beside(6)).up(beside(6)).done).toEqual([{ do: 'tap', at: AT, twice: false }]);
  });

  it('taps twice soon and near, and a third tap begins anew', () => {
    const { done } = new Fingers().down().up().down(beside(8), 2, 200).up(beside(8), 2, 260).down(AT, 3, 400).up(AT, 3, 450);
    expect(done.map((effect) => effect.do === 'tap' && effect.twice)).toEqual([false, true, false]);
  });

  it('taps once more when the second tap is late or far away', () => {
    const taps = (...[at, ms]: readonly [typeof AT, number]) =>
      new Fingers()
        .down()
        .up()
        .down(at, 2, ms)
        .up(at, 2, ms + 50).done;
    expect(taps(AT, 700)[1]).toMatchObject({ do: 'tap', twice: false });
    expect(taps(beside(80), 200)[1]).toMatchObject({ do: 'tap', twice: false });
  });

  it('drags what is loose, from where it came down', () => {
    expect(new Fingers('loose').down().move(beside(30)).up(beside(50)).done).toEqual([
      { do: 'press', at: AT, as: 'tool' },
      { do: 'move', at: beside(30) },
      { do: 'lift', at: beside(50) },
    ]);
  });

  it.each(['fast', 'empty'] as const)('moves the view from what is %s', (ground) => {
    expect(new Fingers(ground).down().move(beside(30)).done[0]).toEqual({ do: 'press', at: AT, as: 'view' });
  });

  it.each(['fast', 'loose'] as const)('asks for the menu when held on what is %s and lifted, never under the finger', (ground) => {
    const fingers = new Fingers(ground).down().held();
    expect(fingers.done).toEqual([]);
    fingers.move(beside(4)).up(beside(4));
    expect([fingers.done, fingers.state]).toEqual([[{ do: 'menu', at: AT }], FINGERS_UP]);
  });

  it('drags what is loose and moves the view from what is fast when it moves on after it was held', () => {
    expect(new Fingers('loose').down().held().move(beside(90)).done[0]).toEqual({ do: 'press', at: AT, as: 'tool' });
    expect(new Fingers('fast').down().held().move(beside(90)).done[0]).toEqual({ do: 'press', at: AT, as: 'view' });
  });

  it('held on the empty board asks for the menu when lifted, and draws a marquee when moved on', () => {
    expect(new Fingers().down().held().up().done).toEqual([{ do: 'menu', at: AT }]);
    expect(new Fingers().down().held().move(beside(40)).done[0]).toEqual({ do: 'press', at: AT, as: 'tool' });
  });

  it('draws out something new from where it came down, or places it where it taps, and asks for no menu', () => {
    expect(new Fingers('empty', 'draws').down().held().move(beside(30)).done[0]).toEqual({ do: 'press', at: AT, as: 'tool' });
    expect(new Fingers('empty', 'draws').down().held().up().done).toEqual([{ do: 'tap', at: AT, twice: false }]);
  });

  it('leaves ink from the first moment on', () => {
    expect(new Fingers('loose', 'inks').down().done).toEqual([{ do: 'press', at: AT, as: 'tool' }]);
  });
});

describe('a second finger', () => {
  const FAR = beside(200);

  it('takes back what the first one began', () => {
    expect(new Fingers('loose').down().move(beside(60)).down(FAR, 2).done.slice(2)).toEqual([{ do: 'undo-press' }, { do: 'hold-view' }]);
    expect(new Fingers('loose', 'inks').down().down(FAR, 2).done.slice(1)).toEqual([{ do: 'undo-press' }, { do: 'hold-view' }]);
  });

  it('leaves nothing of a finger that had only come down', () => {
    expect(new Fingers('loose').down().down(FAR, 2).done).toEqual([{ do: 'hold-view' }]);
    expect(new Fingers('empty', 'draws').down().down(FAR, 2).done).toEqual([{ do: 'hold-view' }]);
  });

  it('holds the view from where both are then', () => {
    const { done } = new Fingers().down().move(beside(5)).down(FAR, 2).move(beside(230), 2);
    expect(done.at(-1)).toEqual({ do: 'pinch', from: [beside(5), FAR], to: [beside(5), beside(230)] });
  });

  it('is followed by nothing until the whole hand is lifted', () => {
    const fingers = new Fingers('loose').down().down(FAR, 2).up(FAR, 2);
    const before = fingers.done.length;
    fingers.move(beside(90)).held().up(beside(90));
    expect(fingers.done).toHaveLength(before);
    expect(fingers.down(AT, 3, 500).up(AT, 3, 550).done.at(-1)).toEqual({ do: 'tap', at: AT, twice: false });
  });

  it('is not disturbed by a third', () => {
    const fingers = new Fingers().down().down(FAR, 2).down(beside(0, 90), 3).move(beside(40, 90), 3).up(beside(40, 90), 3);
    expect(fingers.done).toEqual([{ do: 'hold-view' }]);
    expect(fingers.move(beside(10)).done.at(-1)).toMatchObject({ do: 'pinch' });
  });
});

const finger = fc.record({
  id: fc.integer({ min: 1, max: 4 }),
  at: fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) }),
});
const event: fc.Arbitrary<FingerEvent> = fc.oneof(
  finger.map((one) => ({ type: 'down' as const, ms: 0, ...one })),
  finger.map((one) => ({ type: 'up' as const, ms: 0, ...one })),
  finger.map((one) => ({ type: 'move' as const, ...one })),
  fc.constantFrom({ type: 'held' as const }, { type: 'stop' as const }),
);

describe('whatever fingers do', () => {
  it('every press is lifted or taken back before the next begins', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 60 }),
        fc.constantFrom<Ground>('loose', 'fast', 'empty'),
        fc.constantFrom<TouchContext['hand']>('takes', 'draws', 'inks'),
        (events, ground, hand) => {
          const fingers = new Fingers(ground, hand).feed(...events, { type: 'stop' });
          let pressed = false;
          for (const { do: what } of fingers.done) {
            expect(what === 'lift' || what === 'undo-press' || what === 'move').toBe(pressed && what !== 'press');
            if (what === 'press') pressed = true;
            if (what === 'lift' || what === 'undo-press') pressed = false;
          }
          expect(pressed).toBe(false);
          expect(fingers.state).toEqual(FINGERS_UP);
        },
      ),
    );
  });
});

describe('a finger drawn across', () => {
  it('turns the page when it goes far enough and sideways', () => {
    expect(swipeOf(AT, beside(-120, 30))).toBe('next');
    expect(swipeOf(AT, beside(120, -30))).toBe('back');
    expect(swipeOf(AT, beside(-40))).toBe(null);
    expect(swipeOf(AT, beside(-100, 100))).toBe(null);
  });
});
