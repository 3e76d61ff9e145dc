import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { toScreen } from '../../../shared/geometry/camera.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { selectedRecords, selectionBounds } from '../../editor/selection.ts';
import type { Editor } from '../../editor/editor.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { inspectorSide } from './inspector-side.ts';
import { LanePanel } from './lane-panel.tsx';
import { ManyPanel, NotePanel, TouchpointPanel } from './note-panel.tsx';
import { MapPanel } from './map-panel.tsx';
import { PointPanel } from './point-panel.tsx';
import { StagePanel, StepPanel } from './column-panel.tsx';
import './inspector.css';

/** What can be said about the selection. Shown for a selection only, beside it, and never over it. */
export function Inspector() {
  const t = useT();
  const editor = useEditor();
  useDocument();
  const selection = useSession((session) => session.selection);
  const panel = useRef<HTMLElement>(null);
  useSide(editor, panel);
  const [hiddenFor, setHiddenFor] = useState<ReadonlySet<string> | null>(null);
  const records = selectedRecords(editor);
  const content = hiddenFor === selection ? null : contentFor(records);
  if (!content) return null;
  const [only] = records;
  const title = records.length > 1 || !only ? t('count.selected', { count: records.length }) : titleOf(only, t);
  return (
    <aside ref={panel} data-pane className="inspector panel" aria-label={t('ui.inspector')}>
      <header>
        <h2>{title}</h2>
        <IconButton icon={X} size={16} label={t('ui.close')} onClick={() => setHiddenFor(selection)} />
      </header>
      <div className="inspector-body" key={records.map((record) => record.id).join()}>
        {content}
      </div>
    </aside>
  );
}

function titleOf(record: AnyRecord, t: ReturnType<typeof useT>): string {
  return record.kind === 'board' || record.kind === 'curve' ? t('ui.inspector') : t(`inspector.${record.kind}`);
}

function contentFor(records: readonly AnyRecord[]): ReactNode {
  const [only, second] = records;
  if (!only) return null;
  if (second) return <ManyPanel records={records} />;
  switch (only.kind) {
    case 'note':
      return <NotePanel note={only} />;
    case 'touchpoint':
      return <TouchpointPanel card={only} />;
    case 'map':
      return <MapPanel map={only} />;
    case 'stage':
      return <StagePanel stage={only} />;
    case 'step':
      return <StepPanel step={only} />;
    case 'lane':
      return <LanePanel lane={only} />;
    case 'curvePoint':
      return <PointPanel point={only} />;
    case 'board':
    case 'curve':
      return null;
  }
}

/** Puts the panel on the side where it does not cover the selection. */
function place(editor: Editor, panel: HTMLElement | null): void {
  const { camera, view } = editor.state;
  const bounds = selectionBounds(editor);
  if (!bounds || !panel) return;
  const corner = toScreen(camera, bounds);
  const selection = { x: corner.x, y: corner.y, width: bounds.width * camera.zoom, height: bounds.height * camera.zoom };
  const now = panel.dataset['side'] === 'left' ? 'left' : 'right';
  panel.dataset['side'] = inspectorSide({ selection, view, panel: { width: panel.offsetWidth, height: panel.offsetHeight }, now });
}

/** Keeps the panel off the selection, whatever moves: it is rendered when selection or document change. */
function useSide(editor: Editor, panel: { readonly current: HTMLElement | null }): void {
  // Before anything is painted: a panel that stood over the selection even for a moment would take the second click of a double-click.
  useLayoutEffect(() => place(editor, panel.current));
  useEffect(() => {
    let planned = 0;
    const stop = editor.session.subscribe((state, before) => {
      if (state.camera === before.camera) return;
      cancelAnimationFrame(planned);
      planned = requestAnimationFrame(() => place(editor, panel.current));
    });
    return () => {
      stop();
      cancelAnimationFrame(planned);
    };
  }, [editor, panel]);
}
