import { describe, expect, it } from 'vitest';
import { shortcutGroups } from '../../../renderer/ui/dialogs/shortcut-rows.ts';
import { translator } from '../../../shared/i18n/translator.ts';

const [tr, en] = [translator('tr'), translator('en')];

describe('the list of shortcuts', () => {
  it('begins with the tools and what the hand does, and each tool stands there once', () => {
    const groups = shortcutGroups(en, 'linux');
    expect(groups.slice(0, 3).map(({ heading }) => heading)).toEqual([en('ui.tools'), en('shortcuts.canvas'), en('menu.map')]);
    expect(groups[0]?.rows).toContainEqual({ what: en('action.tool.keep'), keys: ['Q'] });
    expect(groups.flatMap(({ rows }) => rows).filter(({ what }) => what === en('action.tool.keep'))).toHaveLength(1);
  });

  it('lists what is done to maps with or without a key', () => {
    const maps = shortcutGroups(en, 'linux').find(({ heading }) => heading === en('menu.map'));
    const row = (label: Parameters<typeof en>[0]) => maps?.rows.find(({ what }) => what === en(label));
    for (const label of ['action.map.lock', 'action.map.addAlternative', 'action.curve.scale'] as const)
      expect(row(label)).toMatchObject({ keys: [], elsewhere: en('shortcuts.inMenu') });
    expect(row('action.map.split')).toEqual({ what: en('action.map.split'), keys: ['Alt+Shift+S'] });
  });

  it.each(['KATLA', 'seridi gizle', 'Şeridi GİZLE', 'ctrl+z'])('finds %s, whatever letters a keyboard has', (search) => {
    expect(shortcutGroups(tr, 'linux', search).flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  });

  it('says nothing where nothing is found', () => {
    expect(shortcutGroups(tr, 'linux', 'zürafa')).toEqual([]);
  });
});
