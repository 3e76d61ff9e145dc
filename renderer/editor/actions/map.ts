import { newId, type Id } from '../../../shared/base/id.ts';
import { addStage, addStep } from '../../../shared/commands/columns.ts';
import { addMap } from '../../../shared/commands/maps.ts';
import { bottom } from '../../../shared/geometry/rect.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import { BLUEPRINT_LANES, type BlueprintForm } from '../../../shared/model/new-map.ts';
import { glideToRect } from '../camera-motion.ts';
import type { Editor } from '../editor.ts';
import { tellOwnColumn } from '../in-step.ts';
import { refuseLocked } from '../locked.ts';
import { onlySelected, revealRecord, targetMapId } from '../selection.ts';
import { beginEdit, createAndEdit, endEdit } from '../text-edit.ts';

/** Room between a new map and what lies on the board already, board units. */
const CLEARANCE = 120;

export function insertMap(editor: Editor, form: JourneyMap['form'], blueprint: BlueprintForm = 'full'): void {
  endEdit(editor);
  const { boardId, camera, view } = editor.state;
  const { bounds } = editor.layout();
  const seen = visibleRect(camera, view);
  const at = bounds ? { x: bounds.x, y: bottom(bounds) + CLEARANCE } : { x: seen.x + CLEARANCE, y: seen.y + CLEARANCE };
  const id = newId();
  editor.execute(
    'history.add',
    addMap(editor.document, {
      boardId,
      at: { x: Math.round(at.x), y: Math.round(at.y) },
      form,
      ...(form === 'blueprint' ? { lanes: BLUEPRINT_LANES[blueprint] } : {}),
      id,
    }),
    [id],
  );
  const map = editor.layout().maps.find((candidate) => candidate.id === id);
  if (map) glideToRect(editor, map.rect, 1);
}

const onMap = (run: (editor: Editor, mapId: Id) => void) => (editor: Editor) => {
  const mapId = targetMapId(editor);
  if (mapId) run(editor, mapId);
};

/** Where new columns go: behind the selected step, stage or card, else at the end. */
function columnOf(editor: Editor): { readonly stageId: Id; readonly stepId: Id | null } | null {
  const only = onlySelected(editor);
  const stepId =
    only?.kind === 'step' ? only.id : only?.kind === 'touchpoint' || only?.kind === 'curvePoint' ? only.stepId : editor.state.cell?.stepId;
  const step = stepId === undefined ? undefined : editor.document.find('step', stepId);
  if (step) return { stageId: step.stageId, stepId: step.id };
  return only?.kind === 'stage' ? { stageId: only.id, stepId: null } : null;
}

/** Adds a step and opens its name. */
export function insertStep(editor: Editor, mapId: Id, column: { readonly stageId: Id; readonly stepId: Id | null } | null = null): void {
  if (refuseLocked(editor, mapId)) return;
  const stageId = column?.stageId ?? editor.document.children('stage', mapId).at(-1)?.id;
  if (stageId === undefined) return insertStage(editor, mapId);
  const id = newId();
  const diff = addStep(editor.document, { stageId, id, ...(column?.stepId ? { after: column.stepId } : {}) });
  createAndEdit(editor, 'history.add', diff, id);
  revealRecord(editor, id);
  tellOwnColumn(editor, id);
}

export function insertStage(editor: Editor, mapId: Id, after?: Id): void {
  if (refuseLocked(editor, mapId)) return;
  const id = newId();
  createAndEdit(editor, 'history.add', addStage(editor.document, { mapId, id, ...(after ? { after } : {}) }), id);
  revealRecord(editor, id);
  tellOwnColumn(editor, id);
}

export const mapActions = {
  'insert.journey': (editor: Editor) => insertMap(editor, 'journey'),
  'insert.blueprint': (editor: Editor) => insertMap(editor, 'blueprint'),
  'map.header': onMap((editor, mapId) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'header', mapId } });
  }),
  'map.addStage': onMap((editor, mapId) => insertStage(editor, mapId, columnOf(editor)?.stageId)),
  'map.addStep': onMap((editor, mapId) => insertStep(editor, mapId, columnOf(editor))),
  'map.addLane': onMap((editor, mapId) => {
    if (refuseLocked(editor, mapId)) return;
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'addLane', mapId } });
  }),
  'map.rename': (editor: Editor) => {
    const only = onlySelected(editor);
    if (only) beginEdit(editor, only.id, { selectAll: only.kind !== 'note' && only.kind !== 'touchpoint' });
  },
} as const;
