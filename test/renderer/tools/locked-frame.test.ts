import { describe, expect, it } from 'vitest';
import { setLocked } from '../../../shared/commands/maps.ts';
import { centre } from '../../../shared/geometry/rect.ts';
import { explain, whyNot } from '../../../renderer/editor/actions/reasons.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';
import { card, edgeOf, lane, mapOf, step } from './map-places.ts';

describe('a locked frame', () => {
  it('says why nothing happens, and lets cards be written', () => {
    const hand = new Hand('journey');
    const { editor } = hand;
    editor.execute('history.lock', setLocked(editor.document, { mapId: mapOf(hand).id, locked: true }));
    const before = contentOf(editor.document);
    const header = centre(step(hand, 0).rect);
    const attempts: readonly (() => unknown)[] = [
      () => hand.drag(header, { x: header.x + 700, y: header.y }),
      () => hand.drag(edgeOf(hand, 0), { ...edgeOf(hand, 0), x: edgeOf(hand, 0).x + 90 }),
      () => hand.doubleClick(header),
      () => hand.click(header).key('Delete'),
      () => hand.click(header).key('Alt+ArrowRight'),
      () => hand.click(header).key('Mod+Enter'),
      () => hand.click(header).key('Mod+d'),
      () => hand.drag({ x: mapOf(hand).rect.x + 8, y: mapOf(hand).rect.y + 8 }, { x: -900, y: -900 }),
    ];
    for (const attempt of attempts) {
      for (const { key } of editor.state.notices) editor.dismiss(key);
      attempt();
      expect(contentOf(editor.document)).toEqual(before);
      expect(
        editor.state.notices.map(({ unlocks }) => unlocks),
        String(attempt),
      ).toEqual([mapOf(hand).id]);
    }
    hand.click(hand.cell(0, 0)).key('x');
    expect(editor.document.all('touchpoint').map(({ title }) => title)).toEqual(['x']);
  });

  it('is the reason for what the properties of its stages, steps and lanes do not offer; cards stay free', () => {
    const hand = new Hand('journey');
    const { editor } = hand;
    card(hand, 0, 0, 'a');
    editor.execute('history.lock', setLocked(editor.document, { mapId: mapOf(hand).id, locked: true }));
    const refused = editor.t('shape.refused');
    for (const { id } of [mapOf(hand).stages[0], step(hand, 1), lane(hand, 1)].filter((each) => each !== undefined)) {
      editor.select([id]);
      expect(
        (['map.moveLeft', 'map.moveUp', 'map.merge', 'map.split', 'map.hideLane', 'edit.delete'] as const).map((action) => whyNot(editor, action)),
      ).toEqual(Array(6).fill(refused));
      expect(whyNot(editor, 'map.collapse')).toBeNull();
    }
    editor.select(['a']);
    expect([whyNot(editor, 'map.moveDown'), whyNot(editor, 'edit.delete')]).toEqual([null, null]);
    explain(editor, 'map.split');
    expect(editor.state.notices.map(({ text, unlocks }) => [text, unlocks])).toEqual([[refused, mapOf(hand).id]]);
  });
});
