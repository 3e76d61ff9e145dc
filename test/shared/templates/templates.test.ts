import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { newId, numberedIds } from '../../../shared/base/id.ts';
import { intersects } from '../../../shared/geometry/rect.ts';
import { LANGUAGES, type Language } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { TEMPLATES } from '../../../shared/ipc/names.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { MARK_FIELDS } from '../../../shared/model/card-marks.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';

const demo = (language: Language) => templateRecords('demo', language, numberedIds('outage'));
const byId = (records: readonly AnyRecord[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const sample = (language: Language) => fileURLToPath(new URL(`../../../assets/samples/outage.${language}.cxmap`, import.meta.url));

/** Everything a person wrote, as one list of texts. */
const texts = (records: readonly AnyRecord[]): string[] =>
  records.flatMap((record) =>
    Object.entries(record).flatMap(([field, value]) => (isFreeText(record, field) && typeof value === 'string' ? [value] : [])),
  );
const FREE_TEXT = new Set([
  'name',
  'title',
  'text',
  'persona',
  'scenario',
  'scope',
  'goal',
  'goals',
  'frustrations',
  'quote',
  'label',
  'feeling',
  'afterEffect',
  'evidence',
  'author',
]);

// The role of a frame is a choice, that of a person a text.
const isFreeText = (record: AnyRecord, field: string): boolean => FREE_TEXT.has(field) || (field === 'role' && record.kind === 'persona');

it.each(LANGUAGES)('calls the map of touchpoints an inventory in %s, as it has the form of a journey', (language) => {
  const [map] = new Document(templateRecords('inventory', language, newId)).all('map');
  expect(map?.title).toBe(translator(language)('start.inventory'));
});

describe.each(TEMPLATES)('the %s template', (name) => {
  it.each(LANGUAGES)('is a sound document in %s, new at every call', (language) => {
    const records = templateRecords(name, language, newId);
    expect(flawOfDocument(records)).toBeNull();
    expect(records.filter(({ kind }) => kind === 'board')).toHaveLength(name === 'demo' ? 2 : 1);
    // Channels and functions keep their ids on purpose: a card finds them in any document.
    const lists = new Set(defaultLists().map(({ id }) => id));
    const again = new Set(templateRecords(name, language, newId).map(({ id }) => id));
    expect(records.some(({ id }) => again.has(id) && !lists.has(id))).toBe(false);
  });

  it.each(LANGUAGES)('lies on its board without anything over anything else in %s', (language) => {
    const document = new Document(templateRecords(name, language, numberedIds('t')));
    // A little wider than Inter, so that other fonts have room too.
    const measure = (text: string, font: { readonly size: number }) => text.length * font.size * 0.62;
    for (const board of document.all('board')) {
      const { maps, notes, personaCards, frames } = layoutBoard(document, board.id, { measure, t: translator(language) });
      // Rings lie within rings, and notes in frames, on purpose.
      const fields = frames.filter(({ record }) => record.shape === 'rectangle');
      for (const things of [
        [...maps, ...notes, ...personaCards],
        [...maps, ...personaCards, ...fields],
      ]) {
        things.forEach(({ rect }, index) => expect(things.slice(index + 1).some((other) => intersects(rect, other.rect))).toBe(false));
      }
    }
  });

  it('leaves our own names to the reader’s language', () => {
    if (name === 'demo') return expect(texts(demo('tr')).length).toBeGreaterThan(100);
    // An inventory is a journey map with a title of its own: nothing else would tell the two apart.
    const untitled = (language: Language) =>
      templateRecords(name, language, numberedIds('a')).map((record) =>
        name === 'inventory' && record.kind === 'map' ? { ...record, title: null } : record,
      );
    expect(texts(untitled('tr')).filter((text) => text !== '')).toEqual([]);
    expect(untitled('tr')).toEqual(untitled('en'));
  });
});

describe.each(LANGUAGES)('the demo workshop in %s', (language) => {
  const document = new Document(demo(language));
  const [journey, blueprint] = document.all('map');

  it('is one journey in four stages and nine steps, and the blueprint behind the same steps', () => {
    expect([journey?.form, blueprint?.form]).toEqual(['journey', 'blueprint']);
    const names = (mapId = '') => stepsOf(document, mapId).map(({ name }) => name);
    expect(names(journey?.id)).toHaveLength(9);
    expect(document.children('stage', journey?.id ?? '')).toHaveLength(4);
    expect(blueprint?.sourceId).toBe(journey?.id);
    expect(names(blueprint?.id).every((name) => name === null)).toBe(true);
    expect(stepsOf(document, blueprint?.id ?? '').map(({ sourceId }) => sourceId)).toEqual(stepsOf(document, journey?.id ?? '').map(({ id }) => id));
  });

  it('holds a card in every lane of every step, and fills every field of both headers', () => {
    for (const map of document.all('map')) {
      for (const lane of document.children('lane', map.id)) {
        if (lane.type === 'emotion' || lane.type.startsWith('line-')) continue;
        const filled = new Set(document.children('touchpoint', lane.id).map(({ stepId }) => stepId));
        expect([lane.type, filled.size]).toEqual([lane.type, 9]);
      }
      for (const value of [map.title, map.personaId, map.scenario, map.scope, map.goal, map.date]) expect(value).toBeTruthy();
    }
  });

  it('shows experience and expectation with points assumed, observed and measured with n and date', () => {
    expect(document.all('curve').map(({ subject }) => subject)).toEqual(['experience', 'expectation', 'experience']);
    expect(new Set(document.all('curvePoint').map(({ basis }) => basis))).toEqual(new Set(['assumed', 'observed', 'measured']));
    for (const point of document.all('curvePoint')) {
      expect(point.value).toBeGreaterThanOrEqual(-2);
      expect(point.value).toBeLessThanOrEqual(2);
      expect([point.basis, point.sampleSize !== null && point.measuredOn !== null]).toEqual([point.basis, point.basis === 'measured']);
    }
  });

  it('shows what a workshop works with: people, channels, owners and one thing nobody owns, marks, times, arrows, a loop, tags and comments', () => {
    const cards = document.all('touchpoint');
    for (const kind of ['persona', 'personaCard', 'frame', 'note', 'connector', 'jump', 'tagging', 'contribution', 'comment'] as const)
      expect([kind, document.all(kind).length > 0]).toEqual([kind, true]);
    for (const field of Object.values(MARK_FIELDS)) {
      // Pain points and opportunities have lanes of their own here.
      if (field !== 'isPainPoint' && field !== 'isOpportunity') expect([field, cards.some((card) => card[field])]).toEqual([field, true]);
    }
    expect(cards.some(({ promisedMinutes, actualMinutes }) => promisedMinutes === 30 && (actualMinutes ?? 0) > 30)).toBe(true);
    const opportunities = cards.filter(({ state }) => state === 'planned');
    expect(opportunities.filter(({ ownerId }) => ownerId === null)).toHaveLength(1);
    for (const card of cards) if (card.channelId !== null) expect(document.find('channel', card.channelId)).toBeDefined();
  });

  it('is written as people write on notes: short, no blanks at the ends, real apostrophes and quotes', () => {
    for (const text of texts([...document.records().values()])) {
      expect(text).toBe(text.trim());
      expect(text.length, text).toBeLessThanOrEqual(120);
      expect(text).not.toMatch(/['"]| {2}|\.\.\./u);
      expect(text).toBe(text.normalize('NFC'));
    }
    for (const card of document.all('touchpoint')) expect(card.title.length, card.title).toBeLessThanOrEqual(90);
  });

  it('is what the committed sample holds, record for record', () => {
    const path = sample(language);
    expect(existsSync(path), 'run npm run samples').toBe(true);
    const vetted = vetFile(path);
    if (!vetted.ok) throw new Error(`the sample is refused: ${vetted.error.code}`);
    expect(vetted.value.warnings).toEqual([]);
    expect(byId(vetted.value.records), 'run npm run samples').toEqual(byId(demo(language)));
  });
});

describe('the two languages of the demo', () => {
  it('are one workshop: the same records, and no text left untranslated', () => {
    const [turkish, english] = [demo('tr'), demo('en')];
    const shape = (records: readonly AnyRecord[]) =>
      records.map((record) => Object.fromEntries(Object.entries(record).filter(([field, value]) => !isFreeText(record, field) || value === null)));
    expect(shape(turkish)).toEqual(shape(english));
    const others = texts(english);
    const same = texts(turkish).filter((text, index) => text !== '' && text === others[index]);
    // People are called the same everywhere.
    expect(same).toEqual(['Elif', 'Mehmet']);
  });
});
