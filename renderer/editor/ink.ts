import type { Id } from '../../shared/base/id.ts';
import { addInk } from '../../shared/commands/ink.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import type { InkColor } from '../../shared/model/choices.ts';
import type { InkPoint } from '../../shared/model/ink-points.ts';
import type { Ink } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import type { DrawingStyle } from './session.ts';

type Pen = Ink['pen'];

/** Board units of the three nibs of each pen. */
export const THICKNESSES: Readonly<Record<Pen, { readonly thin: number; readonly medium: number; readonly thick: number }>> = {
  pen: { thin: 2.5, medium: 4, thick: 9 },
  highlighter: { thin: 14, medium: 22, thick: 36 },
};

/** What a pen leaves now: each remembers its own colour and thickness. */
export const nibOf = (style: DrawingStyle, pen: Pen): { readonly color: InkColor; readonly thickness: number } =>
  pen === 'pen' ? { color: style.color, thickness: style.penThickness } : { color: style.highlight, thickness: style.highlighterThickness };

/** Gives a pen another colour or nib. */
export function changeNib(editor: Editor, pen: Pen, { color, thickness }: { readonly color?: InkColor; readonly thickness?: number }): void {
  const next: Partial<DrawingStyle> =
    pen === 'pen'
      ? { ...(color ? { color } : {}), ...(thickness ? { penThickness: thickness } : {}) }
      : { ...(color ? { highlight: color } : {}), ...(thickness ? { highlighterThickness: thickness } : {}) };
  editor.session.setState(({ style }) => ({ style: { ...style, ...next } }));
}

interface Drawn {
  readonly pen: Pen;
  readonly points: readonly InkPoint[];
  readonly thickness: number;
  readonly tolerance: number;
}

/** Puts a stroke on the board. The pen stays in hand, and nothing is selected: the next stroke follows at once. */
export function drawInk(editor: Editor, drawn: Drawn): void {
  const { boardId, style } = editor.state;
  editor.execute('history.ink', addInk(editor.document, { boardId, ...drawn, color: nibOf(style, drawn.pen).color }));
}

/** Takes what was rubbed out off the board. */
export function erase(editor: Editor, ids: ReadonlySet<Id>): void {
  editor.execute('history.erase', removeRecords(editor.document, { ids }));
}
