import { expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import { laneTotals } from '../../../shared/layout/lane-totals.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Touchpoint } from '../../../shared/model/kinds.ts';

const lane = fresh('lane', { id: 'lane', mapId: 'map', type: 'time', order: 'a0' });

function totalsOf(...cards: readonly Partial<Touchpoint>[]): string {
  const document = new Document([
    fresh('board', { id: 'board', order: 'a0' }),
    fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'journey', status: 'draft', order: 'a0' }),
    fresh('stage', { id: 'stage', mapId: 'map', order: 'a0' }),
    fresh('step', { id: 'step', stageId: 'stage', order: 'a0' }),
    lane,
    ...cards.map((card, index) => fresh('touchpoint', { id: `card${index}`, stepId: 'step', laneId: 'lane', order: `a${index}`, ...card })),
  ]);
  return laneTotals(document, lane, translator('tr')).replaceAll('\u00A0', ' ');
}

it('counts what is written on a card of a time lane as the time it takes, unless a time was given besides', () => {
  expect(totalsOf({ title: '45 dk' }, { title: '1,5 sa' }, { title: 'abc' })).toBe('Toplam\nGerçek 2 sa 15 dk');
  expect(totalsOf({ title: '45 dk', actualMinutes: 10 })).toBe('Toplam\nGerçek 10 dk');
  expect(totalsOf({ title: 'yarım gün' })).toBe('');
});
