import { expect, it } from 'vitest';
import { receive } from '../../../renderer/editor/clipboard.ts';
import { copyRecords } from '../../../shared/commands/clipboard.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { openDesk, settled, type Desk } from './support.ts';

const image = (boardId: string) => fresh('image', { id: 'image-1', boardId, x: 0, y: 0, width: 40, height: 30, rotation: 0, order: 'a5' });
const file = fresh('attachment', {
  id: 'attachment-1',
  imageId: 'image-1',
  sha256: PICTURE.sha256,
  mime: 'image/png',
  name: 'modem.png',
  byteCount: PICTURE.bytes.length,
  width: 4,
  height: 3,
  order: 'a0',
});

/** What another Temas put on the clipboard: one picture. */
function copiedElsewhere(): string {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.image', { added: [image(boardId), file], updated: [], removed: [] });
  return JSON.stringify(copyRecords(editor.document, ['image-1']));
}

async function pasted(desk: Desk, files: Readonly<Record<string, string>>): Promise<void> {
  desk.app.nowhere = [PICTURE.sha256];
  receive(desk.editor, { json: copiedElsewhere(), text: '', files: JSON.stringify(files) });
  await settled();
}

it('takes the bytes that came with a picture into the document before the picture', async () => {
  const desk = openDesk();
  desk.app.kept = { file: { sha256: 'a'.repeat(64), mime: 'image/png', name: 'modem.png', byteCount: 70, width: 4, height: 3 }, unseen: null };
  await pasted(desk, { [PICTURE.sha256]: PICTURE.bytes.toString('base64') });
  const given = desk.app.asked.find(({ name }) => name === 'attachment.add')?.input as { readonly bytes: Uint8Array; readonly as: string };
  expect(given.as).toBe('picture');
  expect(Buffer.from(given.bytes).equals(PICTURE.bytes)).toBe(true);
  expect(desk.editor.document.all('attachment').map(({ sha256, byteCount }) => [sha256, byteCount])).toEqual([['a'.repeat(64), 70]]);
  expect(desk.editor.state.notices).toEqual([]);
});

it('says by name which picture nobody has, and lays its place down all the same', async () => {
  const desk = openDesk();
  await pasted(desk, {});
  expect(desk.editor.state.notices.map(({ tone, text }) => [tone, text.includes('modem.png')])).toEqual([['error', true]]);
  expect(desk.editor.document.all('image')).toHaveLength(1);
});
