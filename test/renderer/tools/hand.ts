import { toScreen } from '../../../shared/geometry/camera.ts';
import { centre, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import { ToolController } from '../../../renderer/tools/controller.ts';
import { BY_MOUSE, type Modifiers } from '../../../renderer/tools/events.ts';
import { pressKey, releaseKey } from '../../../renderer/tools/keyboard.ts';
import { escapeEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { openDesk, type Desk } from '../editor/support.ts';

const NONE: Modifiers = { shift: false, mod: false, alt: false };

/** A hand and a keyboard at a desk. Places are board units. */
export class Hand {
  readonly desk: Desk;
  readonly tools: ToolController;

  constructor(...desk: Parameters<typeof openDesk>) {
    this.desk = openDesk(...desk);
    this.tools = new ToolController(this.desk.editor);
  }

  get editor(): Desk['editor'] {
    return this.desk.editor;
  }

  #place(board: Point) {
    return { ...BY_MOUSE, board, screen: toScreen(this.editor.state.camera, board) };
  }

  pointerDown(at: Point, held: Partial<Modifiers> & { readonly space?: boolean; readonly button?: 'main' | 'middle' | 'right' } = {}): this {
    this.tools.handle({ type: 'down', button: held.button ?? 'main', space: held.space ?? false, ...NONE, ...held, ...this.#place(at) });
    return this;
  }

  pointerMove(at: Point, held: Partial<Modifiers> = {}): this {
    this.editor.pointer = toScreen(this.editor.state.camera, at);
    this.tools.handle({ type: 'move', trail: [], ...NONE, ...held, ...this.#place(at) });
    return this;
  }

  pointerUp(at: Point, held: Partial<Modifiers> = {}): this {
    this.tools.handle({ type: 'up', ...NONE, ...held, ...this.#place(at) });
    return this;
  }

  click(at: Point, held: Partial<Modifiers> = {}): this {
    return this.pointerDown(at, held).pointerUp(at, held);
  }

  drag(from: Point, to: Point, held: Partial<Modifiers> = {}): this {
    const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return this.pointerDown(from, held).pointerMove(half, held).pointerMove(to, held).pointerUp(to, held);
  }

  doubleClick(at: Point): this {
    this.click(at).click(at);
    this.tools.handle({ type: 'double', ...NONE, ...this.#place(at) });
    return this;
  }

  /** Presses a key, 'Mod+Shift+z' for one with modifiers; characters go into the open text if there is one. */
  key(combination: string): this {
    const parts = combination.length > 1 && combination.endsWith('+') ? [...combination.slice(0, -2).split('+'), '+'] : combination.split('+');
    const key = parts.at(-1) ?? '';
    const code = /^[0-9]$/.test(key) ? `Digit${key}` : '';
    const has = (name: string) => parts.slice(0, -1).includes(name);
    const { editor } = this;
    const used = pressKey(
      editor,
      {
        key,
        code,
        mod: has('Mod'),
        shift: has('Shift'),
        alt: has('Alt'),
        altGraph: false,
        repeat: false,
        inField: editor.state.edit !== null,
        elsewhere: false,
      },
      () => {
        const { busy } = this.tools;
        if (busy) this.tools.handle({ type: 'cancel' });
        return busy;
      },
    );
    if (!used && key.length === 1 && !has('Mod')) this.type(key);
    if (!used && key === 'Escape') escapeEdit(editor);
    releaseKey(editor, key);
    return this;
  }

  /** Adds characters to the open text, as the text field does. */
  type(text: string): this {
    const { edit } = this.editor.state;
    const record = edit && this.editor.document.get(edit.id);
    if (!record) return this;
    const before =
      record.kind === 'note' || record.kind === 'shape'
        ? record.text
        : record.kind === 'touchpoint'
          ? record.title
          : 'name' in record
            ? (record.name ?? '')
            : record.kind === 'line'
              ? record.label
              : '';
    typeText(this.editor, before + text);
    return this;
  }

  /** The middle of a cell of the first map, by column and row. */
  cell(column: number, row: number): Point {
    return centre(this.cellRect(column, row));
  }

  cellRect(column: number, row: number): Rect {
    const [map] = this.editor.layout().maps;
    const found = map?.cells.find((cell) => cell.stepId === map.steps[column]?.id && cell.laneId === map.lanes[row]?.id);
    if (!found) throw new Error(`no cell in column ${column}, row ${row}`);
    return found.rect;
  }
}
