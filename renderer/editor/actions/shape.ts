import { newId, type Id } from '../../../shared/base/id.ts';
import { addStage, addStep, canMoveColumn, moveStage, moveStep } from '../../../shared/commands/columns.ts';
import {
  canSplitStage,
  changeStepWidth,
  mergeStage,
  nextStage,
  setCollapsed,
  setStepWidth,
  splitStage,
} from '../../../shared/commands/column-shape.ts';
import { canSplitLane, hiddenLanes, laneToMerge, mergeLane, setLaneHeight, setLaneHidden, splitLane } from '../../../shared/commands/lane-shape.ts';
import { canMoveCurve, moveCurve } from '../../../shared/commands/curves.ts';
import { addLane, canMoveLane, moveLane } from '../../../shared/commands/lanes.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import { MAP } from '../../../shared/layout/metrics.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { isFixed } from '../../../shared/model/fixed.ts';
import { isLine, type Lane, type Stage } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { spokenName } from '../announce.ts';
import { canMoveCards, moveCards, type Way } from '../cells.ts';
import type { Editor } from '../editor.ts';
import { tellOwnColumn } from '../in-step.ts';
import { inTurn } from '../in-turn.ts';
import { refuseLocked } from '../locked.ts';
import { canMoveInGrid, moveInGrid } from './grids.ts';
import { perMoment } from '../per-moment.ts';
import { isHeader, isMovableLane, onlySelected, revealRecord, selectedRecords, targetMapId } from '../selection.ts';
import { createAndEdit, endEdit } from '../text-edit.ts';

/** Board units one press makes a column or row larger or smaller. */
const STEP = 20;

/** Whether what is selected can go one place on. */
export function canMove(editor: Editor, way: Way): boolean {
  const only = onlySelected(editor);
  const sideways = way === 'left' || way === 'right';
  // A locked frame says why instead of being grey.
  if (only && isHeader(only) && isFixed(editor.document, only.id)) return true;
  if (only?.kind === 'step' || only?.kind === 'stage') return sideways && canMoveColumn(editor.document, only, way);
  if (only?.kind === 'lane') return !sideways && canMoveLane(editor.document, { laneId: only.id, direction: way });
  if (only?.kind === 'curve') return !sideways && canMoveCurve(editor.document, { curveId: only.id, direction: way });
  if (editor.state.gridCell) return canMoveInGrid(editor, editor.state.gridCell, way);
  return canMoveCards(editor, way);
}

function move(editor: Editor, way: Way): void {
  if (editor.state.gridCell) return moveInGrid(editor, way);
  const only = onlySelected(editor);
  if (only && isHeader(only) && refuseLocked(editor, only.id)) return;
  const { document } = editor;
  const sideways = way === 'left' || way === 'right';
  if (only?.kind === 'step' && sideways) editor.execute('history.move', moveStep(document, { stepId: only.id, direction: way }));
  else if (only?.kind === 'stage' && sideways) editor.execute('history.move', moveStage(document, { stageId: only.id, direction: way }));
  else if (only?.kind === 'lane' && !sideways) editor.execute('history.move', moveLane(document, { laneId: only.id, direction: way }));
  else if (only?.kind === 'curve' && !sideways) editor.execute('history.move', moveCurve(document, { curveId: only.id, direction: way }));
  else {
    const cards = [...editor.state.selection];
    editor.execute('history.move', moveCards(editor, way), cards);
  }
  const [first] = editor.state.selection;
  if (first !== undefined) revealRecord(editor, first);
}

/** A step, stage or lane beside the selected one; what was made has its name open, a lane is chosen first. */
function insertBeside(editor: Editor, where: 'before' | 'after'): void {
  const only = onlySelected(editor);
  const { document } = editor;
  if (!only || refuseLocked(editor, only.id)) return;
  const placeAmong = (siblings: readonly { readonly id: Id }[]): Id | null =>
    where === 'after' ? only.id : (siblings[siblings.findIndex(({ id }) => id === only.id) - 1]?.id ?? null);
  const id = newId();
  if (only.kind === 'step') {
    createAndEdit(
      editor,
      'history.add',
      addStep(document, { stageId: only.stageId, after: placeAmong(document.children('step', only.stageId)), id }),
      id,
    );
  } else if (only.kind === 'stage') {
    createAndEdit(
      editor,
      'history.add',
      addStage(document, { mapId: only.mapId, after: placeAmong(document.children('stage', only.mapId)), id }),
      id,
    );
  } else if (only.kind === 'lane') {
    endEdit(editor);
    return editor.session.setState({ dialog: { name: 'addLane', mapId: only.mapId, after: placeAmong(document.children('lane', only.mapId)) } });
  }
  revealRecord(editor, id);
  tellOwnColumn(editor, id);
}

export function canSplit(editor: Editor): boolean {
  const only = onlySelected(editor);
  if (isMovableLane(only)) return true;
  return only?.kind === 'step' ? canSplitStage(editor.document, only.id) : canSplitLane(editor.document, { ids: editor.state.selection });
}

function split(editor: Editor): void {
  const only = onlySelected(editor);
  const [first] = editor.state.selection;
  if (first === undefined || refuseLocked(editor, first)) return;
  const id = newId();
  if (isMovableLane(only)) {
    const { mapId, type, name } = only;
    createAndEdit(editor, 'history.split', addLane(editor.document, { mapId, type, name, after: only.id, id }), id, { selectAll: true });
  } else if (only?.kind === 'step') editor.execute('history.split', splitStage(editor.document, { stepId: only.id, id }), [id]);
  else editor.execute('history.split', splitLane(editor.document, { ids: editor.state.selection, id }), [id]);
  revealRecord(editor, id);
}

export function canMerge(editor: Editor): boolean {
  const only = onlySelected(editor);
  if (only?.kind === 'stage') return nextStage(editor.document, only.id) !== undefined;
  return only?.kind === 'lane' && laneToMerge(editor.document, only.id) !== undefined;
}

function merge(editor: Editor): void {
  const only = onlySelected(editor);
  if (!only || refuseLocked(editor, only.id)) return;
  if (only.kind === 'stage') editor.execute('history.merge', mergeStage(editor.document, { stageId: only.id }), [only.id]);
  const below = only.kind === 'lane' ? laneToMerge(editor.document, only.id) : undefined;
  if (below) editor.execute('history.merge', mergeLane(editor.document, { laneId: only.id }), [below.id]);
}

/** The stages and lanes that collapse for the selection: themselves, or the stage of a step. Lines always show. */
export const foldable = perMoment((editor): readonly (Stage | Lane)[] =>
  selectedRecords(editor)
    .filter(isHeader)
    .flatMap((record): readonly (Stage | Lane)[] => {
      if (record.kind === 'stage') return [record];
      if (record.kind === 'step') return [editor.document.find('stage', record.stageId) ?? []].flat();
      return record.kind === 'lane' && !isLine(record.type) ? [record] : [];
    }),
);

function collapse(editor: Editor): void {
  const records = foldable(editor);
  const ids = [...new Set(records.map(({ id }) => id))];
  const collapsed = records.some((record) => !record.collapsed);
  endEdit(editor);
  editor.execute('history.collapse', setCollapsed(editor.document, { ids, collapsed }), ids);
  const [first] = ids;
  if (first === undefined) return;
  revealRecord(editor, first);
  editor.announce(spokenName(editor, first));
}

function hideLane(editor: Editor): void {
  const lane = onlySelected(editor);
  if (!isMovableLane(lane) || refuseLocked(editor, lane.id)) return;
  editor.execute('history.hide', setLaneHidden(editor.document, { ids: [lane.id], hidden: true }), [lane.mapId]);
  editor.notify('info', editor.t('shape.hidden', { name: shownWords(editor.document, lane, editor.t) }), { undoes: true });
}

function showLanes(editor: Editor): void {
  const mapId = targetMapId(editor);
  if (mapId === null || refuseLocked(editor, mapId)) return;
  const ids = hiddenLanes(editor.document, mapId).map(({ id }) => id);
  editor.execute('history.hide', setLaneHidden(editor.document, { ids, hidden: false }), ids);
}

/** The columns the selection stands for: steps, and all of a stage's. */
export const selectedColumns = perMoment((editor): readonly Id[] => {
  const ids = selectedRecords(editor)
    .filter(isHeader)
    .flatMap((record) => {
      if (record.kind === 'step') return [record.id];
      return record.kind === 'stage'
        ? stepsOf(editor.document, record.mapId)
            .filter(({ stageId }) => stageId === record.id)
            .map(({ id }) => id)
        : [];
    });
  return [...new Set(ids)];
});

export const selectedRows = perMoment((editor): readonly Id[] =>
  selectedRecords(editor)
    .filter(isMovableLane)
    .flatMap((lane) => (lane.collapsed ? [] : [lane.id])),
);

function widen(editor: Editor, by: number): void {
  const ids = selectedColumns(editor);
  if (ids[0] === undefined || refuseLocked(editor, ids[0])) return;
  editor.execute('history.resize', changeStepWidth(editor.document, { ids, by, usual: MAP.step }));
}

function heighten(editor: Editor, by: number): void {
  const ids = selectedRows(editor);
  if (ids[0] === undefined || refuseLocked(editor, ids[0])) return;
  const lanes = editor.layout().maps.flatMap((map) => map.lanes);
  const changes = ids.map((id) => (document: DocumentReader) => {
    const lane = lanes.find((candidate) => candidate.id === id);
    const height = (lane?.rect.height ?? 0) + by;
    return setLaneHeight(document, { ids: [id], height: lane && height > lane.least ? height : null });
  });
  editor.execute('history.resize', inTurn(editor.document, changes));
}

function autoSize(editor: Editor): void {
  const [columns, rows] = [selectedColumns(editor), selectedRows(editor)];
  const first = columns[0] ?? rows[0];
  if (first === undefined || refuseLocked(editor, first)) return;
  editor.execute(
    'history.resize',
    inTurn(editor.document, [(now) => setStepWidth(now, { ids: columns, width: null }), (now) => setLaneHeight(now, { ids: rows, height: null })]),
  );
}

/** The widest of the columns gives its width to all. */
function sameWidth(editor: Editor): void {
  const ids = selectedColumns(editor);
  if (ids[0] === undefined || refuseLocked(editor, ids[0])) return;
  const chosen = new Set(ids);
  const widths = editor.layout().maps.flatMap((map) => map.steps.filter(({ id }) => chosen.has(id)).map(({ rect }) => rect.width));
  const width = Math.max(...widths);
  if (widths.length > 0) editor.execute('history.resize', setStepWidth(editor.document, { ids, width: width === MAP.step ? null : width }));
}

function lock(editor: Editor): void {
  const map = editor.document.find('map', targetMapId(editor) ?? '');
  if (map) editor.execute('history.lock', setLocked(editor.document, { mapId: map.id, locked: !map.locked }));
}

export const shapeActions = {
  'map.insertBefore': (editor: Editor) => insertBeside(editor, 'before'),
  'map.insertAfter': (editor: Editor) => insertBeside(editor, 'after'),
  'map.moveLeft': (editor: Editor) => move(editor, 'left'),
  'map.moveRight': (editor: Editor) => move(editor, 'right'),
  'map.moveUp': (editor: Editor) => move(editor, 'up'),
  'map.moveDown': (editor: Editor) => move(editor, 'down'),
  'map.split': split,
  'map.merge': merge,
  'map.collapse': collapse,
  'map.hideLane': hideLane,
  'map.showLanes': showLanes,
  'map.wider': (editor: Editor) => widen(editor, STEP),
  'map.narrower': (editor: Editor) => widen(editor, -STEP),
  'map.taller': (editor: Editor) => heighten(editor, STEP),
  'map.lower': (editor: Editor) => heighten(editor, -STEP),
  'map.autoSize': autoSize,
  'map.sameWidth': sameWidth,
  'map.lock': lock,
} as const;
