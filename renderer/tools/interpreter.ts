import { assertNever } from '../../shared/base/assert-never.ts';
import { newId, type Id } from '../../shared/base/id.ts';
import { moveStage, moveStep } from '../../shared/commands/columns.ts';
import { setCollapsed, setStepWidth } from '../../shared/commands/column-shape.ts';
import { resizeFrame } from '../../shared/commands/frames.ts';
import { resizeGridColumn, resizeGridRow } from '../../shared/commands/grids.ts';
import { setLaneHeight } from '../../shared/commands/lane-shape.ts';
import { moveLane } from '../../shared/commands/lanes.ts';
import { bendLine } from '../../shared/commands/lines.ts';
import { resizeLoose, resizeText } from '../../shared/commands/resize.ts';
import { scaleBy, turnBy } from '../../shared/commands/transform.ts';
import { addTouchpoint } from '../../shared/commands/touchpoints.ts';
import { panned } from '../../shared/geometry/camera.ts';
import { shownWords } from '../../shared/layout/names.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { pointAt } from '../../shared/model/structure.ts';
import { insertStage, insertStep } from '../editor/actions/map.ts';
import { toggleCurves } from '../editor/active-curve.ts';
import { setCamera } from '../editor/camera-motion.ts';
import { drawArrow } from '../editor/connecting.ts';
import { drawBox, planBox, stampAt } from '../editor/draw.ts';
import { copyOnBoard } from '../editor/duplicate.ts';
import { dropIntoCell, moveOnBoard } from '../editor/drop.ts';
import type { Editor } from '../editor/editor.ts';
import { drawInk, erase } from '../editor/ink.ts';
import { finishLine, growBeside } from '../editor/line-growth.ts';
import { planLine } from '../editor/line-work.ts';
import { editGridCell, enterGridCell } from '../editor/grid-cells.ts';
import { chooseUpTo } from '../editor/grid-range.ts';
import { fitGridPart, growGrid, planGridSize } from '../editor/grid-work.ts';
import { askLock } from '../editor/asked-lock.ts';
import { refuseLocked } from '../editor/locked.ts';
import { tickBoxOf } from '../editor/note-boxes.ts';
import { createNoteAt, moveNewNote } from '../editor/new-note.ts';
import { editPoint, planPoint } from '../editor/point-value.ts';
import { openPersona } from '../editor/persona-cards.ts';
import type { CellRef } from '../editor/session.ts';
import { settle } from '../editor/settle.ts';
import { beginEdit, createAndEdit, endEdit } from '../editor/text-edit.ts';
import type { Effect, HeaderKind, HeaderPlace, Plan } from './state.ts';

/** Does what a tool wants done. The only place where tools reach the document. */
export function interpret(editor: Editor, effect: Effect): void {
  switch (effect.do) {
    case 'select':
      return editor.select(effect.ids);
    case 'enter-cell':
      return enterCell(editor, effect.cell);
    case 'enter-grid-cell':
      return enterGridCell(editor, effect.place);
    case 'edit-grid-cell':
      return editGridCell(editor, effect.place);
    case 'choose-cells':
      return chooseUpTo(editor, effect.to);
    case 'grow-grid':
      return growGrid(editor, effect.gridId, effect.what);
    case 'fit-grid':
      return fitGridPart(editor, effect.gridId, effect.what, effect.partId);
    case 'pan':
      return setCamera(editor, panned(editor.state.camera, effect.dx, effect.dy));
    case 'mark':
      return editor.mark(effect.label);
    case 'preview':
      return editor.preview((snapshot) => planned(editor, snapshot, effect.plan));
    case 'commit':
      settle(editor, editor.state.selection);
      return editor.commit();
    case 'bail':
      return editor.bail();
    case 'move':
      return moveOnBoard(editor, effect);
    case 'copy':
      return copyOnBoard(editor, effect);
    case 'drop':
      return dropIntoCell(editor, effect);
    case 'move-header':
      return editor.execute('history.move', headerMove(editor.document, effect.kind, effect.id, effect.place));
    case 'edit': {
      const kind = editor.document.get(effect.id)?.kind;
      if (kind === 'personaCard') return openPersona(editor, effect.id);
      return beginEdit(editor, effect.id, { selectAll: kind !== 'note' && kind !== 'touchpoint', ...(effect.at ? { at: effect.at } : {}) });
    }
    case 'tick':
      return tickBoxOf(editor, effect.id, effect.box);
    case 'end-edit':
      return endEdit(editor);
    case 'select-point': {
      const point = curveIdOf(editor.document, effect.laneId, effect.curveId);
      const found = point && pointAt(editor.document, point, effect.stepId);
      return editor.select(found ? [found.id] : []);
    }
    case 'edit-point':
      return editPoint(editor, effect);
    case 'toggle-curve':
      return toggleCurves(editor, [effect.id]);
    case 'create-note':
      return createNoteAt(editor, effect.at);
    case 'move-new-note':
      return moveNewNote(editor, effect.at);
    case 'create-card':
      return createCard(editor, effect.cell);
    case 'open-header':
      editor.select([effect.mapId]);
      return editor.session.setState({ dialog: { name: 'header', mapId: effect.mapId } });
    case 'usual-size':
      return editor.execute('history.resize', sized(editor.document, effect.what, effect.ids, null));
    case 'unfold':
      return editor.execute('history.collapse', setCollapsed(editor.document, { ids: [effect.id], collapsed: false }), [effect.id]);
    case 'ask-lock':
      return askLock(editor, effect.id);
    case 'refuse':
      refuseLocked(editor, effect.id);
      return;
    case 'add':
      return add(editor, effect.what, effect.mapId);
    case 'connect':
      editor.session.setState({ connecting: null });
      drawArrow(editor, effect.arrow, effect.goal, effect.heads);
      return;
    case 'stop-connecting':
      return editor.session.setState({ connecting: null });
    case 'draw':
      return drawBox(editor, effect.tool, effect.at, effect.rect);
    case 'ink':
      return drawInk(editor, effect);
    case 'erase':
      return erase(editor, effect.ids);
    case 'stamp':
      return stampAt(editor, effect.at);
    case 'draw-line':
      return finishLine(editor, effect);
    case 'grow':
      return growBeside(editor, effect.from);
    case 'straighten':
      return editor.execute('history.line', bendLine(editor.document, { id: effect.id, bend: null }));
    case 'tool':
      return editor.session.setState({ tool: effect.tool });
    default:
      return assertNever(effect, 'an effect nobody does');
  }
}

/** Puts the keyboard into a cell. */
export function enterCell(editor: Editor, cell: CellRef): void {
  editor.session.setState({ selection: new Set(), cell });
  const { document, t } = editor;
  const wordsOf = (id: Id): string => {
    const record = document.get(id);
    return record ? shownWords(document, record, t) : '';
  };
  editor.announce(t('announce.cell', { step: wordsOf(cell.stepId), lane: wordsOf(cell.laneId) }));
}

/** An empty card at the bottom of a cell, or above another one, open for typing. */
export function createCard(editor: Editor, cell: CellRef, before: Id | null = null): void {
  const id = newId();
  const diff = addTouchpoint(editor.document, { ...cell, before, id });
  if (diff.added.length > 0) createAndEdit(editor, 'history.add', diff, id);
}

const sized = (document: DocumentReader, what: 'step' | 'lane', ids: readonly Id[], size: number | null): Diff =>
  what === 'step' ? setStepWidth(document, { ids, width: size }) : setLaneHeight(document, { ids, height: size });

function planned(editor: Editor, snapshot: DocumentReader, plan: Plan): Diff {
  switch (plan.change) {
    case 'resize':
      if (snapshot.find('grid', plan.id)) return planGridSize(editor, snapshot, plan);
      return snapshot.find('frame', plan.id)
        ? resizeFrame(snapshot, plan)
        : snapshot.find('shape', plan.id)?.form === 'text'
          ? resizeText(snapshot, plan)
          : resizeLoose(snapshot, plan);
    case 'size':
      return sized(snapshot, plan.what, plan.ids, plan.size);
    case 'draw':
      return planBox(editor, snapshot, plan.tool, plan.rect);
    case 'line':
    case 'line-end':
    case 'line-bend':
      return planLine(editor, snapshot, plan);
    case 'grid-size':
      return plan.what === 'column'
        ? resizeGridColumn(snapshot, { id: plan.partId, width: plan.size })
        : resizeGridRow(snapshot, { id: plan.partId, height: plan.size });
    case 'scale':
      return scaleBy(snapshot, plan);
    case 'turn':
      return turnBy(snapshot, plan);
    case 'point':
      return planPoint(snapshot, plan);
  }
}

const curveIdOf = (document: DocumentReader, laneId: Id, curveId: Id | null): Id | undefined => curveId ?? document.children('curve', laneId)[0]?.id;

function headerMove(document: DocumentReader, kind: HeaderKind, id: Id, { before, stageId }: HeaderPlace): Diff {
  switch (kind) {
    case 'stage':
      return moveStage(document, { stageId: id, before });
    case 'step':
      return moveStep(document, { stepId: id, stageId: stageId ?? '', before });
    case 'lane':
      return moveLane(document, { laneId: id, before });
  }
}

function add(editor: Editor, what: 'stage' | 'step' | 'lane', mapId: Id): void {
  if (refuseLocked(editor, mapId)) return;
  if (what === 'stage') return insertStage(editor, mapId);
  if (what === 'step') return insertStep(editor, mapId);
  editor.select([mapId]);
  editor.session.setState({ dialog: { name: 'addLane', mapId } });
}
