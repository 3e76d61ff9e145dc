import { expect, it } from 'vitest';
import { ACTIONS } from '../../../../shared/commands/actions.ts';
import { sortIntoSubmenus } from '../../../../renderer/editor/actions/submenus.ts';
import { Hand } from '../../tools/hand.ts';

const offered = ({ editor }: Hand) => ACTIONS.filter((action) => 'context' in action && action.id !== 'map.rename' && editor.can(action.id));

it('keeps the menu of one thing and of several short, and loses nothing', () => {
  const hand = new Hand('blank');
  hand.key('r').drag({ x: 0, y: 0 }, { x: 200, y: 200 }).key('Escape').key('Mod+Alt+c');
  for (const more of [
    () => hand,
    () =>
      hand
        .key('o')
        .drag({ x: 300, y: 0 }, { x: 500, y: 200 })
        .key('Escape')
        .key('d')
        .drag({ x: 600, y: 0 }, { x: 800, y: 200 })
        .key('Escape')
        .key('Mod+a'),
  ]) {
    more();
    const entries = offered(hand);
    const { shown, behind } = sortIntoSubmenus(entries);
    expect(shown.length + behind.length).toBeLessThanOrEqual(12);
    expect([...shown, ...behind.flatMap((one) => one.entries)]).toHaveLength(entries.length);
    expect(behind.every((one) => one.entries.length > 1)).toBe(true);
  }
});
