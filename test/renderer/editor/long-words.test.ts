import { expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { enterList, enterNote } from '../../../renderer/editor/entry.ts';
import { Hand } from '../tools/hand.ts';
import { openDesk } from './support.ts';

/** 25,000 characters, in words. */
const LONG = 'dokuz yüz '.repeat(2_500).trim();
const letters = (texts: readonly string[]) => texts.join('').replaceAll(/\s/g, '');

it('lets a text that is longer than a note go on in further ones, between words, and says so', () => {
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: LONG });
  const texts = editor.document.all('note').map(({ text }) => text);
  expect([texts.length, letters(texts)]).toEqual([2, letters([LONG])]);
  expect(texts.every((text) => /^(?:dokuz|yüz)[^]*(?:dokuz|yüz)$/.test(text))).toBe(true);
  expect(editor.state.notices.map(({ text }) => text)).toEqual([editor.t('paste.divided', { count: 1, limit: '20,000' })]);
  editor.undo();
  expect(editor.document.all('note')).toEqual([]);
});

it('does so in a cell of a map, and in a block of cells, where the rest goes on below', () => {
  const hand = new Hand('journey');
  hand.click(hand.cell(0, 0));
  paste(hand.editor, { json: null, text: LONG });
  expect(letters(hand.editor.document.all('touchpoint').map(({ title }) => title))).toBe(letters([LONG]));
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: `a\t${LONG}\nb\tc` });
  const notes = editor.document.all('note');
  const at = (text: string) => notes.find((note) => note.text === text);
  expect([notes.length, (at('b')?.y ?? 0) - (at('a')?.y ?? 0)]).toEqual([5, 400]);
});

it('refuses a table with a cell that is longer than one can be, as a whole', () => {
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: `a\tb\nc\t${LONG}` }, 'table');
  expect([editor.document.all('grid').length, editor.state.notices.at(-1)?.text]).toEqual([
    0,
    editor.t('paste.cellTooLong', { found: '24,999', limit: '20,000' }),
  ]);
});

it('cuts nothing off what the entry box is given', () => {
  const { editor } = openDesk('blank');
  enterNote(editor, LONG);
  const written = editor.document.all('note').map(({ text }) => text);
  expect([written.length, letters(written)]).toEqual([2, letters([LONG])]);
  editor.undo();
  expect(editor.document.all('note')).toEqual([]);
  expect(enterList(editor, LONG)).toBe(2);
});

it('takes what was said of a failed paste away with the next one', () => {
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: 'x'.repeat(5_000_001) });
  expect(editor.state.notices.map(({ tone }) => tone)).toEqual(['error']);
  paste(editor, { json: null, text: 'a' });
  expect(editor.state.notices).toEqual([]);
});

it('says how many cells were too many, not how many rows', () => {
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: 'a\tb\n'.repeat(20_000) });
  expect(editor.state.notices.at(-1)?.text).toMatch(/40,000.*10,000/);
});

it('makes a link of a note that says nothing but an address of the web', () => {
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: 'https://example.org/ağ?x=1' });
  paste(editor, { json: null, text: 'see https://example.org\nexample.org\njavascript:alert(1)' });
  expect(editor.document.all('note').map(({ text, link }) => [text, link])).toEqual([
    ['https://example.org/ağ?x=1', 'https://example.org/ağ?x=1'],
    ['see https://example.org', null],
    ['example.org', null],
    ['javascript:alert(1)', null],
  ]);
  const hand = new Hand('journey');
  hand.click(hand.cell(0, 0));
  paste(hand.editor, { json: null, text: 'http://example.org' });
  expect(hand.editor.document.all('touchpoint').map(({ link }) => link)).toEqual(['http://example.org']);
});
