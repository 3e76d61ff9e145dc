import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, BOX_TOOLS } from '../../../renderer/tools/draw-box.ts';
import { escapeEdit } from '../../../renderer/editor/text-edit.ts';
import type { Shape } from '../../../shared/model/kinds.ts';
import { Hand } from './hand.ts';

const OUTLINES = ['rectangle', 'rounded', 'ellipse', 'diamond', 'triangle'] as const;
const shapeOf = (hand: Hand): Shape | undefined => hand.editor.document.all('shape')[0];
const place = ({ x, y, width, height }: Shape) => ({ x, y, width, height });

describe('a box', () => {
  it('reaches from corner to corner whichever way it is drawn, as high as wide with Shift, around its middle with Alt', () => {
    const at = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
    fc.assert(
      fc.property(at, at, fc.boolean(), fc.boolean(), (from, to, shift, alt) => {
        const { x, y, width, height } = boxBetween(from, to, { shift, alt });
        expect(width > 0 && height > 0).toBe(true);
        if (shift) expect(width).toBe(height);
        if (alt) expect([x + width / 2, y + height / 2]).toEqual([from.x, from.y]);
        if (!alt && !shift && Math.abs(to.x - from.x) >= 4) expect([x, width]).toEqual([Math.min(from.x, to.x), Math.abs(to.x - from.x)]);
      }),
    );
  });
});

describe.each(OUTLINES)('the tool %s', (tool) => {
  it('draws from corner to corner in one step of undo, gives the thing to the hand and is put down', () => {
    const hand = new Hand('blank');
    hand.editor.perform(`tool.${tool}`);
    hand.drag({ x: 300, y: 250 }, { x: 100, y: 100 });
    const shape = shapeOf(hand);
    expect(shape && place(shape)).toEqual({ x: 100, y: 100, width: 200, height: 150 });
    expect(shape?.form).toBe(tool);
    expect([...hand.editor.state.selection]).toEqual([shape?.id]);
    expect(hand.editor.state.tool).toBe('select');
    hand.editor.undo();
    expect(shapeOf(hand)).toBeUndefined();
    hand.editor.redo();
    expect(shapeOf(hand)).toEqual(shape);
  });

  it('puts one of the usual size around a click, and Enter one in view', () => {
    const hand = new Hand('blank');
    hand.editor.perform(`tool.${tool}`);
    hand.click({ x: 500, y: 400 });
    const shape = shapeOf(hand);
    expect(shape && [shape.x + shape.width / 2, shape.y + shape.height / 2]).toEqual([500, 400]);
    hand.editor.select([]);
    hand.editor.perform(`tool.${tool}`);
    hand.key('Enter');
    expect(hand.editor.document.all('shape')).toHaveLength(2);
    expect(hand.editor.state.tool).toBe('select');
  });

  it('stays in hand when it is kept, until Escape', () => {
    const hand = new Hand('blank');
    hand.editor.perform(`tool.${tool}`);
    hand.key('q');
    hand.drag({ x: 0, y: 0 }, { x: 90, y: 90 }).drag({ x: 200, y: 0 }, { x: 290, y: 90 });
    expect(hand.editor.document.all('shape')).toHaveLength(2);
    expect(hand.editor.state.tool).toBe(tool);
    hand.key('Escape');
    expect([hand.editor.state.tool, hand.editor.state.toolStays]).toEqual(['select', false]);
  });
});

describe('what is drawn', () => {
  it('takes on the look chosen last', () => {
    const hand = new Hand('blank');
    hand.editor.session.setState(({ style }) => ({ style: { ...style, color: 'blue', fill: 'pink', stroke: 'dotted', strokeWidth: 'thick' } }));
    hand.editor.perform('tool.ellipse');
    hand.click({ x: 0, y: 0 });
    expect(shapeOf(hand)).toMatchObject({ color: 'blue', fill: 'pink', stroke: 'dotted', strokeWidth: 'thick' });
  });

  it('is gone with Escape in the middle, whatever the tool', () => {
    for (const tool of BOX_TOOLS) {
      const hand = new Hand('blank');
      const before = [...hand.editor.document.records().keys()];
      hand.editor.perform(`tool.${tool}`);
      hand.pointerDown({ x: 0, y: 0 }).pointerMove({ x: 200, y: 100 }).key('Escape');
      expect([...hand.editor.document.records().keys()]).toEqual(before);
      expect(hand.editor.gesturing).toBe(false);
    }
  });
});

describe('words', () => {
  it('are written where the text tool clicked, and vanish when nothing was written', () => {
    const hand = new Hand('blank');
    hand.key('t').click({ x: 100, y: 100 });
    expect(hand.editor.state.edit?.field).toBe('text');
    hand.editor.perform('tool.select');
    expect(hand.editor.document.all('shape')).toEqual([]);
    expect(hand.editor.state.canUndo).toBe(false);
    hand.key('t').click({ x: 100, y: 100 });
    hand.type('merhaba');
    hand.editor.perform('tool.select');
    expect(shapeOf(hand)).toMatchObject({ form: 'text', text: 'merhaba', autoWidth: true, x: 100 });
    hand.editor.undo();
    expect(hand.editor.document.all('shape')).toEqual([]);
  });

  it('drawn as a box are as wide as that', () => {
    const hand = new Hand('blank');
    hand.key('t').drag({ x: 0, y: 0 }, { x: 240, y: 60 });
    hand.type('sabit');
    hand.editor.perform('tool.select');
    expect(shapeOf(hand)).toMatchObject({ form: 'text', autoWidth: false, width: 240, text: 'sabit' });
  });

  it('are open in a shape that was just drawn, one step of undo with it, and leave it empty where nothing was written', () => {
    for (const draw of [(hand: Hand) => hand.drag({ x: 0, y: 0 }, { x: 400, y: 400 }), (hand: Hand) => hand.key('Enter')]) {
      const hand = new Hand('blank');
      draw(hand.key('d'));
      expect(hand.editor.state.edit?.field).toBe('text');
      hand.key('K').key('n').key('o').key('w').key('n');
      escapeEdit(hand.editor);
      expect([shapeOf(hand)?.text, hand.editor.document.all('note').length]).toEqual(['Known', 0]);
      hand.editor.undo();
      expect([hand.editor.document.all('shape'), hand.editor.state.canUndo]).toEqual([[], false]);
      draw(hand.key('o'));
      const { selection } = hand.editor.state;
      escapeEdit(hand.editor);
      expect([shapeOf(hand)?.text, hand.editor.state.selection, hand.editor.state.edit]).toEqual(['', selection, null]);
    }
  });

  it('stay closed in a shape drawn with a tool that is kept, or too far away to be read', () => {
    const hand = new Hand('blank');
    hand.editor.session.setState({ tool: 'rectangle', toolStays: true });
    hand.drag({ x: 0, y: 0 }, { x: 90, y: 90 });
    expect(hand.editor.state.edit).toBeNull();
    hand.editor.session.setState(({ camera }) => ({ tool: 'rectangle', toolStays: false, camera: { ...camera, zoom: 0.2 } }));
    hand.drag({ x: 200, y: 0 }, { x: 290, y: 90 });
    expect([hand.editor.state.edit, hand.editor.state.selection.size]).toEqual([null, 1]);
  });

  it('make room for the next shape, drawn at once', () => {
    const hand = new Hand('blank');
    hand.key('r').drag({ x: 0, y: 0 }, { x: 300, y: 300 }).type('one');
    hand.editor.perform('tool.rectangle');
    hand.drag({ x: 500, y: 0 }, { x: 800, y: 300 }).type('two');
    escapeEdit(hand.editor);
    expect(hand.editor.document.all('shape').map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('open in a selected shape by Enter, while letters choose tools before and after', () => {
    const hand = new Hand('blank');
    hand.key('r').drag({ x: 0, y: 0 }, { x: 400, y: 400 });
    escapeEdit(hand.editor);
    const drawn = new Set(hand.editor.state.selection);
    hand.key('a');
    expect([hand.editor.state.tool, hand.editor.state.edit]).toEqual(['arrow', null]);
    hand.key('Escape');
    expect([hand.editor.state.tool, hand.editor.state.selection]).toEqual(['select', drawn]);
    hand.key('j').key('Enter').type('ab');
    escapeEdit(hand.editor);
    expect([shapeOf(hand)?.text, hand.editor.state.selection]).toEqual(['ab', drawn]);
    hand.key('o');
    expect([hand.editor.state.tool, shapeOf(hand)?.text]).toEqual(['ellipse', 'ab']);
    hand.key('Escape').key('2');
    expect([shapeOf(hand)?.text, hand.editor.state.edit]).toEqual(['ab', null]);
    hand.key('Escape');
    expect(hand.editor.state.selection.size).toBe(0);
  });

  it('open by a double click anywhere in an empty shape; beside its outline a note is made', () => {
    const hand = new Hand('blank');
    hand.editor.perform('tool.diamond');
    hand.drag({ x: 600, y: 0 }, { x: 1000, y: 400 });
    hand.key('Escape').doubleClick({ x: 700, y: 200 });
    expect(hand.editor.document.find('shape', hand.editor.state.edit?.id ?? '')?.form).toBe('diamond');
    hand.editor.perform('tool.select');
    hand.key('Escape').doubleClick({ x: 640, y: 40 });
    expect(hand.editor.document.all('note')).toHaveLength(1);
  });
});

describe('the inside of an empty shape', () => {
  const empty = () => {
    const hand = new Hand('blank');
    hand.editor.session.setState(({ style }) => ({ style: { ...style, fill: null } }));
    hand.key('r').drag({ x: 0, y: 0 }, { x: 600, y: 600 }).key('Escape');
    hand.key('o').drag({ x: 50, y: 50 }, { x: 250, y: 250 }).key('Escape').key('Escape');
    const [outer, inner] = hand.editor.document.all('shape');
    if (!outer || !inner) throw new Error('two shapes were drawn');
    return { hand, outer, inner };
  };

  it('takes the shape by a click, of several the smallest one around the place', () => {
    const { hand, outer, inner } = empty();
    hand.click({ x: 450, y: 450 });
    expect([...hand.editor.state.selection]).toEqual([outer.id]);
    hand.key('Escape').click({ x: 150, y: 150 });
    expect([...hand.editor.state.selection]).toEqual([inner.id]);
    hand.click({ x: 450, y: 450 }, { shift: true });
    expect(hand.editor.state.selection.size).toBe(2);
  });

  it('gathers by a drag what lies there, and moves the shape once that is selected', () => {
    const { hand, outer, inner } = empty();
    hand.drag({ x: 20, y: 20 }, { x: 300, y: 300 });
    expect([...hand.editor.state.selection]).toEqual([inner.id]);
    expect(hand.editor.document.find('shape', outer.id)).toMatchObject({ x: 0, y: 0 });
    hand.click({ x: 450, y: 450 }).drag({ x: 450, y: 450 }, { x: 550, y: 550 }, { mod: true });
    expect(hand.editor.document.find('shape', outer.id)).toMatchObject({ x: 100, y: 100, width: 600 });
  });

  it('is moved close within the middle of its edge, and made wider by the mark on it', () => {
    const { hand, outer } = empty();
    hand.click({ x: 450, y: 450 });
    hand.drag({ x: 596, y: 300 }, { x: 636, y: 300 }, { mod: true });
    expect(hand.editor.document.find('shape', outer.id)).toMatchObject({ x: 40, width: 600 });
    hand.drag({ x: 644, y: 300 }, { x: 684, y: 300 }, { mod: true });
    expect(hand.editor.document.find('shape', outer.id)).toMatchObject({ x: 40, width: 640 });
  });
});

describe('a stamp', () => {
  it('prints what was chosen, its middle under the pointer', () => {
    const hand = new Hand('blank');
    hand.key('s').click({ x: 40, y: 40 });
    const [stamp] = hand.editor.document.all('stamp');
    expect(stamp).toMatchObject({ emoji: '👍', icon: null });
    expect(stamp && [stamp.x + stamp.size / 2, stamp.y + stamp.size / 2]).toEqual([40, 40]);
  });

  it('stays in hand until Escape or another tool, and says once how to put it down', () => {
    const hand = new Hand('blank');
    hand.key('s');
    for (const x of [40, 90, 140]) hand.click({ x, y: 40 });
    expect([hand.editor.document.all('stamp').length, hand.editor.state.selection.size]).toEqual([3, 0]);
    expect(hand.editor.state.notices.map(({ text }) => text)).toEqual([hand.editor.t('stamps.stays')]);
    hand.key('Escape').click({ x: 400, y: 40 });
    hand.key('s').key('v').click({ x: 450, y: 40 });
    expect([hand.editor.document.all('stamp').length, hand.editor.state.tool]).toEqual([3, 'select']);
    hand.editor.undo();
    expect(hand.editor.document.all('stamp')).toHaveLength(2);
  });

  it('put down by Enter is selected, to be moved by the arrow keys', () => {
    const hand = new Hand('blank');
    hand.key('s').key('Enter');
    const [stamp] = hand.editor.document.all('stamp');
    expect([[...hand.editor.state.selection], hand.editor.state.tool]).toEqual([[stamp?.id], 'select']);
    hand.key('ArrowRight');
    expect(hand.editor.document.all('stamp')[0]?.x).toBeGreaterThan(stamp?.x ?? NaN);
  });
});
