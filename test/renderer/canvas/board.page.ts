import type { Editor } from '../../../renderer/editor/editor.ts';
import { beginEdit, endEdit } from '../../../renderer/editor/text-edit.ts';
import { addMap } from '../../../shared/commands/maps.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';
import { mountBoard } from '../../support/mounted-board.ts';

export { painted } from '../../support/mounted-board.ts';

let editor: Editor;
export async function open(): Promise<void> {
  editor = await mountBoard([{ id: 'board', kind: 'board', name: null, order: 'a0' }]);
}

export function putNote(id: string, x: number, y: number, text: string): void {
  editor.execute('history.add', addNote(editor.document, { boardId: 'board', at: { x, y }, id, text, color: 'yellow' }));
}

export function putMap(): void {
  editor.execute('history.add', addMap(editor.document, { boardId: 'board', at: { x: 40, y: 40 }, form: 'journey', id: 'map' }));
}

export const lookFrom = (camera: Camera): void => editor.session.setState({ camera });

/** The colour the canvases show together at a point of the page. */
export function colorAt(x: number, y: number): string {
  const whole = document.createElement('canvas');
  whole.width = innerWidth;
  whole.height = innerHeight;
  const context = whole.getContext('2d');
  for (const layer of document.querySelectorAll<HTMLCanvasElement>('#board canvas')) context?.drawImage(layer, 0, 0, innerWidth, innerHeight);
  const [r = 0, g = 0, b = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Opens a note's text and says how many lines the field shows, and how many the layout has placed. */
export function linesOf(id: string): { readonly inField: number; readonly drawn: number } {
  beginEdit(editor, id);
  const field = document.querySelector<HTMLTextAreaElement>('#board textarea');
  const text = editor.index().note(id)?.text;
  if (!field || !text) throw new Error('the text of a note opens in a field');
  field.style.height = '0';
  field.style.minHeight = '0';
  const lineHeight = text.font.size * 1.35;
  const inField = Math.round(field.scrollHeight / lineHeight);
  endEdit(editor);
  return { inField, drawn: text.lines.length };
}

export const state = () => ({
  notes: editor.document.all('note').map(({ x, y, text }) => ({ x, y, text })),
  stages: editor.document.all('stage').map(({ name }) => name),
  cards: editor.document.all('touchpoint').map(({ title }) => title),
  typing: editor.state.edit !== null,
  zoom: editor.state.camera.zoom,
  camera: editor.state.camera,
  scrolled: [...document.querySelectorAll('#board, #board *')].some(
    (element) => element.scrollTop !== 0 && !(element instanceof HTMLTextAreaElement),
  ),
  announced: document.querySelector('#board [role=status]')?.textContent ?? '',
});

/** Where something of the map lies on the page. */
export function placeOf(what: 'cell' | 'add-stage'): { readonly x: number; readonly y: number } {
  const [map] = editor.layout().maps;
  const { camera } = editor.state;
  if (!map) throw new Error('no map');
  const { rect } = map.cells[0] ?? map;
  const stage = map.stages[0]?.rect ?? map.rect;
  const at =
    what === 'cell'
      ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
      : { x: map.rect.x + map.rect.width + 21 / camera.zoom, y: stage.y + stage.height / 2 };
  return { x: (at.x - camera.x) * camera.zoom, y: (at.y - camera.y) * camera.zoom };
}
