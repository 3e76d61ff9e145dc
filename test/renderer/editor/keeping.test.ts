import { expect, it } from 'vitest';
import { addNote } from '../../../shared/commands/notes.ts';
import { attachGiven } from '../../../renderer/editor/attaching.ts';
import { openDesk } from './support.ts';

const photo = (name: string) => ({ name, size: 3, arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) });

async function attachPhotos(unseen: string | null, ...names: readonly string[]) {
  const { editor, app } = openDesk('blank');
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id: 'note' }));
  const [name = ''] = names;
  app.kept = { file: { sha256: 'a'.repeat(64), mime: 'application/octet-stream', name, byteCount: 3, width: null, height: null }, unseen };
  await attachGiven(editor, { id: 'note' }, names.map(photo));
  return { editor, said: editor.state.notices.map(({ tone, text }) => [tone, text]) };
}

it('says once of all pictures it attaches and cannot show that they are there, and how to see them', async () => {
  const one = await attachPhotos('HEIC', 'IMG_1.HEIC');
  const t = one.editor.t;
  expect(one.editor.document.all('attachment').map(({ name }) => name)).toEqual(['IMG_1.HEIC']);
  expect(one.said).toEqual([['info', t('attachments.unseen', { kind: 'HEIC', count: 1, name: 'IMG_1.HEIC' })]]);
  const two = await attachPhotos('HEIC', 'IMG_1.HEIC', 'IMG_2.HEIC');
  expect(two.said).toEqual([['info', t('attachments.unseen', { kind: 'HEIC', count: 2, name: 'IMG_1.HEIC' })]]);
});

it('says nothing of a file that nobody takes for a picture', async () => {
  expect((await attachPhotos(null, 'plan.pdf')).said).toEqual([]);
});

it('takes away what it said of a file that was no use, once the next one is tried', async () => {
  const { editor, app } = openDesk('blank');
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id: 'note' }));
  await attachGiven(editor, { id: 'note' }, [photo('cut.png'), photo('half.png')]);
  expect(editor.state.notices.map(({ tone }) => tone)).toEqual(['error']);
  app.kept = {
    file: { sha256: 'a'.repeat(64), mime: 'application/octet-stream', name: 'plan.pdf', byteCount: 3, width: null, height: null },
    unseen: null,
  };
  await attachGiven(editor, { id: 'note' }, [photo('plan.pdf')]);
  expect(editor.state.notices).toEqual([]);
});
