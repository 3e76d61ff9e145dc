import { describe, expect, it } from 'vitest';
import { translator } from '../../../../shared/i18n/translator.ts';
import type { VersionEntry, VersionSource } from '../../../../shared/ipc/version-list.ts';
import { timelineOf } from '../../../../renderer/ui/versions/timeline.ts';
import { dayText, versionContents, versionName } from '../../../../renderer/ui/versions/version-words.ts';

const t = translator('tr');
const at = (day: number, hour: number): number => new Date(2026, 10, day, hour, 30).getTime();
const entry = (token: string, source: VersionSource, atMs: number, name = ''): VersionEntry => ({
  token,
  source,
  name,
  atMs,
  counts: source === 'snapshot' ? null : { notes: 2, maps: 1, touchpoints: 0 },
});

const ENTRIES = [
  entry('old', 'automatic', at(20, 9)),
  entry('named', 'named', at(21, 23), 'Satışla ÇALIŞTAY öncesi'),
  entry('snap', 'snapshot', at(22, 0)),
  entry('got', 'received', at(22, 11)),
];
const nameOf = (one: VersionEntry) => versionName(one, t);
const tokens = (filter: Parameters<typeof timelineOf>[1], query = '') =>
  timelineOf(ENTRIES, filter, query, nameOf).map(({ entries }) => entries.map(({ token }) => token));

describe('the timeline of versions', () => {
  it('goes day by day, the newest first', () => {
    expect(tokens('all')).toEqual([['got', 'snap'], ['named'], ['old']]);
  });

  it('shows what is asked for alone', () => {
    expect(tokens('named')).toEqual([['named']]);
    expect(tokens('kept')).toEqual([['got'], ['old']]);
    expect(tokens('snapshots')).toEqual([['snap']]);
  });

  it('is searched by what is read on the screen, whatever keyboard is at hand', () => {
    expect(tokens('all', 'calistay')).toEqual([['named']]);
    expect(tokens('all', ' otomatik')).toEqual([['old']]);
    expect(tokens('all', 'yok böyle')).toEqual([]);
  });

  it('says of each what it is and what it holds', () => {
    expect(ENTRIES.map((one) => versionContents(one, t))).toEqual([
      '1 harita · 2 yapışkan not',
      'Adlı sürüm · 1 harita · 2 yapışkan not',
      '',
      '1 harita · 2 yapışkan not',
    ]);
  });

  it('calls the last two days what people call them', () => {
    const midnight = (day: number) => new Date(2026, 10, day).getTime();
    expect(dayText(midnight(22), at(22, 11), 'tr', t)).toBe('Bugün');
    expect(dayText(midnight(21), at(22, 11), 'en', translator('en'))).toBe('Yesterday');
    expect(dayText(midnight(20), at(22, 11), 'tr', t)).toBe('20 Kasım 2026 Cuma');
  });
});
