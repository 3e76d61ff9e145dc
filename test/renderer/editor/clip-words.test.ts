import { expect, it } from 'vitest';
import { clipWords } from '../../../renderer/editor/clip-words.ts';
import { copyRecords } from '../../../shared/commands/clipboard.ts';
import { gridFromRows } from '../../../shared/commands/grid-rows.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { Document } from '../../../shared/model/document.ts';
import { Hand } from '../tools/hand.ts';

const board = () => new Document([{ id: 'b', kind: 'board', name: null, order: 'a0' }]);

it('gives a table to other programs as one, with what they would calculate kept as text', () => {
  const document = board();
  document.apply(
    gridFromRows(document, {
      boardId: 'b',
      rows: [
        ['Kanal', 'Süre'],
        ['=1+1', 'a\nb'],
      ],
      at: { x: 0, y: 0 },
      id: 'g',
    }),
  );
  const { text, html } = clipWords(copyRecords(document, ['g']));
  expect(text).toBe('Kanal\tSüre\r\n\'=1+1\t"a\nb"');
  expect(html).toContain('<tr><td>=1+1</td><td>a<br>b</td></tr>');
});

it('gives notes as a list, each whole, and never as markup', () => {
  const document = board();
  for (const [id, text] of [
    ['n', 'bir\niki'],
    ['m', '<img src=x>'],
  ] as const)
    document.apply(addNote(document, { boardId: 'b', at: { x: 0, y: 0 }, text, id }));
  const { text, html } = clipWords(copyRecords(document, ['n', 'm']));
  expect(text).toBe('bir\niki\n<img src=x>');
  expect(html).toBe('<meta charset="utf-8"><ul><li>bir<br>iki</li><li>&lt;img src=x&gt;</li></ul>');
});

it('has nothing to say about what carries no words', () => {
  expect(clipWords(copyRecords(new Hand('blank').editor.document, [])).text).toBe('');
});

it('gives a table among notes as a table, in the order they are read', () => {
  const document = board();
  document.apply(addNote(document, { boardId: 'b', at: { x: 0, y: 900 }, text: 'son', id: 'last' }));
  document.apply(
    gridFromRows(document, {
      boardId: 'b',
      rows: [
        ['Kanal', 'Süre'],
        ['Telefon', '5 dk'],
      ],
      at: { x: 0, y: 300 },
      id: 'g',
    }),
  );
  document.apply(addNote(document, { boardId: 'b', at: { x: 0, y: 0 }, text: 'ilk', id: 'first' }));
  const { text, html } = clipWords(copyRecords(document, ['last', 'g', 'first']));
  expect(text).toBe('ilk\nKanal\tSüre\r\nTelefon\t5 dk\nson');
  expect(html).toBe(
    '<meta charset="utf-8"><ul><li>ilk</li></ul><table><tr><td>Kanal</td><td>Süre</td></tr><tr><td>Telefon</td><td>5 dk</td></tr></table><ul><li>son</li></ul>',
  );
});
