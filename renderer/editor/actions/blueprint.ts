import { newId, type Id } from '../../../shared/base/id.ts';
import { addAlternative, endAlternative, makeAlternative } from '../../../shared/commands/alternatives.ts';
import { duplicateAsFuture, growBlueprint } from '../../../shared/commands/blueprint.ts';
import { flipHeads } from '../../../shared/commands/lines.ts';
import { setHeads, swapEnds } from '../../../shared/commands/connectors.ts';
import { unlinkMap } from '../../../shared/commands/follow.ts';
import { bottom, boundsOf, inflate, intersects, right, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { BlueprintForm } from '../../../shared/model/new-map.ts';
import { glideToRect } from '../camera-motion.ts';
import { arrowsAt, isLineGoal, startConnecting } from '../connecting.ts';
import { inTurn } from '../in-turn.ts';
import type { Editor } from '../editor.ts';
import { tellOwnColumn } from '../in-step.ts';
import { rectsOn } from '../layout-of.ts';
import { refuseLocked } from '../locked.ts';
import { goTo, onlySelected, revealRecord, selectedRecords, targetMapId } from '../selection.ts';
import { createAndEdit, endEdit } from '../text-edit.ts';
import { insertMap } from './map.ts';

/** Room between a map and the one that grows from it, board units. */
const CLEARANCE = 96;

const rectOfMap = (editor: Editor, mapId: Id): Rect | undefined => editor.layout().maps.find(({ id }) => id === mapId)?.rect;

/** Below a map and whatever lies there already: with the same left edge, so that their columns stand under each other. */
function placeBelow(editor: Editor, mapId: Id): Point | null {
  const source = rectOfMap(editor, mapId);
  if (!source) return null;
  const inTheWay = rectsOn(editor.layout()).filter((rect) => rect.x < right(source) && right(rect) > source.x && bottom(rect) >= bottom(source));
  return { x: source.x, y: Math.round(inTheWay.reduce((lowest, rect) => Math.max(lowest, bottom(rect)), bottom(source)) + CLEARANCE) };
}

/** Right of a map at its height, past whatever lies there already: so that the two are compared side by side. */
function placeBeside(editor: Editor, mapId: Id): Point | null {
  const source = rectOfMap(editor, mapId);
  if (!source) return null;
  const taken = rectsOn(editor.layout()).toSorted((a, b) => a.x - b.x);
  let place: Rect = { ...source, x: right(source) + CLEARANCE };
  for (const rect of taken)
    if (right(rect) > right(source) && intersects(rect, inflate(place, CLEARANCE - 1))) place = { ...place, x: right(rect) + CLEARANCE };
  return { x: Math.round(place.x), y: source.y };
}

type Make = (place: { readonly mapId: Id; readonly at: Point; readonly id: Id }) => Diff;

/** Shows the new map, and with `both` the one it came from, too. */
function addMapFrom(editor: Editor, label: MessageKey, placeFor: typeof placeBelow, make: Make, both = false): void {
  endEdit(editor);
  const mapId = targetMapId(editor);
  const at = mapId === null ? null : placeFor(editor, mapId);
  if (mapId === null || !at) return;
  const id = newId();
  editor.execute(label, make({ mapId, at, id }), [id]);
  const shown = boundsOf([id, ...(both ? [mapId] : [])].flatMap((each) => rectOfMap(editor, each) ?? []));
  if (shown) glideToRect(editor, shown, 1);
}

const grow = (form: BlueprintForm) => (editor: Editor) =>
  addMapFrom(editor, 'history.blueprint', placeBelow, (place) => growBlueprint(editor.document, { ...place, form }));

const onStep = (run: (editor: Editor, stepId: Id) => void) => (editor: Editor) => {
  const only = onlySelected(editor);
  if (only?.kind === 'step') run(editor, only.id);
};

/** Branches are made of columns: a locked frame forbids them. */
const onFreeStep = (run: (editor: Editor, stepId: Id) => void) =>
  onStep((editor, stepId) => {
    if (!refuseLocked(editor, stepId)) run(editor, stepId);
  });

/** From a card its next arrow, from an arrow the next one of the card it was reached from. */
function selectNextArrow(editor: Editor): void {
  const only = onlySelected(editor);
  const isArrow = only?.kind === 'connector' || only?.kind === 'jump';
  const arrows = isArrow ? arrowsAt(editor, only.fromId) : only ? arrowsAt(editor, only.id) : [];
  const next = arrows[(only ? arrows.indexOf(only.id) + 1 : 0) % Math.max(1, arrows.length)];
  goTo(editor, next);
}

export const blueprintActions = {
  'insert.blueprintSimple': (editor: Editor) => insertMap(editor, 'blueprint', 'simple'),
  'map.growBlueprint': grow('full'),
  'map.growBlueprintSimple': grow('simple'),
  'map.duplicateAsFuture': (editor: Editor) =>
    addMapFrom(editor, 'history.future', placeBeside, (place) => duplicateAsFuture(editor.document, place), true),
  'map.unlink': (editor: Editor) => editor.execute('history.unlink', unlinkMap(editor.document, { mapId: targetMapId(editor) ?? '' })),
  'map.connect': (editor: Editor) => {
    const only = onlySelected(editor);
    if (only?.kind === 'touchpoint') startConnecting(editor, 'connector', only.id);
    else if (isLineGoal(only)) startConnecting(editor, 'line', only.id);
  },
  'map.nextArrow': selectNextArrow,
  'map.turnHeads': (editor: Editor) => {
    const connectors = selectedRecords(editor).filter((record) => record.kind === 'connector');
    const heads = connectors.every((connector) => connector.heads === 'two') ? 'one' : 'two';
    editor.execute('history.arrow', setHeads(editor.document, { ids: connectors.map(({ id }) => id), heads }));
  },
  'map.swapEnds': (editor: Editor) => {
    const ids = editor.state.selection;
    editor.execute('history.arrow', inTurn(editor.document, [(document) => swapEnds(document, { ids }), (document) => flipHeads(document, { ids })]));
  },
  'map.jump': onStep((editor, stepId) => startConnecting(editor, 'jump', stepId)),
  'map.addAlternative': onFreeStep((editor, stepId) => {
    const id = newId();
    createAndEdit(editor, 'history.alternative', addAlternative(editor.document, { stepId, id }), id);
    revealRecord(editor, id);
    tellOwnColumn(editor, id);
  }),
  'map.makeAlternative': onFreeStep((editor, stepId) => editor.execute('history.alternative', makeAlternative(editor.document, { stepId }))),
  'map.endAlternative': onFreeStep((editor, stepId) => editor.execute('history.alternative', endAlternative(editor.document, { stepId }))),
} as const;
