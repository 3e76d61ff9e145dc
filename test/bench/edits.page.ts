import { mountBoardCanvas } from '../../renderer/canvas/board-canvas.ts';
import { Editor } from '../../renderer/editor/editor.ts';
import { loadFonts } from '../../renderer/platform/fonts.ts';
import { createMeasure } from '../../renderer/platform/measure.ts';
import { moveBy, setColor, setText } from '../../shared/commands/notes.ts';
import { NOTE_COLORS } from '../../shared/model/choices.ts';
import type { NoteColor } from '../../shared/model/kinds.ts';
import { quietApp } from '../support/quiet-app.ts';
import { notesBoard } from './board/notes-board.ts';

let editor: Editor;
let made = 0;

export async function open(notes: number): Promise<void> {
  await loadFonts();
  const place = document.createElement('div');
  place.setAttribute('style', 'position:absolute;inset:0');
  document.body.append(place);
  editor = new Editor({
    records: notesBoard(notes),
    bridge: quietApp(),
    measure: createMeasure(),
    language: 'tr',
    theme: 'light',
    title: '',
    untitled: true,
    status: { state: 'saved', atMs: 0 },
  });
  mountBoardCanvas(place, editor);
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** So many edits one after the other, the board painted after every `paintEvery`: milliseconds from an edit until it is painted, for those. */
export async function edit(count: number, paintEvery: number): Promise<readonly number[]> {
  const notes = editor.document.all('note');
  const costs: number[] = [];
  for (let at = 0; at < count; at++, made++) {
    const id = notes[(made * 37) % notes.length]?.id ?? '';
    const paints = at % paintEvery === 0;
    if (paints) await frame();
    const from = performance.now();
    const { document } = editor;
    if (made % 3 === 0) editor.execute('history.move', moveBy(document, { ids: [id], dx: (made % 7) - 3, dy: (made % 5) - 2 }));
    else if (made % 3 === 1)
      editor.execute('history.color', setColor(document, { ids: [id], color: NOTE_COLORS[made % NOTE_COLORS.length] as NoteColor }));
    else editor.execute('history.type', setText(document, { id, text: `Not ${made}: ${'söz '.repeat(made % 9)}` }));
    editor.index();
    if (!paints) continue;
    await frame();
    costs.push(performance.now() - from);
  }
  return costs;
}
