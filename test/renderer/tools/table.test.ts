import { describe, expect, it } from 'vitest';
import { addLine } from '../../../shared/commands/lines.ts';
import { addGrid } from '../../../shared/commands/grids.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { change } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { orderOnTop } from '../../../shared/model/on-board.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Session, ToolName } from '../../../renderer/editor/session.ts';
import { BY_MOUSE, EVENT_TYPES, type ToolEvent } from '../../../renderer/tools/events.ts';
import type { ToolState } from '../../../renderer/tools/state.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';

const FREE: Point = { x: -600, y: -600 };

/** A line that holds on to nothing. */
const LINE = { from: { x: -900, y: 400 }, to: { x: -700, y: 400 } } as const;
const lineMiddle: Point = { x: -800, y: 400 };

/** A board with a free note, a line, a map, a card in its first cell and a point on its curve. */
function prepared(): Hand {
  const hand = new Hand('journey');
  const { editor } = hand;
  const [map] = editor.layout().maps;
  const cell = map?.cells[0];
  if (!cell) throw new Error('a journey map has cells');
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: -400, y: 100 }, id: 'note', text: 'free' }));
  const box = { x: -760, y: 450, width: 120, height: 100 };
  const shape = fresh('shape', {
    id: 'shape',
    boardId: editor.state.boardId,
    ...box,
    rotation: 0,
    form: 'rectangle',
    fontSize: 20,
    order: orderOnTop(editor.document, editor.state.boardId),
  });
  editor.execute(
    'history.add',
    change(editor.document, (draft) => draft.add(shape)),
  );
  const free = (at: Point) => ({ at, goal: null, anchor: null });
  editor.execute('history.line', addLine(editor.document, { boardId: editor.state.boardId, from: free(LINE.from), to: free(LINE.to), id: 'line' }));
  editor.execute('history.add', addTouchpoint(editor.document, { stepId: cell.stepId, laneId: cell.laneId, id: 'card', title: 'card' }));
  const table = { x: -1000, y: 800, width: 300, height: 129 };
  editor.execute('history.add', addGrid(editor.document, { boardId: editor.state.boardId, columns: 3, rows: 3, rect: table, id: 'grid' }));
  hand.click(hand.cell(1, 4));
  editor.select([]);
  return hand;
}

/** How a hand gets into each state. */
const WAYS: Readonly<Record<ToolState['name'], (hand: Hand) => void>> = {
  idle: (hand) => hand.pointerMove(FREE),
  pressing: (hand) => hand.pointerDown({ x: -400, y: 100 }),
  dragging: (hand) => hand.pointerDown({ x: -400, y: 100 }).pointerMove(hand.cell(2, 0)),
  'header-dragging': (hand) => {
    const step = hand.editor.layout().maps[0]?.steps[0]?.rect;
    if (!step) throw new Error('a journey map has steps');
    hand.pointerDown({ x: step.x + 40, y: step.y + 10 }).pointerMove({ x: step.x + 600, y: step.y + 10 });
  },
  marquee: (hand) => hand.pointerDown(FREE).pointerMove({ x: -350, y: 300 }),
  scaling: (hand) => {
    hand.editor.select(['note', 'shape']);
    hand.pointerDown({ x: -310, y: 550 }).pointerMove({ x: -250, y: 610 });
  },
  turning: (hand) => hand.click({ x: -760, y: 500 }).pointerDown({ x: -700, y: 422 }).pointerMove({ x: -600, y: 430 }),
  resizing: (hand) => hand.click({ x: -400, y: 100 }).pointerDown({ x: -310, y: 190 }).pointerMove({ x: -200, y: 260 }),
  'point-dragging': (hand) => hand.pointerDown(hand.cell(2, 4)).pointerMove({ ...hand.cell(2, 4), y: hand.cellRect(2, 4).y }),
  connecting: (hand) => {
    const card = hand.editor.layout().maps[0]?.cards[0]?.rect;
    if (!card) throw new Error('the map has a card');
    hand.pointerDown({ x: card.x + card.width, y: card.y + card.height / 2 }).pointerMove(hand.cell(1, 0));
  },
  sizing: (hand) => {
    const step = hand.editor.layout().maps[0]?.steps[0]?.rect;
    if (!step) throw new Error('a journey map has steps');
    hand.pointerDown({ x: step.x + step.width, y: step.y + 10 }).pointerMove({ x: step.x + step.width + 80, y: step.y + 10 });
  },
  boxing: (hand) => {
    hand.editor.perform('tool.ellipse');
    hand.pointerDown(FREE).pointerMove({ x: FREE.x + 90, y: FREE.y + 70 });
  },
  lining: (hand) => {
    hand.editor.perform('tool.elbow');
    hand.pointerDown(FREE).pointerMove({ x: -400, y: 100 });
  },
  'line-ending': (hand) => hand.click(lineMiddle).pointerDown(LINE.to).pointerMove({ x: -400, y: 100 }),
  'line-bending': (hand) =>
    hand
      .click(lineMiddle)
      .pointerDown(lineMiddle)
      .pointerMove({ x: lineMiddle.x, y: lineMiddle.y - 80 }),
  inking: (hand) => {
    hand.editor.perform('tool.pen');
    hand.pointerDown(FREE).pointerMove({ x: FREE.x + 90, y: FREE.y + 70 });
  },
  erasing: (hand) => {
    hand.editor.perform('tool.eraser');
    hand.pointerDown({ x: -500, y: 100 }).pointerMove({ x: -400, y: 100 });
  },
  'grid-sizing': (hand) => {
    hand.editor.select(['grid']);
    hand.pointerDown({ x: -900, y: 820 }).pointerMove({ x: -860, y: 820 });
  },
  'grid-ranging': (hand) => {
    hand.editor.select(['grid']);
    hand.key('Enter').pointerDown({ x: -950, y: 820 }).pointerMove({ x: -850, y: 860 });
  },
  panning: (hand) => hand.pointerDown(FREE, { space: true }).pointerMove({ x: FREE.x + 40, y: FREE.y }),
};

function eventsAt(hand: Hand, board: Point): readonly ToolEvent[] {
  const place = { ...BY_MOUSE, board, screen: toScreen(hand.editor.state.camera, board), shift: false, mod: false, alt: false };
  const variants = [
    place,
    { ...place, shift: true, alt: true },
    { ...place, pointer: 'touch' as const },
    { ...place, pointer: 'pen' as const, eraser: true },
  ];
  return EVENT_TYPES.flatMap((type): readonly ToolEvent[] => {
    if (type === 'leave' || type === 'cancel') return [{ type }];
    if (type === 'down')
      return (['main', 'middle', 'right'] as const).flatMap((button) =>
        [true, false].flatMap((space) => variants.map((one) => ({ type, button, space, ...one }))),
      );
    if (type === 'move') return variants.map((one) => ({ type, trail: [place], ...one }));
    return variants.map((one) => ({ type, ...one }));
  });
}

const places = (hand: Hand): readonly Point[] => [FREE, { x: -850, y: 820 }, { x: -400, y: 100 }, hand.cell(0, 0), hand.cell(1, 4), { x: 60, y: 60 }];

interface Beginning {
  readonly hand: Hand;
  readonly session: Session;
  readonly records: ReadonlyMap<Id, AnyRecord>;
}

function begun(): Beginning {
  const hand = prepared();
  return { hand, session: hand.editor.state, records: new Map(hand.editor.document.records()) };
}

/** The same desk as nobody had touched it; a new one only where the document became another. */
function again(beginning: Beginning): Beginning {
  const { hand, session, records } = beginning;
  const now = hand.editor.document.records();
  if (hand.editor.gesturing || now.size !== records.size || [...now].some(([id, record]) => records.get(id) !== record)) return begun();
  hand.editor.session.setState(session, true);
  return beginning;
}

describe.each(Object.keys(WAYS) as ToolState['name'][])('in the middle of %s', (name) => {
  it('is where the way leads', () => {
    const hand = prepared();
    WAYS[name](hand);
    expect(hand.tools.state.name).toBe(name);
  });

  it('Escape leaves the document as it was', () => {
    const hand = prepared();
    const before = contentOf(hand.editor.document);
    WAYS[name](hand);
    hand.tools.handle({ type: 'cancel' });
    expect(hand.tools.state.name).toBe('idle');
    expect(hand.editor.gesturing).toBe(false);
    expect(contentOf(hand.editor.document)).toEqual(before);
  });

  it.each(['select', 'hand', 'note', 'text', 'rectangle', 'stamp', 'pen', 'eraser'] as const satisfies readonly ToolName[])(
    'takes every event anywhere with the tool %s, and Escape still ends it',
    (tool) => {
      let start = begun();
      for (const place of places(start.hand)) {
        for (const [index] of eventsAt(start.hand, place).entries()) {
          start = again(start);
          const { hand } = start;
          WAYS[name](hand);
          hand.editor.session.setState({ tool });
          const event = eventsAt(hand, place)[index];
          if (event) hand.tools.handle(event);
          hand.tools.handle({ type: 'cancel' });
          expect(hand.tools.state.name).toBe('idle');
          expect(hand.editor.gesturing && hand.editor.state.edit === null).toBe(false);
        }
      }
    },
  );
});
