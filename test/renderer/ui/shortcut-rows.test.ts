import { describe, expect, it } from 'vitest';
import { shortcutGroups } from '../../../renderer/ui/dialogs/shortcut-rows.ts';
import { translator } from '../../../shared/i18n/translator.ts';

const [tr, en] = [translator('tr'), translator('en')];

describe('the list of shortcuts', () => {
  it('begins with what is done to maps, with or without a key', () => {
    const [maps] = shortcutGroups(en, 'linux');
    expect(maps?.heading).toBe(en('menu.map'));
    const row = (label: Parameters<typeof en>[0]) => maps?.rows.find(({ what }) => what === en(label));
    for (const label of ['action.map.lock', 'action.map.addAlternative', 'action.curve.scale'] as const) expect(row(label)).toMatchObject({ keys: [], elsewhere: en('shortcuts.inMenu') });
    expect(row('action.map.split')).toEqual({ what: en('action.map.split'), keys: ['Alt+Shift+S'] });
  });

  it.each(['KATLA', 'seridi gizle', 'Şeridi GİZLE', 'ctrl+z'])('finds %s, whatever letters a keyboard has', (search) => {
    expect(shortcutGroups(tr, 'linux', search).flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  });

  it('says nothing where nothing is found', () => {
    expect(shortcutGroups(tr, 'linux', 'zürafa')).toEqual([]);
  });
});
