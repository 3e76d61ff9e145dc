import type { Id } from '../../shared/base/id.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { LooseLayout } from '../../shared/layout/thing-layout.ts';
import { together } from '../editor/groups.ts';
import type { Editor } from '../editor/editor.ts';
import type { ToolEvent } from './events.ts';
import { looseAt } from './free-hit.ts';
import type { InkState } from './ink-state.ts';
import { IDLE, stay, type Effect, type Step, type ToolContext } from './state.ts';

type Erasing = Extract<InkState, { name: 'erasing' }>;

export function beginErase(event: Extract<ToolEvent, { type: 'down' }>, context: ToolContext): Step {
  const spares = context.isDrawn(event.board);
  const effects: readonly Effect[] = context.editing ? [{ do: 'end-edit' }] : [];
  return stay({ name: 'erasing', last: event.board, ids: new Set(context.rubbed(event.board, event.board, spares)), spares }, ...effects);
}

export function stepErase(state: Erasing, event: ToolEvent, context: ToolContext): Step {
  switch (event.type) {
    case 'move': {
      const way = [state.last, ...event.trail.map(({ board }) => board), event.board];
      const rubbed = way.flatMap((to, at) => (at === 0 ? [] : context.rubbed(way[at - 1] ?? to, to, state.spares)));
      const found = rubbed.some((id) => !state.ids.has(id));
      return stay({ ...state, last: event.board, ids: found ? new Set([...state.ids, ...rubbed]) : state.ids });
    }
    case 'up':
      return stay(IDLE, ...(state.ids.size > 0 ? [{ do: 'erase', ids: state.ids } as const] : []));
    case 'cancel':
      return stay(IDLE);
    case 'down':
    case 'double':
    case 'leave':
      return stay(state);
  }
}

/** CSS px around the eraser's middle that it takes. */
export const ERASER_REACH = 8;
/** Looked at this often on the way from one place to the next, at most. */
const MOST_LOOKS = 200;

const isDrawing = ({ kind, record }: LooseLayout): boolean =>
  kind === 'ink' || kind === 'line' || kind === 'stamp' || (record.kind === 'shape' && record.form !== 'text' && record.text === '');

function rubbedAt(editor: Editor, point: Point, spares: boolean): LooseLayout | null {
  const found = looseAt(editor, point, { edge: ERASER_REACH });
  return found && (!spares || isDrawing(found)) ? found : null;
}

export const isDrawnAt = (editor: Editor, point: Point): boolean => rubbedAt(editor, point, true) !== null;

/** What is rubbed on a straight way: at each place the topmost, with its group. */
export function rubbedBetween(editor: Editor, from: Point, to: Point, spares: boolean): readonly Id[] {
  const far = Math.hypot(to.x - from.x, to.y - from.y) * editor.state.camera.zoom;
  const looks = Math.min(MOST_LOOKS, Math.ceil(far / ERASER_REACH));
  const ids = new Set<Id>();
  for (let at = looks === 0 ? 0 : 1; at <= looks; at += 1) {
    const share = looks === 0 ? 0 : at / looks;
    const found = rubbedAt(editor, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, spares);
    if (found && !ids.has(found.id)) for (const id of together(editor, found.id)) ids.add(id);
  }
  return [...ids];
}
