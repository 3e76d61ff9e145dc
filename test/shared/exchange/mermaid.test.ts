import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { parseClipboard } from '../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../shared/commands/paste.ts';
import { readMermaidJourney, type MermaidJourney, type MermaidTask } from '../../../shared/exchange/mermaid-journey.ts';
import { mermaidMap } from '../../../shared/exchange/mermaid-map.ts';
import { journeyOf, writeMermaid } from '../../../shared/exchange/mermaid-out.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { Document } from '../../../shared/model/document.ts';
import { bench, first } from '../commands/support.ts';

const tr = translator('tr');
const read = (text: string): MermaidJourney => {
  const result = readMermaidJourney(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const codeOf = (text: string): string => {
  const result = readMermaidJourney(text);
  return result.ok ? 'ok' : result.error.code;
};
const task = (name: string, score: number | null, ...actors: string[]): MermaidTask => ({ name, score, actors });

/** A document with the journey in it, brought in as a paste is. */
function broughtIn(journey: MermaidJourney): Document {
  const { document, boardId, newId, run } = bench('blank');
  const content = parseClipboard(JSON.stringify(mermaidMap(journey, { t: tr, newId: numberedIds('m') }).content));
  if (!content) throw new Error('what was made of a journey is no content of a clipboard');
  run(pasteRecords(document, content, { boardId, at: { x: 0, y: 0 }, newId }));
  expect(flawOfDocument([...document.records().values()])).toBeNull();
  return document;
}

describe('a Mermaid journey', () => {
  it.each(['accDescr {', 'accDescr{', 'accdescr  {'])('is read without a description for screen readers that begins with %s', (begin) => {
    expect(read(`journey\n${begin}\nNobody draws it\nor this\n}\nsection A\nB: 3: Me`).sections).toEqual([
      { name: 'A', tasks: [task('B', 3, 'Me')] },
    ]);
  });

  it('is read: title, sections, tasks with score and actors', () => {
    // The example of Mermaid's own documentation.
    const text = `journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
      Sit down: 5: Me
`;
    expect(read(text)).toEqual({
      title: 'My working day',
      sections: [
        { name: 'Go to work', tasks: [task('Make tea', 5, 'Me'), task('Go upstairs', 3, 'Me'), task('Do work', 1, 'Me', 'Cat')] },
        { name: 'Go home', tasks: [task('Go downstairs', 5, 'Me'), task('Sit down', 5, 'Me')] },
      ],
    });
  });

  it('is read without what Mermaid passes over', () => {
    const text = `---
title: "Gün"
config:
  theme: dark
---
%%{init: {
  "theme": "forest" }}%%
JOURNEY
accTitle: not this
accDescr {
  nor this
}
%% a comment
Uyan: 3 # and a rest
section A; Kalk: 2.5: Ben,, Kedi %% too
`;
    expect(read(text)).toEqual({
      title: 'Gün',
      sections: [
        { name: '', tasks: [task('Uyan', 3)] },
        { name: 'A', tasks: [task('Kalk', 2.5, 'Ben', 'Kedi')] },
      ],
    });
  });

  it('is read from the fence of a Markdown file, with codes for letters and breaks in names', () => {
    const text = 'Before\n```mermaid\njourney\n  Ask#58; why<br/>not#59; #quot;so#quot; #unknown;: 4: A#44; B\n```\nAfter: 5';
    expect(read(text).sections).toEqual([{ name: '', tasks: [task('Ask: why not; "so" #unknown;', 4, 'A, B')] }]);
  });

  it('keeps every number as it was entered, and none where there is none', () => {
    expect(read('journey\na: 0\nb: -2.25\nc: many\nd\ne: : Me\nf: 1e9\ng: -0').sections[0]?.tasks.map(({ score }) => score)).toEqual([
      0,
      -2.25,
      null,
      null,
      null,
      null,
      0,
    ]);
  });

  it('says which scores are past the ends of the scale, and what is no score', () => {
    const { left } = mermaidMap(read('journey\nA: 7: Me\nB: -1: Me\nC: 5: Me\nD: çok iyi: Me\nE: 1e9: Me\nF: : Me\nG'), {
      t: tr,
      newId: numberedIds('m'),
    });
    expect(left).toEqual([
      { key: 'import.left.offScale', count: 2, examples: ['A: 7', 'B: -1'] },
      { key: 'import.left.scores', count: 2, examples: ['D: çok iyi', 'E: 1e9'] },
    ]);
  });

  it.each([
    ['', 'import-no-journey'],
    ['graph TD\nA-->B', 'import-no-journey'],
    ['journeyman: 5', 'import-no-journey'],
    ['journey', 'import-empty'],
    [`journey\n${'a: 1\n'.repeat(10_001)}`, 'import-too-much'],
    [`journey\na: 1: ${'b,'.repeat(10_001)}`, 'import-too-much'],
    ['x'.repeat(20_000_001), 'import-too-much'],
  ])('is refused: %.30s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is read or refused whatever stands in it, and soon', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'journey',
        'title ',
        'section ',
        ':',
        ';',
        '#',
        '#35;',
        '%%',
        '%%{',
        '}%%',
        '---\n',
        '\n',
        'accDescr {',
        '}',
        '```mermaid',
        ',',
        '5',
        'a ',
        '<br>',
        '\u0001',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(codeOf(`journey\n${parts.join('')}`)).toMatch(/^ok$|^import-/);
      }),
      { numRuns: 2_000 },
    );
    const started = performance.now();
    for (const piece of ['#', '%%{', 'accDescr {', '---\n', '<br', ';', '#35;', '```mermaid\n', '\n', ' ', '\t', '```\n'])
      codeOf(`journey\n${piece.repeat(300_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const name = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'Ş',
      'ı',
      'İ',
      ' ',
      ':',
      ';',
      ',',
      '#',
      '%',
      '{',
      '}',
      '<',
      '>',
      '&',
      '"',
      '/',
      '-',
      '5',
      '😀',
      'ﬂ',
      '¶',
      'title ',
      'section',
      'journey',
      '#35;',
      '<br>',
      '```',
    ),
    minLength: 1,
    maxLength: 8,
  })
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const score = fc.option(fc.double({ min: -1_000, max: 1_000, noNaN: true }).map((value) => value + 0));
const journeys = fc.record({
  title: name,
  sections: fc.array(
    fc.record({ name, tasks: fc.array(fc.record({ name, score, actors: fc.array(name, { maxLength: 3 }) }), { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('out to Mermaid and in again', () => {
  it('is the same journey, whatever its words are', () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...LANGUAGES), (journey, language) => {
        expect(read(writeMermaid({ journey, from: null }, translator(language)))).toEqual(journey);
      }),
    );
  });

  it('is the same journey also as a map between', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const document = broughtIn(journey);
        expect(journeyOf(document, first(document, 'map'), tr)).toEqual({ journey, from: null });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps scores on their own scale, and names who alone acts as the persona', () => {
    const document = broughtIn(read('journey\ntitle T\nsection S\nA: 5: Me\nB: 2: Me'));
    expect(first(document, 'map')).toMatchObject({ title: 'T', persona: 'Me' });
    expect(first(document, 'curve')).toMatchObject({ scaleMin: 1, scaleMax: 5, subject: 'experience' });
    expect(document.all('curvePoint').map(({ value, basis }) => [value, basis])).toEqual([
      [5, 'assumed'],
      [2, 'assumed'],
    ]);
    expect(document.all('touchpoint')).toEqual([]);
  });

  it('says who acts step by step where they differ', () => {
    const document = broughtIn(read('journey\nsection S\nA: 5: Me\nB: 2: Me, Cat'));
    expect(first(document, 'lane', ({ type }) => type === 'custom').name).toBe('Aktörler');
    expect(document.all('touchpoint').map(({ title }) => title)).toEqual(['Me', 'Me', 'Cat']);
  });

  it('says in a comment how another scale was mapped, and which steps have no score', () => {
    const { document } = bench('demo');
    const map = first(document, 'map');
    const { journey, from } = journeyOf(document, map, translator('en'));
    expect(from).toMatchObject({ scaleMin: -2, scaleMax: 2 });
    const text = writeMermaid({ journey, from }, translator('en'));
    expect(text).toContain('%% Scores of the scale −2 to 2 are written on 1 to 5, end to end.');
    const scores = journey.sections.flatMap(({ tasks }) => tasks.map((one) => one.score));
    for (const value of scores) if (value !== null) expect(value >= 1 && value <= 5).toBe(true);
    expect(read(text)).toEqual(journey);
    const [step] = journey.sections[0]?.tasks ?? [];
    const bare = { title: 'x', sections: [{ name: 's', tasks: [{ ...(step as MermaidTask), score: null }] }] };
    expect(writeMermaid({ journey: bare, from: null }, tr)).toContain('%% temas:no-score – Sıradaki adımın puanı yok; yerine 3 yazıldı.\n');
  });

  it('cuts a name no field can hold, and says so', () => {
    const long = 'x'.repeat(400);
    const { content, left } = mermaidMap(read(`journey\n${long}: 5`), { t: tr, newId: numberedIds('m') });
    expect(content.records.find(({ kind }) => kind === 'step')).toMatchObject({ name: 'x'.repeat(300) });
    expect(left).toEqual([{ key: 'import.left.cut', count: 1, examples: ['x'.repeat(60)] }]);
  });

  it('cuts an actor no card can hold, and says so', () => {
    const long = 'x'.repeat(30_000);
    const { content, left } = mermaidMap(read(`journey\nA: 5: ${long}, Me`), { t: tr, newId: numberedIds('m') });
    expect(parseClipboard(JSON.stringify(content))).not.toBeNull();
    expect(left).toEqual([{ key: 'import.left.cut', count: 1, examples: ['x'.repeat(60)] }]);
  });
});
