import { newId, type Id } from '../../shared/base/id.ts';
import { addLine, bendLine, setLineEnd, type LineEnd, type LineStyle, type ShownEnds } from '../../shared/commands/lines.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { LineLayout, LinePull } from '../../shared/layout/thing-layout.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { putDown } from './draw.ts';
import type { Editor } from './editor.ts';
import { levelled } from './line-goals.ts';
import { endEdit } from './text-edit.ts';

export const LINE_TOOLS = ['line', 'arrow', 'elbow', 'curve'] as const;
export type LineTool = (typeof LINE_TOOLS)[number];

/** A line as a hand draws it. */
export interface DrawnLine {
  readonly tool: LineTool;
  readonly from: LineEnd;
  readonly to: LineEnd;
}

/** What a preview shows of a line: drawn, led elsewhere by one end, or pulled aside. */
export type LinePlan =
  | (DrawnLine & { readonly change: 'line' })
  | { readonly change: 'line-end'; readonly id: Id; readonly end: 'from' | 'to'; readonly to: LineEnd }
  | { readonly change: 'line-bend'; readonly id: Id; readonly bend: number | null };

/** The line of a preview, which nobody else ever sees. */
const PREVIEWED = 'line-just-now';

const TOOL_STYLES: Readonly<Record<LineTool, LineStyle>> = {
  line: { way: 'straight' },
  arrow: { way: 'straight', endHead: 'triangle' },
  elbow: { way: 'elbow', endHead: 'triangle' },
  curve: { way: 'curved', endHead: 'triangle' },
};

/** What the next line of a tool looks like. */
export function styleOfTool(editor: Editor, tool: LineTool): LineStyle {
  const { color, stroke, strokeWidth } = editor.state.style;
  return { ...TOOL_STYLES[tool], color, stroke: stroke === 'none' ? 'solid' : stroke, strokeWidth };
}

export function lineLayoutOf(editor: Editor, id: Id): LineLayout | null {
  const found = editor.index().loose(id);
  return found?.kind === 'line' ? found : null;
}

/** Both ends of a line as they are seen; null for one that is not shown. */
export function shownEndsOf(editor: Editor, id: Id): ShownEnds | null {
  const line = lineLayoutOf(editor, id);
  return line && { from: line.from, to: line.to };
}

export function planLine(editor: Editor, snapshot: DocumentReader, plan: LinePlan): Diff {
  switch (plan.change) {
    case 'line': {
      const [from, to] = levelled(editor, plan.from, plan.to);
      return addLine(snapshot, { boardId: editor.state.boardId, from, to, style: styleOfTool(editor, plan.tool), id: PREVIEWED });
    }
    case 'line-end': {
      const shown = shownBefore(editor, snapshot, plan.id);
      const other: LineEnd = { at: plan.end === 'from' ? shown.to : shown.from, goal: null, anchor: null };
      const [, to] = levelled(editor, other, plan.to);
      return setLineEnd(snapshot, { id: plan.id, end: plan.end, to, shown });
    }
    case 'line-bend':
      return bendLine(snapshot, plan);
  }
}

/** The layout may show a preview: the end that is not dragged is where it was. */
function shownBefore(editor: Editor, snapshot: DocumentReader, id: Id): ShownEnds {
  const { x, y, dx, dy, fromId, toId } = snapshot.find('line', id) ?? { x: 0, y: 0, dx: 0, dy: 0, fromId: null, toId: null };
  const shown = shownEndsOf(editor, id);
  return {
    from: shown && fromId !== null ? shown.from : { x, y },
    to: shown && toId !== null ? shown.to : { x: x + dx, y: y + dy },
  };
}

/** Draws a line with a tool; it is selected unless the tool stays in hand. */
export function drawLine(editor: Editor, { tool, ...ends }: DrawnLine): void {
  endEdit(editor);
  const [from, to] = levelled(editor, ends.from, ends.to);
  const id = newId();
  const { boardId, toolStays } = editor.state;
  editor.execute('history.line', addLine(editor.document, { boardId, from, to, style: styleOfTool(editor, tool), id }), toolStays ? [] : [id]);
  putDown(editor);
}

/** How the middle of a line follows the hand; null for one that cannot be pulled aside. */
export function pullOf(editor: Editor, id: Id): LinePull | null {
  const line = lineLayoutOf(editor, id);
  if (!line?.pull || line.record.locked) return null;
  return line.pull;
}

/** True for a line one end of which holds on to something that is not among these. */
export function hangs(editor: Editor, id: Id, among: ReadonlySet<Id>): boolean {
  const line = editor.document.find('line', id);
  if (!line) return false;
  return [line.fromId, line.toId].some((goal) => goal !== null && !among.has(goal));
}

export function otherEndOf(editor: Editor, id: Id, end: 'from' | 'to'): Point | null {
  const shown = shownEndsOf(editor, id);
  return shown && (end === 'from' ? shown.to : shown.from);
}
