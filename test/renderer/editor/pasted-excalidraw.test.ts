import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { receiveExcalidraw } from '../../../renderer/editor/pasted-excalidraw.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { openDesk, settled } from './support.ts';

/** Copied in Excalidraw 0.18.1. */
const COPIED = readFileSync(new URL('../../shared/exchange/files/excalidraw-clipboard.json', import.meta.url), 'utf8');

it('lays down what was copied in Excalidraw as what it is, in one step of undo, and says what cannot come', async () => {
  const { editor } = openDesk();
  const before = editor.document.records().size;
  await receiveExcalidraw(editor, COPIED);
  await settled();
  const lines = editor.document.all('line');
  expect(lines.filter(({ fromId, toId }) => fromId !== null && toId !== null)).toHaveLength(3);
  expect(editor.document.all('image')).toHaveLength(2);
  expect(editor.state.notices.map(({ tone, text }) => [tone, text])).toEqual([
    [
      'info',
      editor.t('paste.left', { what: [editor.t('import.left.opacity', { count: 1 }), editor.t('import.left.webPages', { count: 1 })].join('; ') }),
    ],
  ]);
  editor.undo();
  expect(editor.document.records().size).toBe(before);
});

it('gives every picture to be decoded, whatever the drawing says of it, before it enters the document', async () => {
  const { editor, app } = openDesk();
  const url = `data:image/png;base64,${PICTURE.bytes.toString('base64')}`;
  const elements = [{ id: 'i', type: 'image', x: 0, y: 0, width: 40, height: 30, fileId: 'f' }];
  app.nowhere = [PICTURE.sha256];
  await receiveExcalidraw(editor, JSON.stringify({ type: 'excalidraw/clipboard', elements, files: { f: { dataURL: url } } }));
  await settled();
  const given = app.asked.find(({ name }) => name === 'attachment.add')?.input as { readonly bytes: Uint8Array; readonly as: string };
  expect([given.as, Buffer.from(given.bytes).equals(PICTURE.bytes)]).toEqual(['picture', true]);
});

it('says what is wrong with a drawing that cannot be read', async () => {
  const { editor } = openDesk();
  await receiveExcalidraw(editor, '{"type":"excalidraw/clipboard","elements":[');
  expect(editor.state.notices.map(({ tone }) => tone)).toEqual(['error']);
});
