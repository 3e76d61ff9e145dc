import { expect, it } from 'vitest';
import { attachGiven } from '../../../renderer/editor/attaching.ts';
import { layGiven } from '../../../renderer/editor/images.ts';
import { wordsIn } from '../../../renderer/editor/words-in.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { holdsCards } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { openDesk, settled } from './support.ts';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) };
};
const place = { at: { x: 800, y: 450 }, exactly: true };

it('reads UTF-8 and UTF-16 with or without a mark, else Turkish Windows, and nothing that is no text', () => {
  const text = 'şıkğ';
  const utf16 = (little: boolean) =>
    Uint8Array.from(
      [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].flatMap((unit) => {
        const [high, low] = [unit >> 8, unit & 255];
        return little ? [low, high] : [high, low];
      }),
    );
  expect(wordsIn(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text);
  expect([wordsIn(utf16(true)), wordsIn(utf16(false))]).toEqual([text, text]);
  expect(wordsIn(Uint8Array.from([0xfe, 0xfd, 0x6b, 0xf0]))).toBe(text);
  expect(wordsIn(Uint8Array.from([0, 1, 2, 3]))).toBeNull();
});

it('lays the lines of a dropped text on the board as notes, where it was let go, in one step of undo', async () => {
  const { editor } = openDesk('blank');
  await layGiven(editor, [file('liste.txt', '- Aradım\r\n- Bekledim\r\n')], place);
  await settled();
  expect(editor.document.all('note').map(({ text }) => text)).toEqual(['Aradım', 'Bekledim']);
  expect(editor.document.all('attachment')).toEqual([]);
  const [notice] = editor.state.notices;
  expect([notice?.text, notice?.offers?.label]).toEqual([editor.t('paste.fileAsNotes', { name: 'liste.txt' }), 'paste.attachFile']);
  editor.undo();
  expect(editor.document.all('note')).toEqual([]);
});

it('lays a dropped table on the board as one, and attaches it instead when asked to', async () => {
  const { editor, app } = openDesk('blank');
  app.kept = {
    file: { sha256: 'a'.repeat(64), mime: 'application/octet-stream', name: 'süreler.csv', byteCount: 9, width: null, height: null },
    unseen: null,
  };
  await layGiven(editor, [file('süreler.csv', 'Kanal;Süre\nTelefon;5')], place);
  await settled();
  expect(
    editor.document
      .all('gridCell')
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(['5', 'Kanal', 'Süre', 'Telefon']);
  editor.state.notices[0]?.offers?.act();
  await settled();
  await settled();
  expect(editor.document.all('grid')).toEqual([]);
  expect(editor.document.all('note').map(({ text }) => text)).toEqual(['süreler.csv']);
  expect(editor.document.all('attachment').map(({ name }) => name)).toEqual(['süreler.csv']);
});

it('names the note of another file after it', async () => {
  const { editor, app } = openDesk('blank');
  app.kept = {
    file: { sha256: 'a'.repeat(64), mime: 'application/octet-stream', name: 'rapor.pdf', byteCount: 9, width: null, height: null },
    unseen: null,
  };
  await layGiven(editor, [file('rapor.pdf', '%PDF')], place);
  expect(editor.document.all('note').map(({ text }) => text)).toEqual(['rapor.pdf']);
});

it('makes cards of the lines of a text that is let go in a cell, columns in the steps to its right', async () => {
  const { editor } = openDesk('journey');
  const [first, second] = stepsOf(editor.document, editor.document.all('map')[0]?.id ?? '');
  const lane = editor.document.all('lane').find(({ type }) => holdsCards(type));
  if (!first || !second || !lane) throw new Error('a journey has steps and lanes');
  const cell = { stepId: first.id, laneId: lane.id };
  await attachGiven(editor, { id: 'card', cell }, [file('adımlar.csv', 'Aradım,Bekledim\nSordum,')]);
  const cards = editor.document.all('touchpoint').map(({ title, stepId }) => [title, stepId]);
  expect(cards.toSorted()).toEqual([
    ['Aradım', first.id],
    ['Bekledim', second.id],
    ['Sordum', first.id],
  ]);
  expect(editor.state.notices[0]?.text).toBe(editor.t('paste.fileAsCards', { name: 'adımlar.csv' }));
});

it('attaches a text that was too long to the card its neighbour was attached to', async () => {
  const { editor, app } = openDesk('journey');
  const [step] = stepsOf(editor.document, editor.document.all('map')[0]?.id ?? '');
  const lane = editor.document.all('lane').find(({ type }) => holdsCards(type));
  if (!step || !lane) throw new Error('a journey has steps and lanes');
  const cell = { stepId: step.id, laneId: lane.id };
  const facts = { mime: 'application/octet-stream', byteCount: 9, width: null, height: null } as const;
  app.kept = { file: { ...facts, sha256: 'a'.repeat(64), name: 'rapor.pdf' }, unseen: null };
  const make = (document: DocumentReader) => addTouchpoint(document, { ...cell, id: 'card' });
  await attachGiven(editor, { id: 'card', cell, make }, [file('uzun.txt', 'a\n'.repeat(3_000_000)), file('rapor.pdf', '%PDF')]);
  app.kept = { file: { ...facts, sha256: 'b'.repeat(64), name: 'uzun.txt' }, unseen: null };
  editor.state.notices.find(({ offers }) => offers?.label === 'paste.attachFile')?.offers?.act();
  await settled();
  await settled();
  expect(editor.document.children('attachment', 'card').map(({ name }) => name)).toEqual(['rapor.pdf', 'uzun.txt']);
});
