import { describe, expect, it } from 'vitest';
import { addNote } from '../../../shared/commands/notes.ts';
import { toScreen } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import { isNear } from '../../../shared/layout/hit-loose.ts';
import { decodePoints } from '../../../shared/model/ink-points.ts';
import type { Ink } from '../../../shared/model/kinds.ts';
import { BY_MOUSE, type ToolEvent } from '../../../renderer/tools/events.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';

const drawing = (tool: 'pen' | 'highlighter' | 'eraser' = 'pen'): Hand => {
  const hand = new Hand('blank');
  hand.editor.perform(`tool.${tool}`);
  return hand;
};

const inks = (hand: Hand): readonly Ink[] => hand.editor.document.all('ink');

const event = (hand: Hand, type: 'down' | 'move' | 'up', board: Point, more: object = {}): ToolEvent =>
  ({
    type,
    button: 'main',
    space: false,
    trail: [],
    ...BY_MOUSE,
    board,
    screen: toScreen(hand.editor.state.camera, board),
    shift: false,
    mod: false,
    alt: false,
    ...more,
  }) as ToolEvent;

/** A round stroke in many small moves. */
function circle(hand: Hand, about: Point, radius: number): void {
  const at = (step: number): Point => ({ x: about.x + radius * Math.cos(step / 8), y: about.y + radius * Math.sin(step / 8) });
  hand.pointerDown(at(0));
  for (let step = 1; step <= 40; step += 1) hand.pointerMove(at(step));
  hand.pointerUp(at(40));
}

const pressures = ([ink]: readonly Ink[]): readonly number[] => decodePoints(ink?.points ?? '').map(({ pressure }) => pressure);

describe('a pen', () => {
  it('leaves the document alone until it is lifted, and then one stroke in one step of undo, and stays in hand', () => {
    const hand = drawing();
    const before = contentOf(hand.editor.document);
    hand.pointerDown({ x: 0, y: 0 }).pointerMove({ x: 50, y: 40 }).pointerMove({ x: 100, y: 0 });
    expect(contentOf(hand.editor.document)).toEqual(before);
    hand.pointerUp({ x: 100, y: 0 });
    expect(inks(hand)).toHaveLength(1);
    expect(hand.editor.state.tool).toBe('pen');
    expect(hand.editor.state.selection.size).toBe(0);
    hand.editor.perform('edit.undo');
    expect(contentOf(hand.editor.document)).toEqual(before);
  });

  it('draws where the hand goes, from where it came down to where it was lifted', () => {
    const hand = drawing();
    circle(hand, { x: 200, y: 100 }, 80);
    const [one] = hand.editor.layout().loose;
    if (one?.kind !== 'ink') throw new Error('the stroke is laid out');
    for (const { x, y } of one.points) expect(Math.abs(Math.hypot(x - 200, y - 100) - 80)).toBeLessThan(3);
    expect(isNear(one.points, { x: 280, y: 100 }, 0.2)).toBe(true);
    expect(isNear(one.points, { x: 200 + 80 * Math.cos(5), y: 100 + 80 * Math.sin(5) }, 0.2)).toBe(true);
  });

  it('leaves a dot where it is tapped', () => {
    const hand = drawing();
    hand.click({ x: 30, y: 40 });
    expect(inks(hand)[0]).toMatchObject({ x: 30, y: 40, width: 0, height: 0 });
  });

  it('draws a straight line at a whole angle while Shift is held', () => {
    const hand = drawing('highlighter');
    hand
      .pointerDown({ x: 0, y: 0 })
      .pointerMove({ x: 20, y: 30 }, { shift: true })
      .pointerMove({ x: 200, y: 9 }, { shift: true })
      .pointerUp({ x: 200, y: 9 }, { shift: true });
    const [ink] = inks(hand);
    expect(ink).toMatchObject({ pen: 'highlighter', x: 0, y: 0, width: 200, height: 0 });
    expect(decodePoints(ink?.points ?? '')).toHaveLength(2);
  });

  it('goes on by hand where a straight line ended', () => {
    const hand = drawing();
    hand
      .pointerDown({ x: 0, y: 0 })
      .pointerMove({ x: 100, y: 0 }, { shift: true })
      .pointerMove({ x: 120, y: 60 })
      .pointerMove({ x: 130, y: 100 })
      .pointerUp({ x: 130, y: 100 });
    const [one] = hand.editor.layout().loose;
    if (one?.kind !== 'ink') throw new Error('the stroke is laid out');
    expect(isNear(one.points, { x: 100, y: 0 }, 0.2)).toBe(true);
    expect(isNear(one.points, { x: 130, y: 100 }, 0.2)).toBe(true);
  });

  it('presses as hard as the pen says, and a mouse less the faster it goes', () => {
    const stroke = (more: object): Hand => {
      const hand = drawing();
      hand.tools.handle(event(hand, 'down', { x: 0, y: 0 }, more));
      for (let step = 1; step <= 20; step += 1) hand.tools.handle(event(hand, 'move', { x: step * 20, y: (step % 2) * 5 }, more));
      hand.tools.handle(event(hand, 'up', { x: 400, y: 0 }, { ...more, pressure: 0 }));
      return hand;
    };
    expect(Math.max(...pressures(inks(stroke({ pointer: 'pen', pressure: 0.2 }))))).toBeCloseTo(0.2, 1);
    expect(Math.min(...pressures(inks(stroke({ pointer: 'pen', pressure: 0.9 }))))).toBeCloseTo(0.9, 1);
    const slow = pressures(inks(stroke({}))).at(-1) ?? 0;
    const hand = drawing();
    hand.pointerDown({ x: 0, y: 0 });
    for (let step = 1; step <= 20; step += 1) hand.pointerMove({ x: step * 90, y: (step % 2) * 20 });
    hand.pointerUp({ x: 1800, y: 0 });
    expect(pressures(inks(hand)).at(-1) ?? 1).toBeLessThan(slow);
  });

  it('draws through the places between two moves', () => {
    const hand = drawing();
    const sample = (x: number, y: number) => ({
      board: { x, y },
      screen: toScreen(hand.editor.state.camera, { x, y }),
      pressure: 0.5,
      tilt: { x: 0, y: 0 },
    });
    hand.tools.handle(event(hand, 'down', { x: 0, y: 0 }));
    hand.tools.handle(event(hand, 'move', { x: 100, y: 0 }, { trail: [sample(25, 60), sample(50, 80), sample(75, 60)] }));
    hand.tools.handle(event(hand, 'up', { x: 100, y: 0 }));
    expect(inks(hand)[0]?.height).toBeGreaterThan(40);
  });

  it('keeps every later piece of a long stroke, made simple', () => {
    const hand = drawing();
    hand.pointerDown({ x: 0, y: 0 });
    for (let step = 1; step <= 2_000; step += 1) hand.pointerMove({ x: step, y: 50 * Math.sin(step / 20) });
    hand.pointerUp({ x: 2_000, y: 0 });
    const [one] = hand.editor.layout().loose;
    if (one?.kind !== 'ink') throw new Error('the stroke is laid out');
    for (let x = 10; x < 2_000; x += 10) expect(isNear(one.points, { x, y: 50 * Math.sin(x / 20) }, 2)).toBe(true);
    expect(one.points.length).toBeLessThan(1_000);
  });

  it('is dropped by Escape with what it has drawn, and the next Escape puts it down', () => {
    const hand = drawing();
    hand.pointerDown({ x: 0, y: 0 }).pointerMove({ x: 50, y: 40 });
    hand.key('Escape');
    hand.pointerUp({ x: 50, y: 40 });
    expect(inks(hand)).toEqual([]);
    expect(hand.editor.state.tool).toBe('pen');
    hand.key('Escape');
    expect(hand.editor.state.tool).toBe('select');
  });
});

describe('the eraser', () => {
  /** A note at 400, 100, and a stroke across it from 200 to 600. */
  function prepared(): Hand {
    const hand = drawing();
    const { editor } = hand;
    editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 400, y: 100 }, id: 'note', text: 'note' }));
    hand.drag({ x: 200, y: 100 }, { x: 600, y: 100 });
    editor.perform('tool.eraser');
    return hand;
  }

  const kinds = (hand: Hand): readonly string[] => hand.editor.layout().loose.map(({ kind }) => kind);

  it('takes what it was drawn over, in one step of undo, and only when it is lifted', () => {
    const hand = prepared();
    hand.pointerDown({ x: 210, y: 50 }).pointerMove({ x: 210, y: 150 });
    expect(kinds(hand)).toEqual(['note', 'ink']);
    hand.pointerUp({ x: 210, y: 150 });
    expect(kinds(hand)).toEqual(['note']);
    hand.editor.perform('edit.undo');
    expect(kinds(hand)).toEqual(['note', 'ink']);
  });

  it('that began on a drawing spares the note under it', () => {
    const hand = prepared();
    hand.drag({ x: 230, y: 100 }, { x: 400, y: 140 });
    expect(kinds(hand)).toEqual(['note']);
  });

  it('that began beside everything takes notes, too', () => {
    const hand = prepared();
    hand.drag({ x: 400, y: -100 }, { x: 400, y: 90 });
    expect(kinds(hand)).toEqual([]);
  });

  it('leaves what is locked', () => {
    const hand = prepared();
    hand.editor.execute('history.add', {
      added: [],
      removed: [],
      updated: hand.editor.document.all('ink').map((ink) => [ink, { ...ink, locked: true }] as const),
    });
    hand.drag({ x: 210, y: 50 }, { x: 210, y: 150 });
    expect(kinds(hand)).toEqual(['note', 'ink']);
  });

  it('is left by Escape with everything where it was', () => {
    const hand = prepared();
    hand.pointerDown({ x: 210, y: 50 }).pointerMove({ x: 210, y: 150 });
    hand.key('Escape');
    hand.pointerUp({ x: 210, y: 150 });
    expect(kinds(hand)).toEqual(['note', 'ink']);
  });

  it('misses nothing thin, however fast it goes', () => {
    const hand = prepared();
    hand.pointerDown({ x: 300, y: -800 }).pointerMove({ x: 300, y: 900 }).pointerUp({ x: 300, y: 900 });
    expect(kinds(hand)).not.toContain('ink');
  });

  it('is the other end of a pen, whatever is in hand', () => {
    const hand = prepared();
    hand.editor.perform('tool.pen');
    hand.tools.handle(event(hand, 'down', { x: 210, y: 50 }, { pointer: 'pen', eraser: true }));
    hand.tools.handle(event(hand, 'move', { x: 210, y: 150 }, { pointer: 'pen', eraser: true }));
    hand.tools.handle(event(hand, 'up', { x: 210, y: 150 }, { pointer: 'pen', eraser: true }));
    expect(kinds(hand)).toEqual(['note']);
    expect(hand.editor.state.tool).toBe('pen');
  });
});

it('makes a straight stroke longer by its end, and leaves it straight', () => {
  const hand = drawing();
  hand.pointerDown({ x: 0, y: 0 }).pointerMove({ x: 200, y: 0 }, { shift: true }).pointerUp({ x: 200, y: 0 }, { shift: true });
  hand.editor.perform('tool.select');
  hand.click({ x: 100, y: 0 }).drag({ x: 200, y: 0 }, { x: 300, y: 0 }, { mod: true });
  expect(inks(hand)[0]).toMatchObject({ x: 0, y: 0, width: 300, height: 0 });
});

it('makes a drawn circle wider and lower by its corner', () => {
  const hand = drawing();
  circle(hand, { x: 200, y: 200 }, 100);
  const [before] = inks(hand);
  if (!before) throw new Error('a circle was drawn');
  hand.editor.perform('tool.select');
  hand.click({ x: 300, y: 200 });
  const corner = { x: before.x + before.width, y: before.y + before.height };
  hand.drag(corner, { x: corner.x + 100, y: corner.y - 50 }, { mod: true });
  expect(inks(hand)[0]?.width).toBeCloseTo(before.width + 100, 0);
  expect(inks(hand)[0]?.height).toBeCloseTo(before.height - 50, 0);
  hand.editor.perform('edit.undo');
  expect(inks(hand)[0]).toEqual(before);
});
