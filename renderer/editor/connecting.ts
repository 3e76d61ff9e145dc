import { newId, type Id } from '../../shared/base/id.ts';
import { addConnector, connectorBetween, connects } from '../../shared/commands/connectors.ts';
import { addJump, canJump, jumpBetween } from '../../shared/commands/jumps.ts';
import { addLine, type LineEnd } from '../../shared/commands/lines.ts';
import { addTouchpoint, takesCards } from '../../shared/commands/touchpoints.ts';
import { centre, type Point } from '../../shared/geometry/rect.ts';
import type { AnyRecord, Connector, Line } from '../../shared/model/kinds.ts';
import { isFree, type Free } from '../../shared/model/on-board.ts';
import { mapIdOf } from '../../shared/model/structure.ts';
import { spokenName } from './announce.ts';
import type { Editor } from './editor.ts';
import { inTurn } from './in-turn.ts';
import { outlineOfGoal } from './line-goals.ts';
import { styleOfTool } from './line-work.ts';
import { goTo, onlySelected, rectOfRecord } from './selection.ts';
import type { CellRef } from './session.ts';
import { createAndEdit, endEdit } from './text-edit.ts';

/** What is drawn: an arrow from a card, or a jump from a step. */
export type ArrowKind = 'connector' | 'jump' | 'line';

/** What lies on the board by itself and can be joined to another by a line. */
export const isLineGoal = (record: AnyRecord | null): record is Exclude<Free, Line> => isFree(record) && record.kind !== 'line' && !record.locked;

/** An arrow in the making by keyboard: the selection walks on to where it shall lead. */
export interface Connecting {
  readonly kind: ArrowKind;
  readonly from: Id;
}

type Heads = Connector['heads'];

const ANNOUNCED = { connector: 'announce.connecting', jump: 'announce.jumping', line: 'announce.lining' } as const;

export function startConnecting(editor: Editor, kind: ArrowKind, from: Id): void {
  endEdit(editor);
  editor.session.setState({ connecting: { kind, from } });
  editor.select([from]);
  editor.announce(editor.t(ANNOUNCED[kind], { from: spokenName(editor, from) }));
}

/** Leaves it and puts the keyboard back where it began. */
export function cancelConnecting(editor: Editor): void {
  const { connecting } = editor.state;
  if (!connecting) return;
  editor.session.setState({ connecting: null });
  goTo(editor, connecting.from);
}

/** Where an arrow may end: at a card or step, or in a cell that takes a new card. */
export type ArrowGoal = { readonly id: Id } | { readonly cell: CellRef };

/** What an arrow from a record would lead to when it ended at that record or in that cell; null where it may not. */
export function arrowGoal(editor: Editor, { kind, from }: Connecting, id: Id | null, cell: CellRef | null): ArrowGoal | null {
  const { document } = editor;
  if (kind === 'line') return id !== null && id !== from && outlineOfGoal(editor, id) ? { id } : null;
  if (id !== null) return (kind === 'connector' ? connects(document, from, id) : canJump(document, from, id)) ? { id } : null;
  if (!cell || kind === 'jump' || !takesCards(document, cell)) return null;
  return mapIdOf(document, cell.laneId) === mapIdOf(document, from) ? { cell } : null;
}

/** Draws the arrow that is in the making to what is selected now. The keyboard stays at its end, to go on from there. */
export function finishConnecting(editor: Editor, heads: Heads): void {
  const { connecting, cell } = editor.state;
  if (!connecting) return;
  const goal = arrowGoal(editor, connecting, onlySelected(editor)?.id ?? null, cell);
  if (!goal) {
    editor.announce(editor.t('announce.noArrowThere'));
    return;
  }
  editor.session.setState({ connecting: null });
  const drawn = drawArrow(editor, connecting, goal, heads);
  if (drawn !== null && 'id' in goal) {
    editor.select([goal.id]);
    editor.announce(spokenName(editor, drawn));
  }
}

/** Draws an arrow or jump and selects it; into an empty cell it brings a new card, open for typing. The id of the arrow. */
export function drawArrow(editor: Editor, { kind, from }: Connecting, goal: ArrowGoal, heads: Heads): Id | null {
  const { document } = editor;
  const id = newId();
  if ('cell' in goal) {
    const cardId = newId();
    const diff = inTurn(document, [
      (now) => addTouchpoint(now, { ...goal.cell, id: cardId }),
      (now) => addConnector(now, { fromId: from, toId: cardId, heads, id }),
    ]);
    createAndEdit(editor, 'history.arrow', diff, cardId);
    return id;
  }
  if (kind === 'line') {
    const end = (goalId: Id): LineEnd => ({ at: centreOf(editor, goalId), goal: goalId, anchor: null });
    const style = { ...styleOfTool(editor, 'elbow'), ...(heads === 'two' ? { startHead: 'triangle' as const } : {}) };
    editor.execute('history.line', addLine(document, { boardId: editor.state.boardId, from: end(from), to: end(goal.id), style, id }), [id]);
    return id;
  }
  const ends = { fromId: from, toId: goal.id };
  if (kind === 'jump') {
    const known = jumpBetween(document, from, goal.id)?.id ?? id;
    editor.execute('history.jump', addJump(document, { ...ends, id }), [known]);
    return known;
  }
  const known = connectorBetween(document, from, goal.id)?.id ?? id;
  editor.execute('history.arrow', addConnector(document, { ...ends, heads, id }), [known]);
  return known;
}

function centreOf(editor: Editor, id: Id): Point {
  const rect = rectOfRecord(editor, id);
  return rect ? centre(rect) : { x: 0, y: 0 };
}

/** Arrows and jumps that begin or end at a record, in an order that stays. */
export function arrowsAt(editor: Editor, id: Id): readonly Id[] {
  const { document } = editor;
  return [...document.children('connector', id), ...document.children('jump', id)].map((arrow) => arrow.id);
}
