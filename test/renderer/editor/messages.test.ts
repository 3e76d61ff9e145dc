import { expect, it } from 'vitest';
import { fade, openMessages } from '../../../renderer/editor/messages.ts';
import type { Editor } from '../../../renderer/editor/editor.ts';
import type { Notice } from '../../../renderer/editor/session.ts';
import { openDesk } from './support.ts';

const said = ({ state }: Editor) => state.messages.said.map(({ text }) => text);
const shown = ({ state }: Editor): Notice => {
  const [notice] = state.notices;
  if (!notice) throw new Error('something is said');
  return notice;
};

it('keeps what was said after it has gone, newest first, and once what was said again', () => {
  const { editor } = openDesk('blank');
  editor.notify('error', 'Disk full');
  editor.notify('info', 'Copied');
  editor.dismiss(editor.notify('error', 'Disk full'));
  expect(said(editor)).toEqual(['Disk full', 'Copied']);
});

it('leaves out what only says what is seen, or what still goes on', () => {
  const { editor } = openDesk('blank');
  editor.notify('info', 'Undone: Move', { fleeting: true });
  editor.notify('info', 'Attaching…', { lasting: true });
  expect(said(editor)).toEqual([]);
});

it('marks an error that left by itself until somebody opens the list, and nothing else', () => {
  const { editor } = openDesk('blank');
  const missed = () => editor.state.messages.missed;
  editor.notify('info', 'Copied');
  fade(editor, shown(editor));
  editor.dismiss(editor.notify('error', 'Not a picture'));
  expect([missed(), editor.state.notices]).toEqual([false, []]);
  editor.notify('error', 'Disk full');
  fade(editor, shown(editor));
  expect([missed(), editor.state.notices]).toEqual([true, []]);
  editor.perform('view.messages');
  expect([missed(), editor.state.messages.open]).toEqual([false, true]);
  editor.perform('view.messages');
  expect(editor.state.messages.open).toBe(false);
});

it('does not open in front of people', () => {
  const { editor } = openDesk('journey');
  editor.session.setState({ presenting: { mapId: null, stop: -1 } });
  openMessages(editor, true);
  expect(editor.state.messages.open).toBe(false);
});

it('keeps no more than anybody looks through', () => {
  const { editor } = openDesk('blank');
  for (let at = 0; at < 80; at++) editor.notify('info', `Message ${at}`);
  expect([said(editor).length, said(editor)[0]]).toEqual([50, 'Message 79']);
});
