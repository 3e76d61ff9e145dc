import { describe, expect, it } from 'vitest';
import { addLine } from '../../../shared/commands/lines.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { contains, type Point } from '../../../shared/geometry/rect.ts';
import type { Line } from '../../../shared/model/kinds.ts';
import { lineLayoutOf } from '../../../renderer/editor/line-work.ts';
import { followed, liftOf } from '../../../renderer/editor/line-follow.ts';
import { endEdit, escapeEdit } from '../../../renderer/editor/text-edit.ts';
import { thingPortsOf } from '../../../renderer/tools/line-hit.ts';
import { onAngle } from '../../../renderer/tools/draw-line.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';

const A: Point = { x: -800, y: 0 };
const B: Point = { x: -300, y: 200 };

/** Two notes, `a` and `b`, on a board beside a map. */
function prepared(): Hand {
  const hand = new Hand('journey');
  const { editor } = hand;
  for (const [id, at] of [
    ['a', A],
    ['b', B],
  ] as const)
    editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at, id, text: id }));
  editor.select([]);
  return hand;
}

function connected(): Hand {
  const hand = prepared();
  const end = (goal: string, at: Point) => ({ at, goal, anchor: null });
  hand.editor.execute(
    'history.line',
    addLine(hand.editor.document, { boardId: hand.editor.state.boardId, from: end('a', A), to: end('b', B), id: 'line' }),
    [],
  );
  return hand;
}

const lines = ({ editor }: Hand): readonly Line[] => editor.document.all('line');
function onlyLine(hand: Hand): Line {
  const [line, other] = lines(hand);
  if (!line || other) throw new Error(`there are ${lines(hand).length} lines`);
  return line;
}
function shown(hand: Hand, id: string) {
  const line = lineLayoutOf(hand.editor, id);
  if (!line) throw new Error('the line is not shown');
  return line;
}

describe('drawing a line', () => {
  it('binds both ends to the things they are let go on, and selects it', () => {
    const hand = prepared().key('a').drag(A, B);
    expect(onlyLine(hand)).toMatchObject({
      fromId: 'a',
      toId: 'b',
      fromAnchorX: null,
      toAnchorX: null,
      way: 'straight',
      endHead: 'triangle',
      startHead: 'none',
    });
    expect([...hand.editor.state.selection]).toEqual([onlyLine(hand).id]);
    expect(hand.editor.state.tool).toBe('select');
    hand.editor.undo();
    expect(lines(hand)).toEqual([]);
  });

  it('keeps the very place at an edge, and none with Alt or Ctrl', () => {
    const edge = prepared()
      .key('l')
      .drag(A, { x: B.x - 90, y: B.y + 40 });
    expect(onlyLine(edge).toAnchorX).toBe(0);
    expect(onlyLine(edge).toAnchorY).toBeCloseTo(130 / 180);
    for (const held of [{ alt: true }, { mod: true }])
      expect(onlyLine(prepared().key('l').drag(A, B, held))).toMatchObject({ fromId: null, toId: null, x: A.x, y: A.y });
  });

  it('is level where it was drawn level, into the slanted side of a diamond and near its corner', () => {
    for (const to of [
      { x: -672, y: 552 },
      { x: -690, y: 544 },
    ]) {
      const hand = new Hand('blank');
      hand.key('r').drag({ x: -960, y: 500 }, { x: -800, y: 600 }).key('Escape').key('Escape');
      hand.key('d').drag({ x: -700, y: 490 }, { x: -540, y: 610 }).key('Escape').key('Escape');
      hand.key('a').drag({ x: -880, y: 550 }, to);
      const line = shown(hand, onlyLine(hand).id);
      expect(line.to.y).toBeCloseTo(line.from.y, 6);
      expect(onlyLine(hand).toId).not.toBeNull();
    }
  });

  it('goes from click to click', () => {
    const hand = prepared().key('l').click({ x: -900, y: 500 }).pointerMove({ x: -700, y: 450 });
    expect(hand.tools.state.name).toBe('lining');
    hand.click({ x: -600, y: 500 });
    expect(onlyLine(hand)).toMatchObject({ x: -900, y: 500, dx: 300, dy: 0, fromId: null, toId: null });
  });

  it('draws nothing by clicking twice on one place, or when it is given up', () => {
    const hand = prepared();
    const before = contentOf(hand.editor.document);
    hand.key('l').click({ x: -900, y: 500 }).click({ x: -900, y: 500 });
    hand.key('Escape').key('l').pointerDown(A).pointerMove(B).key('Escape');
    expect(hand.tools.state.name).toBe('idle');
    expect(contentOf(hand.editor.document)).toEqual(before);
  });

  it('keeps to steps of fifteen degrees with Shift', () => {
    const { x, y } = onAngle({ x: 0, y: 0 }, { x: 100, y: 3 });
    expect(x).toBeCloseTo(Math.hypot(100, 3));
    expect(y).toBeCloseTo(0);
    const line = onlyLine(prepared().key('l').drag({ x: -900, y: 500 }, { x: -700, y: 512 }, { shift: true }));
    expect(line.dy).toBeCloseTo(0);
  });
});

describe('a line that is selected', () => {
  it('is led elsewhere by its ends, in one step of undo', () => {
    const hand = connected();
    const before = contentOf(hand.editor.document);
    const { to, middle } = shown(hand, 'line');
    hand.click(middle).drag(to, { x: -300, y: 600 });
    expect(onlyLine(hand)).toMatchObject({ fromId: 'a', toId: null });
    expect(shown(hand, 'line').to).toEqual({ x: -300, y: 600 });
    hand.editor.undo();
    expect(contentOf(hand.editor.document)).toEqual(before);
  });

  it('is pulled aside by its middle, and let straight by a double click there', () => {
    const hand = connected();
    const { middle } = shown(hand, 'line');
    const [dx, dy] = [B.x - A.x, B.y - A.y].map((by) => (100 * by) / Math.hypot(B.x - A.x, B.y - A.y)) as [number, number];
    hand.click(middle).drag(middle, { x: middle.x + dy, y: middle.y - dx });
    expect(onlyLine(hand).way).toBe('curved');
    expect(Math.abs(onlyLine(hand).bend ?? 0)).toBeGreaterThan(80);
    const pulled = shown(hand, 'line').middle;
    expect(Math.hypot(pulled.x - middle.x - dy, pulled.y - middle.y + dx)).toBeLessThan(12);
    hand.doubleClick(pulled);
    expect(onlyLine(hand).bend).toBeNull();
  });

  it('takes a label after Enter, and nothing by typing: letters choose tools', () => {
    const hand = connected();
    hand.click(shown(hand, 'line').middle).key('Enter').type('arar');
    endEdit(hand.editor);
    expect(onlyLine(hand).label).toBe('arar');
    expect(contains(shown(hand, 'line').labelRect, shown(hand, 'line').middle)).toBe(true);
    hand.key('x').key('ş').key('a');
    expect([hand.editor.state.tool, onlyLine(hand).label]).toEqual(['arrow', 'arar']);
  });

  it('turns round', () => {
    const hand = prepared().key('a').drag(A, B);
    hand.editor.perform('map.swapEnds');
    expect(onlyLine(hand)).toMatchObject({ startHead: 'triangle', endHead: 'none' });
  });
});

describe('what a line holds on to', () => {
  it('takes the line along, while it is dragged and after', () => {
    const hand = connected();
    const lift = liftOf(hand.editor, new Set(['b']));
    expect(lift.following.map(({ id }) => id)).toEqual(['line']);
    const [line] = lift.following;
    if (!line) throw new Error('the line follows');
    const while_ = followed(hand.editor, line, new Set(['b']), 60, 30);
    hand.drag(B, { x: B.x + 60, y: B.y + 30 }, { mod: false });
    const { to } = shown(hand, 'line');
    expect(Math.hypot(while_.to.x - to.x, while_.to.y - to.y)).toBeLessThan(15);
    expect(while_.to.x).toBeGreaterThan(line.to.x);
  });

  it('moves with the line between as one', () => {
    const hand = connected();
    const { moved, following } = liftOf(hand.editor, new Set(['a', 'b']));
    expect([...moved]).toEqual(['a', 'b', 'line']);
    expect(following).toEqual([]);
  });

  it('leaves the end where it was seen when it goes, and holds it again after undo', () => {
    const hand = connected();
    const { from, to } = shown(hand, 'line');
    hand.click(B).key('Delete');
    expect(onlyLine(hand)).toMatchObject({ fromId: 'a', toId: null });
    expect(shown(hand, 'line').to.x).toBeCloseTo(to.x, 5);
    expect(shown(hand, 'line').to.y).toBeCloseTo(to.y, 5);
    expect(Math.hypot(shown(hand, 'line').from.x - from.x, shown(hand, 'line').from.y - from.y)).toBeLessThan(3);
    hand.editor.undo();
    expect(onlyLine(hand).toId).toBe('b');
  });

  it('keeps the line when it becomes a card of a map, and when that becomes a note again', () => {
    const hand = connected();
    hand.drag(B, hand.cell(1, 0));
    const card = hand.editor.document.all('touchpoint').find(({ title }) => title === 'b');
    expect(onlyLine(hand).toId).toBe(card?.id);
    const rect = hand.editor.layout().maps[0]?.cards.find(({ id }) => id === card?.id)?.rect;
    if (!rect) throw new Error('the card is shown');
    hand.drag({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, B);
    expect(hand.editor.document.get(onlyLine(hand).toId ?? '')).toMatchObject({ kind: 'note', text: 'b' });
  });

  it('is copied with the line between, which joins the copies', () => {
    const hand = connected();
    hand.editor.select(['a', 'b']);
    hand.editor.perform('edit.duplicate');
    const copy = lines(hand).find(({ id }) => id !== 'line');
    const copies = hand.editor.document.all('note').filter(({ id }) => id !== 'a' && id !== 'b');
    expect(new Set([copy?.fromId, copy?.toId])).toEqual(new Set(copies.map(({ id }) => id)));
  });

  it('stays behind when only the line is copied, which lies where it was seen', () => {
    const hand = connected();
    const { from } = shown(hand, 'line');
    hand.editor.select(['line']);
    hand.editor.perform('edit.duplicate');
    const copy = lines(hand).find(({ id }) => id !== 'line');
    expect(copy).toMatchObject({ fromId: null, toId: null });
    expect(copy?.x).toBeCloseTo(from.x + 24);
  });
});

describe('growing out of a thing', () => {
  const port = (hand: Hand, at: number) => {
    const found = thingPortsOf(hand.editor)[at];
    if (!found) throw new Error('no such port');
    return found.at;
  };

  it('brings another note by a click on a port, joined and open for typing', () => {
    const hand = prepared().click(A);
    hand.click(port(hand, 1));
    const grown = hand.editor.document.all('note').find(({ id }) => id !== 'a' && id !== 'b');
    expect(onlyLine(hand)).toMatchObject({ fromId: 'a', toId: grown?.id, way: 'elbow' });
    expect(hand.editor.state.edit?.id).toBe(grown?.id);
    expect(grown?.y).toBeGreaterThan(A.y + 90);
    hand.type('next').key('Escape');
    hand.editor.undo();
    expect(hand.editor.document.all('note')).toHaveLength(2);
    expect(lines(hand)).toEqual([]);
  });

  it('leaves neither note nor arrow when it is given up at once, and what it grew from selected', () => {
    const hand = prepared().click(A);
    const before = contentOf(hand.editor.document);
    hand.click(port(hand, 0));
    escapeEdit(hand.editor);
    expect(contentOf(hand.editor.document)).toEqual(before);
    expect([...hand.editor.state.selection]).toEqual(['a']);
    hand.editor.undo();
    expect(hand.editor.document.all('note')).toHaveLength(1);
  });

  it('joins what is there when it is pulled onto it, and brings a note to the open board', () => {
    const onto = prepared().click(A);
    onto.drag(port(onto, 0), B);
    expect(onlyLine(onto)).toMatchObject({ fromId: 'a', toId: 'b', fromAnchorX: 1, fromAnchorY: 0.5 });
    const open = prepared().click(A);
    open.drag(port(open, 0), { x: -420, y: 600 });
    expect(open.editor.document.all('note')).toHaveLength(3);
  });

  it('goes by keyboard to what lies there', () => {
    const hand = prepared();
    hand.editor.select(['a']);
    hand.key('Mod+j').key('ArrowRight').key('Enter');
    expect(onlyLine(hand)).toMatchObject({ fromId: 'a', toId: 'b' });
    hand.editor.select(['a']);
    hand.key('Mod+j').key('Escape');
    expect([...hand.editor.state.selection]).toEqual(['a']);
  });
});
