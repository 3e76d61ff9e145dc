import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { CardLayout } from '../../../shared/layout/board-layout.ts';
import { layoutCard } from '../../../shared/layout/layout-card.ts';
import { MARK_FIELDS, MARKS } from '../../../shared/model/card-marks.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { holdsCards, LANE_TYPES, type AnyRecord, type LaneType, type Touchpoint } from '../../../shared/model/kinds.ts';
import { tableMeasure as measure } from './table-measure.ts';

const t = translator('tr');
const AT = { x: 100, y: 200 };
const WIDTH = 196;

const channel = fresh('channel', { id: 'phone', type: 'phone', color: 'blue', icon: 'phone', order: 'a0' });
const owner = fresh('function', { id: 'sales', type: 'sales', color: 'green', icon: 'cart', order: 'a0' });
const tag = fresh('tag', { id: 'tag', name: 'kesinti', color: 'pink', order: 'a0' });

function documentOf(type: LaneType, card: Partial<Touchpoint>, shows: boolean, more: readonly AnyRecord[] = []) {
  const all = { showsChannel: shows, showsOwner: shows, showsImportance: shows, showsDuration: shows, showsTags: shows };
  const records: readonly AnyRecord[] = [
    fresh('board', { id: 'board', order: 'a0' }),
    fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'journey', status: 'draft', order: 'a0', ...all }),
    fresh('stage', { id: 'stage', mapId: 'map', order: 'a0' }),
    fresh('step', { id: 'step', stageId: 'stage', order: 'a0' }),
    fresh('lane', { id: 'lane', mapId: 'map', type, order: 'a0' }),
    fresh('touchpoint', { id: 'card', stepId: 'step', laneId: 'lane', order: 'a0', ...card }),
    channel,
    owner,
    tag,
    ...more,
  ];
  return new Document(records);
}

function layoutIn(document: Document, at = AT): CardLayout {
  const [card, lane] = [document.find('touchpoint', 'card'), document.find('lane', 'lane')];
  if (!card || !lane) throw new Error('the card is gone');
  return layoutCard(card, { lane, at, width: WIDTH }, document, { measure, t });
}

/** Without the last digits, in which adding up in another order shows. */
const rounded = (card: CardLayout): unknown =>
  JSON.parse(JSON.stringify(card, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)));
const wordsOf = (card: CardLayout): string => card.text.lines.map(({ text }) => text).join(' ');
const chipsOf = (card: CardLayout): readonly string[] => card.chips.map(({ text }) => text?.lines[0]?.text.replaceAll('\u00A0', ' ') ?? '');
const everything: Partial<Touchpoint> = {
  title: 'Arıyor',
  channelId: 'phone',
  ownerId: 'sales',
  importanceToCustomer: 4,
  importanceToOrganisation: 2,
  promisedMinutes: 30,
  actualMinutes: 150,
};

describe('a card', () => {
  it('shows what its map was told to show, always in the same order', () => {
    const tagging = fresh('tagging', { id: 'tagging', tagId: 'tag', touchpointId: 'card' });
    expect(chipsOf(layoutIn(documentOf('doing', everything, true, [tagging])))).toEqual([
      'Telefon',
      'Satış',
      '',
      '',
      'Söz 30 dk',
      'Gerçek 2 sa 30 dk',
      'kesinti',
    ]);
    const quiet = layoutIn(documentOf('doing', everything, false, [tagging]));
    expect(quiet.chips).toEqual([]);
    expect(quiet.rule).toBeNull();
  });

  it('in a lane of channels says the name of its channel when it says nothing else', () => {
    const named = layoutIn(documentOf('channel', { channelId: 'phone' }, false));
    expect(wordsOf(named)).toBe('Telefon');
    expect(named.sign).toMatchObject({ icon: 'phone' });
    expect(named.chips).toEqual([]);
    expect(chipsOf(layoutIn(documentOf('channel', { channelId: 'phone', title: 'Ev telefonu' }, false)))).toEqual(['Telefon']);
  });

  it('says the name of its channel or owner when it says nothing else, in every lane that holds cards', () => {
    for (const type of LANE_TYPES.filter(holdsCards)) {
      const said = (card: Partial<Touchpoint>) => {
        const { text, rest } = layoutIn(documentOf(type, card, false));
        return [...text.lines, ...(rest?.lines ?? [])].map((line) => line.text);
      };
      expect(said({ channelId: 'phone' })).toEqual(['Telefon']);
      expect(said({ ownerId: 'sales' })).toEqual(['Satış']);
      expect(said({ channelId: 'phone', ownerId: 'sales' })).toEqual([type === 'owner' ? 'Satış' : 'Telefon']);
    }
  });

  it('shows a renamed channel at once', () => {
    const document = documentOf('channel', { channelId: 'phone' }, false);
    layoutIn(document);
    document.apply({ added: [], removed: [], updated: [[channel, { ...channel, name: 'Çağrı merkezi' }]] });
    expect(wordsOf(layoutIn(document))).toBe('Çağrı merkezi');
  });

  it('comes back as the very same object while nothing changed, and moved as if it had been laid out there', () => {
    const document = documentOf('pain', { ...everything, isPainPoint: true, link: 'https://example.org/' }, true);
    const first = layoutIn(document);
    expect(layoutIn(document)).toBe(first);
    const moved = layoutIn(document, { x: 150, y: 20 });
    expect(rounded(moved)).toEqual(
      rounded(layoutIn(documentOf('pain', { ...everything, isPainPoint: true, link: 'https://example.org/' }, true), { x: 150, y: 20 })),
    );
  });

  it('carries its marks on the upper edge, from left to right in the order of the legend', () => {
    const { marks, rect } = layoutIn(
      documentOf('doing', { title: 'a', ...Object.fromEntries(MARKS.map((mark) => [MARK_FIELDS[mark], true])) }, false),
    );
    expect(marks.toSorted((a, b) => a.at.x - b.at.x).map(({ mark }) => mark)).toEqual([...MARKS]);
    for (const { at } of marks) {
      expect(at.y).toBe(rect.y);
      expect(at.x > rect.x && at.x < right(rect)).toBe(true);
    }
  });

  it('in a lane of measures sets its figures apart and keeps every word', () => {
    const card = layoutIn(documentOf('metric', { title: 'CSAT 3,8 / 5 (%46)' }, false));
    expect(card.text.lines.map(({ text }) => text)).toEqual(['3,8', '5', '%46']);
    expect(card.rest?.lines.map(({ text }) => text).join('')).toBe('CSAT  /  ()');
  });

  it('holds all it shows, whatever that is', () => {
    const words = fc.constantFrom('', 'Arıyor', 'x'.repeat(300), '😀 '.repeat(60), 'שלום '.repeat(30), 'a\n'.repeat(20), '12 / 5 %46 '.repeat(9));
    const minutes = fc.option(fc.double({ min: 0, max: 1e7, noNaN: true }), { nil: null });
    const stars = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...LANE_TYPES.filter(holdsCards)),
        words,
        minutes,
        minutes,
        stars,
        stars,
        fc.boolean(),
        (type, title, promisedMinutes, actualMinutes, a, b, shows) => {
          const card = layoutIn(
            documentOf(type, { ...everything, title, promisedMinutes, actualMinutes, importanceToCustomer: a, importanceToOrganisation: b }, shows),
          );
          const { rect } = card;
          expect([rect.x, rect.y, rect.width, rect.height].every(Number.isFinite)).toBe(true);
          const lines = [card.text, card.rest, ...card.chips.map(({ text }) => text)].flatMap((text) => text?.lines ?? []);
          for (const line of lines) {
            expect(line.x).toBeGreaterThanOrEqual(rect.x);
            expect(line.x + line.width).toBeLessThanOrEqual(right(rect) + 0.01);
            expect(line.baseline).toBeLessThanOrEqual(bottom(rect));
          }
          for (const { at } of card.chips) expect(at.y > rect.y && at.y < bottom(rect)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
