import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import { orderBetween } from '../../../../shared/base/order.ts';
import { parseClipboard } from '../../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../../shared/commands/paste.ts';
import { readExcalidraw } from '../../../../shared/exchange/excalidraw/read-excalidraw.ts';
import { flawOfDocument } from '../../../../shared/model/belonging.ts';
import { Document } from '../../../../shared/model/document.ts';
import { fresh } from '../../../../shared/model/fresh.ts';

const FILE = readFileSync(new URL('../files/workshop.excalidraw', import.meta.url), 'utf8');

/** Values nobody expects where they are put, written as JSON. */
const HOSTILE = [
  'null',
  'true',
  '-1',
  '1e999',
  '-1e999',
  '1e308',
  '1e7',
  '-0',
  '5e-324',
  '""',
  '"1e308"',
  '"__proto__"',
  '"constructor"',
  '"\\ud800"',
  '"\\u0000x"',
  '"data:image/png;base64,%%%%"',
  '"javascript:alert(1)"',
  '"arrow"',
  '"line"',
  '"text"',
  '"frame"',
  '"image"',
  '"modem"',
  '[]',
  '[[]]',
  '[null,[1,2],["x"],[1e999,0]]',
  '{}',
  '{"__proto__":{"elementId":"modem"},"elementId":"soru","focus":"x","fixedPoint":[1e308,null]}',
  `"${'x'.repeat(30_000)}"`,
  `[${'[0,0],'.repeat(12_000)}[9e6,-9e6]]`,
  '['.repeat(500) + ']'.repeat(500),
] as const;

/** Where values stand in the file: behind a colon or within a list. */
const PLACES = [...FILE.matchAll(/(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d[\d.e+-]*|true|false|null|\[\]|\{\})/g)].map(
  ({ index, 0: value }) => ({
    from: index,
    to: index + value.length,
  }),
);

const mutation = fc.record({ at: fc.nat(PLACES.length - 1), with: fc.constantFrom(...HOSTILE) });
const LONGEST_MS = 2_000;
const RUNS = 2_000;

describe('a drawing with values nobody expects', () => {
  it('never crashes or hangs, and makes nothing that is not sound', { timeout: 120_000 }, async () => {
    const board = fresh('board', { id: newId(), name: null, order: orderBetween(null, null) });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 12 }), async (mutations) => {
        const start = performance.now();
        const inTurn = [...new Map(mutations.map((one) => [one.at, one])).values()].toSorted((a, b) => b.at - a.at);
        const text = inTurn.reduce((file, one) => {
          const { from = 0, to = 0 } = PLACES[one.at] ?? {};
          return file.slice(0, from) + one.with + file.slice(to);
        }, FILE);
        const read = await readExcalidraw(text, { newId, sha256Of: () => Promise.resolve('a'.repeat(64)) });
        if (read.ok) {
          taken++;
          const content = parseClipboard(JSON.stringify(read.value.content));
          expect(content).not.toBeNull();
          const document = new Document([board]);
          document.apply(pasteRecords(document, content ?? { temas: 1, records: [] }, { boardId: board.id, at: null }));
          expect(flawOfDocument([...document.records().values()])).toBeNull();
        }
        expect(performance.now() - start).toBeLessThan(LONGEST_MS);
      }),
      { numRuns: RUNS },
    );
    // Else it was not tried what comes of them.
    expect(taken).toBeGreaterThan(RUNS / 2);
  });
});
