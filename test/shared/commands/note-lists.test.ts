import { expect, it } from 'vitest';
import { addNote } from '../../../shared/commands/notes.ts';
import { setListed, tickInNote } from '../../../shared/commands/note-lists.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';

function withTexts(...texts: readonly string[]): Document {
  const document = new Document([fresh('board', { id: 'board', name: null, order: 'a0' })]);
  texts.forEach((text, index) => document.apply(addNote(document, { id: `n${index}`, boardId: 'board', at: { x: index * 200, y: 0 }, text })));
  return document;
}

const ALL = ['n0', 'n1'];
const texts = (document: Document) => document.all('note').map(({ text }) => text);

it('makes all lines of several notes items, and takes the signs off only when all are', () => {
  const document = withTexts('bir\niki', '• üç');
  document.apply(setListed(document, { ids: ALL, sign: 'bullet' }));
  expect(texts(document)).toEqual(['• bir\n• iki', '• üç']);
  document.apply(setListed(document, { ids: ALL, sign: 'bullet' }));
  expect(texts(document)).toEqual(['bir\niki', 'üç']);
});

it('ticks one box, and leaves locked notes alone', () => {
  const document = withTexts('⬜ bir\n⬜ iki');
  document.apply(tickInNote(document, { id: 'n0', at: 6 }));
  expect(texts(document)).toEqual(['⬜ bir\n☑ iki']);
  const note = document.find('note', 'n0');
  if (note) document.apply({ added: [], updated: [[note, { ...note, locked: true }]], removed: [] });
  document.apply(tickInNote(document, { id: 'n0', at: 0 }));
  document.apply(setListed(document, { ids: ['n0'], sign: 'bullet' }));
  expect(texts(document)).toEqual(['⬜ bir\n☑ iki']);
});
