import { useEffect, useRef, useState } from 'react';
import type { Camera } from '../../shared/geometry/camera.ts';
import { glideTo, setCamera } from '../editor/camera-motion.ts';
import { themes } from '../../shared/scene/themes.ts';
import { SWIPE_EVENT, type Swipe } from '../tools/swipe.ts';
import { useApp } from '../ui/app-context.ts';
import { useDocument, useEditor, useSession } from '../ui/editor-context.ts';
import { EndButton } from './end-button.tsx';
import { LaneNames } from './lane-names.tsx';
import { placeOf, stopAfter, stopCamera, stopRect, stopsOf, WHOLE, type Step } from './stops.ts';
import './present.css';

const CAMERA_MS = 200;
const INDICATOR_MS = 1_800;

/** Page keys, space and arrows: what presenters' remotes send. */
const KEYS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
};

/** Presenting is editing with a fixed camera: the board is the same, only the tools are away and the view walks. */
export function Present() {
  const { t, bridge } = useApp();
  const editor = useEditor();
  useDocument();
  const mapId = useSession((session) => session.presenting?.mapId ?? null);
  const stop = useSession((session) => session.presenting?.stop ?? WHOLE);
  const view = useSession((session) => session.view);
  const before = useRef<Camera | null>(null);
  const shown = useRef<string | null>(null);
  const stops = stopsOf(editor.layout());
  const place = placeOf(stops, { mapId, stop });

  useEffect(() => {
    before.current ??= editor.state.camera;
    void bridge.request['app.setFullScreen'](true);
    return () => {
      void bridge.request['app.setFullScreen'](false);
      // The exact view as it was: people find their place again.
      if (before.current) setCamera(editor, before.current);
    };
  }, [bridge, editor]);

  useEffect(() => {
    const rect = stopRect(editor.layout(), mapId, stop);
    if (!rect || view.width === 0) return;
    const camera = stopCamera(rect, view, stop);
    // A new stop is walked to; a window that grew to full screen is just filled.
    const name = `${mapId} ${stop}`;
    if (shown.current === name) setCamera(editor, camera);
    else glideTo(editor, camera, CAMERA_MS);
    shown.current = name;
  }, [editor, mapId, stop, view]);

  useEffect(() => {
    // While a text is open the keys write; Escape is the board's own, from the innermost thing outwards.
    const walk = (step: Step): boolean => {
      const { presenting, edit, dialog } = editor.state;
      if (!presenting || edit || dialog) return false;
      // What was written on the last stop is done: its frame is of no use on the next.
      editor.select([]);
      editor.session.setState({ presenting: stopAfter(stopsOf(editor.layout()), presenting, step) });
      return true;
    };
    const press = (event: KeyboardEvent) => {
      const step = KEYS[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || !walk(step)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, true);
    const swipe = (event: Event) => void walk((event as CustomEvent<Swipe>).detail);
    window.addEventListener(SWIPE_EVENT, swipe);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener(SWIPE_EVENT, swipe);
    };
  }, [editor]);

  return (
    <div className="present">
      {stop === WHOLE ? null : <LaneNames mapId={mapId} stop={stop} />}
      {place < 0 ? null : (
        <StopIndicator key={place} text={place === 0 ? t('present.keys') : t('present.stop', { number: place + 1, count: stops.length })} />
      )}
      <EndButton />
    </div>
  );
}

const { board } = themes.present;

/** Says where we are, and goes away again. */
function StopIndicator({ text }: { readonly text: string }) {
  const [fresh, setFresh] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), INDICATOR_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="present-stop" data-fresh={fresh} role="status" style={{ background: board.paper, color: board.textQuiet }}>
      {text}
    </p>
  );
}
