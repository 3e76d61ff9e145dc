import { Konva } from 'konva/lib/Core.js';
import type { Editor } from '../editor/editor.ts';
import { picturesOf } from '../editor/pictures.ts';
import { onSystemTheme } from '../platform/theme.ts';
import { onTouchMode } from '../platform/touch-mode.ts';
import { ToolController } from '../tools/controller.ts';
import { BoardLayers, holds } from './board-layers.ts';
import { cursorOf } from './cursor.ts';
import { liftedBy } from './follow-painter.ts';
import { listenToInput } from './input.ts';
import { mountLiveRegion } from './live-region.ts';
import { quietKonva } from './quiet-konva.ts';
import { TextEditor } from './text-editor.ts';
import { tokensOf } from './theme.ts';
import { WaitingField } from './waiting-field.ts';

/**
 * Shows the editor's board in a container and lets people work on it.
 * The answer takes it all down again.
 */
export function mountBoardCanvas(container: HTMLElement, editor: Editor): () => void {
  quietKonva();
  const tools = new ToolController(editor);
  const stage = new Konva.Stage({ container: makeBox(container), width: 1, height: 1, listening: false });
  let tokens = tokensOf(editor);
  let space = false;
  let cursor = '';
  // Inside React the container is the one element that gets the focus.
  container.tabIndex = 0;
  container.setAttribute('role', 'application');
  container.style.touchAction = 'none';
  container.style.userSelect = 'none';
  container.style.outline = 'none';
  // Not 'hidden': what is hidden can still be scrolled, and the browser does it to show a caret beyond the edge.
  container.style.overflow = 'clip';
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative';

  const layers = new BoardLayers(stage, editor, tools, tokens);
  const text = new TextEditor(container, editor, () => tokens.board);
  const waiting = new WaitingField(container, editor, text, () => tokens.board);
  const repaint: BoardLayers['repaint'] = (...names) => layers.repaint(...names);
  const showCursor = () => {
    const next = cursorOf(editor, tools.state, space);
    if (next !== cursor) container.style.cursor = cursor = next;
  };
  const dress = () => {
    tokens = tokensOf(editor);
    layers.dress(tokens);
    container.setAttribute('aria-label', editor.t('board.label'));
    waiting.name();
    showCursor();
  };

  let shown = liftedBy(editor, tools.state);
  let held = false;
  const stops = [
    editor.onDocument(() => {
      layers.follow();
      text.update();
      waiting.update();
    }),
    editor.session.subscribe((state, before) => {
      if (
        state.theme !== before.theme ||
        state.canvas !== before.canvas ||
        state.presenting !== before.presenting ||
        state.language !== before.language
      )
        dress();
      if (state.boardId !== before.boardId) repaint('content', 'held', 'overlay');
      else if (state.camera !== before.camera) repaint('view', 'held', 'overlay');
      if (state.edit !== before.edit) repaint('content', 'overlay');
      if (state.selection !== before.selection || state.cell !== before.cell || state.connecting !== before.connecting || state.find !== before.find)
        repaint('overlay');
      if (state.edit !== before.edit || state.camera !== before.camera) text.update();
      waiting.update();
      if (
        state.tool !== before.tool ||
        state.style !== before.style ||
        state.camera.zoom !== before.camera.zoom ||
        state.canvas !== before.canvas ||
        state.theme !== before.theme
      )
        showCursor();
    }),
    tools.onState((state) => {
      const lifted = liftedBy(editor, state);
      if (lifted !== shown) repaint('content');
      if (holds(state) || held) repaint('held');
      held = holds(state);
      shown = lifted;
      repaint('overlay');
      showCursor();
    }),
    picturesOf(editor).onArrival(() => layers.pictureCame()),
    onSystemTheme(dress),
    onTouchMode(() => repaint('overlay')),
    listenToInput(container, editor, tools, (isHeld) => {
      space = isHeld;
      showCursor();
    }),
    followSize(container, editor, stage, (resize) => layers.resized(resize)),
    mountLiveRegion(container, editor),
  ];
  dress();
  showCursor();
  text.update();
  waiting.update();
  return () => {
    layers.destroy();
    for (const stop of stops) stop();
    text.destroy();
    waiting.destroy();
    stage.destroy();
    container.replaceChildren();
  };
}

function makeBox(container: HTMLElement): HTMLDivElement {
  const box = document.createElement('div');
  box.style.position = 'absolute';
  box.style.inset = '0';
  box.setAttribute('aria-hidden', 'true');
  container.append(box);
  return box;
}

/** Keeps the canvases as large and as sharp as the window; the answer ends it. */
function followSize(container: HTMLElement, editor: Editor, stage: Konva.Stage, around: (resize: () => void) => void): () => void {
  const fit = () => {
    const { clientWidth: width, clientHeight: height } = container;
    if (width === 0 || height === 0) return;
    around(() => {
      stage.size({ width, height });
      for (const layer of stage.getLayers())
        if (layer.getCanvas().getPixelRatio() !== devicePixelRatio) layer.getCanvas().setPixelRatio(devicePixelRatio);
      const { view } = editor.state;
      if (view.width !== width || view.height !== height) editor.session.setState({ view: { width, height } });
    });
  };
  const observer = new ResizeObserver(fit);
  observer.observe(container);
  let stopRatio = () => {};
  const followRatio = () => {
    stopRatio();
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      followRatio();
      fit();
    };
    query.addEventListener('change', changed);
    stopRatio = () => query.removeEventListener('change', changed);
  };
  followRatio();
  fit();
  return () => {
    observer.disconnect();
    stopRatio();
  };
}
