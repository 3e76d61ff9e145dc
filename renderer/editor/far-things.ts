import type { Island } from '../../shared/geometry/islands.ts';
import { glideTo, glideToRect } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { mainPartOf } from './main-part.ts';
import { leaveView } from './view-trail.ts';

/** Shows all of the board; where that would show nothing, where most of it lies, and offers the way to the rest. */
export function fitAll(editor: Editor): void {
  leaveView(editor);
  const { view } = editor.state;
  const part = mainPartOf(editor.layout(), view);
  if (!part) return glideTo(editor, { x: -view.width / 2, y: -view.height / 2, zoom: 1 });
  glideToRect(editor, part.near);
  if (part.far.length > 0) tellFar(editor, part.far, -1);
}

/** Says how much lies far away, or which of it is shown, with a button that goes on: from one island to the next, and round. */
function tellFar(editor: Editor, islands: readonly Island[], shown: number): void {
  const { t } = editor;
  const next = (shown + 1) % islands.length;
  const things = t('views.things', { count: islands[shown]?.count ?? 0 });
  const text =
    shown < 0
      ? t('views.far', { count: islands.reduce((sum, { count }) => sum + count, 0) })
      : t('views.farAt', { at: shown + 1, count: islands.length, things });
  editor.notify('info', text, { offers: { label: shown < 0 ? 'views.goFar' : 'views.nextFar', act: () => goFar(editor, islands, next) } });
}

function goFar(editor: Editor, islands: readonly Island[], at: number): void {
  const island = islands[at];
  if (island) goToIsland(editor, island);
  if (islands.length > 1) tellFar(editor, islands, at);
}

export function goToIsland(editor: Editor, { rect }: Island): void {
  leaveView(editor);
  glideToRect(editor, rect, 1);
}
