import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord, JourneyMap } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';
import { fresh } from '../../../shared/model/fresh.ts';

describe('names in a map', () => {
  const board: AnyRecord = { kind: 'board', id: 'board', name: null, order: 'a0' };
  const map: AnyRecord = fresh('map', {
    id: 'map',
    boardId: 'board',
    x: 0,
    y: 0,
    form: 'blueprint',
    title: null,
    persona: '',
    scenario: '',
    scope: '',
    goal: '',
    date: '2025-03-12',
    status: 'hypothesis',
    order: 'a0',
  });
  const line: AnyRecord = fresh('lane', { id: 'lane', mapId: 'map', type: 'line-visibility', name: null, order: 'a0' });
  const stage: AnyRecord = fresh('stage', { id: 'stage', mapId: 'map', name: null, order: 'a0' });
  const steps: readonly AnyRecord[] = ['a0', 'a1'].map((order) =>
    fresh('step', { id: `step-${order}`, stageId: 'stage', name: order === 'a0' ? null : 'Arar', order }),
  );
  const read = (language: 'tr' | 'en') => {
    const document = new Document([board, map, line, stage, ...steps]);
    const { header, lanes, stages, steps: columns } = layoutMap(map as JourneyMap, document, { measure: tableMeasure, t: translator(language) });
    const text = (placed: { lines: readonly { text: string }[] } | null | undefined) => placed?.lines.map((each) => each.text).join(' ');
    return {
      title: text(header.title),
      date: text(header.fields.at(-1)?.value),
      status: text(header.status.text),
      line: text(lanes[0]?.name),
      aside: text(lanes[0]?.aside),
      stage: text(stages[0]?.name),
      steps: columns.map(({ name }) => text(name)),
    };
  };

  it('that nobody typed are in the reader’s language, the English name beside a Turkish line', () => {
    expect(read('tr')).toMatchObject({
      date: '12 Mart 2025',
      line: 'Görünürlük çizgisi',
      aside: 'Line of visibility',
      stage: 'Aşama 1',
      steps: ['Adım 1', 'Arar'],
    });
    expect(read('en')).toMatchObject({
      date: '12 March 2025',
      line: 'Line of visibility',
      aside: undefined,
      stage: 'Stage 1',
      steps: ['Step 1', 'Arar'],
    });
  });

  it('say that a map without data is a hypothesis', () => {
    expect(read('en').status).toMatch(/hypothesis/i);
    expect(read('tr').status).toMatch(/varsayım/i);
  });
});
