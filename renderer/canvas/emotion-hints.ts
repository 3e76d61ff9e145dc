import type { Id } from '../../shared/base/id.ts';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import { KEY_GAP } from '../../shared/layout/curve-keys.ts';
import { activeCurve, emotionLaneHere } from '../editor/active-curve.ts';
import type { Editor } from '../editor/editor.ts';
import { heldRect } from '../editor/frozen.ts';
import { gapText } from '../editor/gap-text.ts';
import { rectOfRecord } from '../editor/selection.ts';
import type { ToolState } from '../tools/state.ts';

/** The emotion lane that is worked on: under the hand, or where the keyboard is. */
function laneInUse(editor: Editor, state: ToolState): Id | null {
  if (state.name === 'point-dragging') return state.laneId;
  const part = state.name === 'idle' && state.hover?.on === 'map' ? state.hover.part : null;
  if (part?.type === 'emotion-cell' || part?.type === 'curve-point') return part.laneId;
  return emotionLaneHere(editor);
}

/** The key of the curve that a click or key would set a point of, where there is a choice; board units. */
export function activeKey(editor: Editor, state: ToolState): Rect | null {
  const laneId = laneInUse(editor, state);
  // In front of people nothing is framed but what was chosen.
  if (editor.state.presenting && editor.state.selection.size === 0) return null;
  if (laneId === null || editor.document.children('curve', laneId).length < 2) return null;
  const active = activeCurve(editor, laneId);
  if (!active || editor.state.selection.has(active.id)) return null;
  return heldRect(editor, active.id) ?? rectOfRecord(editor, active.id);
}

/** How far outside a key the middle of the line around it runs, CSS px: what is within it stays clear of the keys above and below. */
export const keyOutset = (zoom: number, width: number): number => (KEY_GAP * zoom) / 2 - width / 2;

/** What is said beside what the hand is over: the gap of a step, or what a click on a curve's sign does. */
export function emotionHint(editor: Editor, state: ToolState): { readonly text: string; readonly at: Point } | null {
  if (state.name !== 'idle' || state.hover?.on !== 'map') return null;
  const { part, mapId } = state.hover;
  const map = editor.layout().maps.find(({ id }) => id === mapId);
  if (part.type === 'curve-sign') {
    const curve = map?.curves.find(({ id }) => id === part.id);
    if (!curve) return null;
    const { sample, rect } = curve.key;
    const { x } = heldRect(editor, curve.id) ?? rect;
    return { text: editor.t(curve.hidden ? 'emotion.show' : 'emotion.hide'), at: { x: x + rect.width, y: sample.y + sample.height / 2 } };
  }
  if (part.type !== 'emotion-cell' && part.type !== 'curve-point') return null;
  const text = gapText(editor, part.laneId, part.stepId);
  const points =
    map?.curves
      .filter(({ laneId }) => laneId === part.laneId)
      .flatMap(({ runs }) => runs.flat())
      .filter(({ stepId }) => stepId === part.stepId) ?? [];
  const [first] = points;
  if (text === '' || !first) return null;
  const ys = points.map(({ at }) => at.y);
  return { text, at: { x: first.at.x, y: (Math.min(...ys) + Math.max(...ys)) / 2 } };
}
