import { describe, expect, it } from 'vitest';
import { entryOptions, NEW } from '../../../renderer/ui/controls/entry-options.tsx';
import { translator } from '../../../shared/i18n/translator.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { Document } from '../../../shared/model/document.ts';
import { listOf } from '../../../shared/model/structure.ts';

const channels = listOf(new Document(defaultLists()), 'channel');
const offered = (typed: string, language: 'tr' | 'en' = 'tr') =>
  entryOptions(channels, typed, { kind: 'channel', chosen: ({ id }) => id === 'channel-phone', t: translator(language) }).map(
    ({ key, label, chosen }) => ({ key, label, chosen: chosen ?? false }),
  );

describe('what a picker offers', () => {
  it('is the whole list in its order while nothing is typed, with the chosen one marked and nothing new', () => {
    expect(offered('').map(({ key }) => key)).toEqual(channels.map(({ id }) => id));
    expect(
      offered('')
        .filter(({ chosen }) => chosen)
        .map(({ label }) => label),
    ).toEqual(['Telefon']);
  });

  it('is found by the name the reader sees, whatever case and dots, best first', () => {
    expect(offered('MAG')[0]?.label).toBe('Mağaza');
    expect(offered('SOSYAL')[0]?.key).toBe('channel-social');
    expect(
      offered('mes')
        .map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(['Mesajlaşma', 'Kısa mesaj (SMS)']);
    expect(offered('store', 'en')[0]?.key).toBe('channel-store');
    expect(offered('store', 'tr').map(({ key }) => key)).toEqual([NEW]);
  });

  it('ends with a new one of that name, unless the list has it', () => {
    expect(offered('Kiosk')).toEqual([{ key: NEW, label: 'Yeni kanal: “Kiosk”', chosen: false }]);
    expect(offered(' telefon ').map(({ key }) => key)).not.toContain(NEW);
    expect(offered('   ').map(({ key }) => key)).not.toContain(NEW);
  });
});
