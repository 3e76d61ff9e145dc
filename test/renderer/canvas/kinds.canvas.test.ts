import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fresh } from '../../../shared/model/fresh.ts';
import { encodePoints } from '../../../shared/model/ink-points.ts';
import { KIND_NAMES, type AnyRecord, type Kind, type RecordOf } from '../../../shared/model/kinds.ts';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';
import { everyKind } from '../../support/every-kind.ts';

let canvas: CanvasPage<typeof import('./kinds.page.ts')>;

const BOARD: AnyRecord = { id: 'board-1', kind: 'board', name: null, order: 'a0' };
const NOTE = fresh('note', {
  id: 'note-1',
  boardId: 'board-1',
  x: 60,
  y: 40,
  width: 180,
  height: 180,
  text: 'Emin miyiz?',
  color: 'yellow',
  order: 'a0V',
});
const POINTS = encodePoints(Array.from({ length: 20 }, (_, at) => ({ x: at * 12, y: 30 + 30 * Math.sin(at / 3), pressure: 0.5 })));

/** With nothing locked or hidden, so that everything can be seen and taken away. */
const RECORDS: readonly AnyRecord[] = everyKind(BOARD, NOTE).map((record) => ({
  ...record,
  ...('locked' in record ? { locked: false } : {}),
  ...('hidden' in record ? { hidden: false } : {}),
  ...(record.kind === 'ink' ? { points: POINTS, width: 228, height: 60 } : {}),
}));

type Fields<K extends Kind> = Partial<Omit<RecordOf<K>, 'id' | 'kind'>>;

/** What somebody writes or chooses: everything that shows differently afterwards, in one edit. A new kind of record does not compile without its line. */
const EDITS: { readonly [K in Kind]: Fields<K> } = {
  board: { name: 'Başka' },
  note: { text: 'Daha uzun bir söz: not aşağı doğru büyür, çünkü sığmaz. '.repeat(6), color: 'teal', bold: true, link: 'https://example.org/' },
  group: {},
  shape: { text: 'Kaç kez aradı?', form: 'ellipse', rotation: 75, fill: 'pink', strokeWidth: 'thick' },
  line: { way: 'curved', bend: 120, label: 'çünkü', startHead: 'dot', color: 'red', strokeWidth: 'thick' },
  ink: { color: 'blue', thickness: 30, rotation: 50 },
  image: { rotation: 40, width: 160, height: 120 },
  stamp: { emoji: '👍', size: 120, rotation: 20 },
  grid: { hasHeader: false, color: 'red' },
  gridColumn: { width: 300 },
  gridRow: { height: 140 },
  gridCell: { text: 'Ne kadar sürdü, kim bekledi?', color: 'orange' },
  view: { name: 'Başka' },
  frame: { shape: 'ellipse', role: 'custom', name: 'Acı noktaları', color: 'green', width: 520 },
  personaCard: { hidden: true },
  persona: { name: 'Ayşe', role: 'Mimar', goals: 'İnternetin hep olması', color: 'pink', icon: 'home' },
  channel: { name: 'Çağrı merkezi', color: 'pink', icon: 'headset' },
  function: { name: 'Saha', color: 'orange', icon: 'truck' },
  tag: { name: 'hızlı kazanım', color: 'green' },
  map: {
    title: 'Başka bir akşam, çok daha uzun',
    showsChannel: true,
    showsOwner: true,
    showsDuration: true,
    showsImportance: true,
    status: 'agreed',
  },
  stage: { name: 'Kesinti', collapsed: true },
  step: { name: 'Modemi kapatıp açar', width: 420 },
  lane: { name: 'Yaptıkları', height: 300 },
  touchpoint: { title: 'Modemi kapatıp açıyor, sonra bir daha ve bir daha', color: 'green', isFailPoint: true, isMomentOfTruth: true },
  contribution: {},
  connector: { heads: 'one', label: 'sonra' },
  jump: { label: 'bir kez daha' },
  curve: { subject: 'custom', name: 'Güven', color: 'pink', scaleMin: -5, scaleMax: 5 },
  curvePoint: { value: 2, basis: 'assumed', quote: 'Ya bir daha olursa?' },
  tagging: {},
  comment: { resolved: true },
  attachment: { name: 'kutu.png' },
};

const subjects = KIND_NAMES.filter((kind) => kind !== 'board').flatMap((kind) => RECORDS.find((record) => record.kind === kind) ?? []);

beforeAll(async () => {
  canvas = await openCanvasPage<typeof import('./kinds.page.ts')>(new URL('kinds.page.ts', import.meta.url));
});
beforeEach(() => canvas.call('open', RECORDS));

/** What can be done to a record; each is one step of undo, and does nothing where it makes no sense. */
const DEEDS = {
  edits: (record: AnyRecord) => canvas.call('edit', record.id, EDITS[record.kind]),
  moves: ({ id }: AnyRecord) => canvas.call('move', id, 137, -61),
  raises: (record: AnyRecord) => ('order' in record ? canvas.call('edit', record.id, { order: 'a9' }) : Promise.resolve()),
  removes: ({ id }: AnyRecord) => canvas.call('remove', id),
} as const;
type Deed = keyof typeof DEEDS;
const deeds = Object.keys(DEEDS) as readonly Deed[];

const SCALES = ['whole', 'between', 'full'] as const;
type Scale = (typeof SCALES)[number];

/** Looks at a record from one of three distances, and says what the board then shows wrongly, and after what. */
async function wrongFrom(scale: Scale, { id }: AnyRecord, after: string): Promise<readonly string[]> {
  await canvas.call('lookFrom', (await canvas.call('camerasOf', id))[scale]);
  return wrongNow(`${after}, ${scale}`);
}

async function wrongNow(after: string): Promise<readonly string[]> {
  const pixels = await canvas.call('staleAfterAll');
  return pixels === 0 ? [] : [`${after}: ${pixels} pixels`];
}

describe('the squares that are kept show the board as it is', () => {
  it.each(subjects.map((record, at) => [record.kind, at] as const))('whatever happens to a %s', async (_kind, at) => {
    const record = subjects[at] ?? BOARD;
    const wrong: string[] = [];
    // So that there are squares of every scale to become untrue; the one in view changes from kind to kind.
    const scales = SCALES.map((_, turn) => SCALES[(at + turn) % SCALES.length] ?? 'full');
    for (const scale of scales) wrong.push(...(await wrongFrom(scale, record, 'opened')));
    for (const deed of ['edits', 'moves', 'raises'] as const) {
      await DEEDS[deed](record);
      wrong.push(...(await wrongNow(deed)));
    }
    for (const scale of scales.slice(0, 2)) wrong.push(...(await wrongFrom(scale, record, 'all that')));
    await DEEDS.removes(record);
    wrong.push(...(await wrongNow('removes')));
    await canvas.call('undo');
    wrong.push(...(await wrongNow('brought back')));
    for (let step = 0; step < deeds.length; step++) await canvas.call('undo');
    wrong.push(...(await wrongNow('all undone')));
    expect(wrong).toEqual([]);
  });

  it('where a square begins below a note and its tags hang into it', async () => {
    // Squares begin every 512 pixels; the tags are 17 high, from 3 below the note.
    await canvas.call('move', NOTE.id, 0, 500 - NOTE.y - NOTE.height);
    await canvas.call('lookFrom', { x: -100, y: 200, zoom: 1 });
    expect(await wrongNow('the note moved')).toEqual([]);
  });

  it('after any row of deeds and looks', { timeout: 120_000 }, async () => {
    const subject = fc.constantFrom(...subjects);
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constantFrom(...deeds), to: subject }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), to: subject, scale: fc.constantFrom(...SCALES) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), to: subject }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        await canvas.call('open', RECORDS);
        for (const one of steps) {
          if ('scale' in one) expect(await wrongFrom(one.scale, one.to, one.do)).toEqual([]);
          else if (one.do === 'undo' || one.do === 'redo') await canvas.call(one.do);
          else await DEEDS[one.do](one.to);
        }
        expect(await wrongNow('all that')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
