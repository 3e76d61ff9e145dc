import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temasJsonSchema } from '../../../shared/exchange/json-schema.ts';
import { readTemasJson, writeTemasJson } from '../../../shared/exchange/temas-json.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KINDS, type AnyRecord, type Kind } from '../../../shared/model/kinds.ts';
import { everyKind } from '../../support/every-kind.ts';
import { bench, diffOfMove, moves } from '../commands/support.ts';

const BOARD = { id: 'board-1', kind: 'board', name: null, order: 'a0' } as const;
const NOTE = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, color: 'yellow', order: 'a0' });
const all = everyKind(BOARD, NOTE);
const byId = (records: readonly AnyRecord[]) => new Map(records.map((record) => [record.id, record]));
const codeOf = (text: string): string => {
  const result = readTemasJson(text);
  return result.ok ? 'ok' : result.error.code;
};
const file = (records: unknown, more: object = {}): string => JSON.stringify({ format: 'temas-document', version: 1, records, ...more });

describe('a document as JSON', () => {
  it('has a record of every kind, and comes back as it was', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
    const result = readTemasJson(writeTemasJson(all, 'Kesinti “Ocak”'));
    expect(result.ok && byId(result.value)).toEqual(byId(all));
  });

  it('restores the same records whatever was done before', () => {
    fc.assert(
      fc.property(fc.constantFrom('blank', 'journey', 'blueprint', 'demo' as const), moves, (template, drawn) => {
        const { document, newId, run } = bench(template);
        for (const move of drawn) run(diffOfMove(document, move, newId));
        const records = [...document.records().values()];
        const result = readTemasJson(writeTemasJson(records, 'x'));
        expect(result.ok && byId(result.value)).toEqual(byId(records));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same text for the same records, a record a line', () => {
    const text = writeTemasJson(all, 'x');
    expect(writeTemasJson(all.toReversed(), 'x')).toBe(text);
    expect(text.split('\n').filter((line) => line.startsWith('{"kind":')).length).toBe(all.length);
  });

  it('gets the empty value of a field it lacks', () => {
    const { bold: _, link: __, ...note } = NOTE;
    const result = readTemasJson(file([BOARD, note]));
    expect(result.ok && result.value[1]).toEqual(NOTE);
  });

  it('gets new order keys where those of siblings leave no room', () => {
    const result = readTemasJson(file([BOARD, NOTE, { ...NOTE, id: 'note-2' }]));
    expect(result.ok && new Set(result.value.slice(1).map((record) => (record as typeof NOTE).order)).size).toBe(2);
  });

  it.each([
    ['', 'import-unreadable'],
    ['[]', 'import-foreign-json'],
    ['{"format":"other","version":1,"records":[]}', 'import-foreign-json'],
    ['{"format":"temas-document","version":"1","records":[]}', 'import-foreign-json'],
    ['{"format":"temas-document","version":1,"records":{}}', 'import-unreadable'],
    [file([], { version: 2 }), 'file-newer'],
    [file([BOARD]), 'ok'],
    [file([BOARD, BOARD]), 'document-invalid'],
    [file([null]), 'document-invalid'],
    [file([[]]), 'document-invalid'],
    [file([{ kind: 'toString', id: 'a' }]), 'document-invalid'],
    [file([NOTE]), 'document-invalid'],
    [file([BOARD, { ...NOTE, x: 1e308 }]), 'document-invalid'],
    [file([BOARD, { ...NOTE, x: undefined }]), 'document-invalid'],
    [file([BOARD, { ...NOTE, evil: 1 }]), 'document-invalid'],
    [file([BOARD, { ...NOTE, text: 'a\0' }]), 'document-invalid'],
    [`{"format":"temas-document","version":1,"records":[${JSON.stringify(BOARD).replace('{', '{"__proto__":{"evil":1},')}]}`, 'document-invalid'],
    [file(all.map((record) => (record.kind === 'touchpoint' ? { ...record, laneId: 'lane-2' } : record))), 'document-invalid'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'import-foreign-json'],
    [file(Array.from({ length: 200_001 }, () => 0)), 'import-too-much'],
  ])('case %#: %.60s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is read or refused whatever was changed in it', () => {
    const text = writeTemasJson(all, 'x');
    const change = fc.tuple(
      fc.nat(text.length),
      fc.nat(30),
      fc.constantFrom('', 'null', '"', '{', '}', '[', '-1', '1e999', '__proto__', 'kind', '\u0000', '\uD800'),
    );
    fc.assert(
      fc.property(change, ([at, length, fresh]) => {
        expect(['ok', 'import-unreadable', 'import-foreign-json', 'document-invalid', 'file-newer']).toContain(
          codeOf(text.slice(0, at) + fresh + text.slice(at + length)),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('its schema', () => {
  it('is the one in docs/', async () => {
    await expect(`${JSON.stringify(temasJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/temas.schema.json');
  });

  it('takes what is written, as another reader of schemas understands it', () => {
    const { $schema: _, ...schema } = temasJsonSchema();
    const checked = z.fromJSONSchema(schema as never);
    expect(checked.safeParse(JSON.parse(writeTemasJson(all, 'x'))).error?.message).toBeUndefined();
    const [, note] = all;
    for (const wrong of [
      { ...note, x: 'far' },
      { ...note, color: 'mauve' },
      { ...note, evil: 1 },
      { ...note, boardId: 'a b' },
      { ...note, kind: 'nothing' },
    ]) {
      expect(checked.safeParse(JSON.parse(file([BOARD, wrong]))).success).toBe(false);
    }
  });

  it('asks for the fields that have no empty value', () => {
    const asked = (kind: Kind) => (temasJsonSchema()['$defs'] as Readonly<Record<Kind, { readonly required: readonly string[] }>>)[kind].required;
    expect(asked('note')).toEqual(['kind', 'id', 'boardId', 'x', 'y', 'width', 'height', 'color', 'order']);
    expect(asked('contribution')).toEqual(['kind', 'id', 'touchpointId', 'functionId']);
  });
});
