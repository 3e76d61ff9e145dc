import { X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { selectedRecords } from '../../editor/selection.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { ActionIcons } from './action-icons.tsx';
import { ShapePanel, StampPanel } from './drawn-panels.tsx';
import { FramePanel, PersonaCardPanel } from './frame-panel.tsx';
import { ConnectorPanel, JumpPanel } from './connector-panel.tsx';
import { ImagePanel } from './image-panel.tsx';
import { LinePanel } from './line-panel.tsx';
import { InkPanel } from './ink-panel.tsx';
import { GridPanel } from './grid-panel.tsx';
import { LanePanel } from './lane-panel.tsx';
import { ManyPanel } from './many-panel.tsx';
import { NotePanel } from './note-panel.tsx';
import { MapPanel } from './map-panel.tsx';
import { CurvePanel } from './curve-panel.tsx';
import { PointPanel } from './point-panel.tsx';
import { StagePanel, StepPanel } from './column-panel.tsx';
import { TouchpointPanel } from './touchpoint-panel.tsx';
import { useRoom } from './use-room.ts';
import './inspector.css';

/** What can be said about the selection. Shown for a selection only, always in the same place. */
export function Inspector() {
  const t = useT();
  const editor = useEditor();
  useDocument();
  const selection = useSession((session) => session.selection);
  const panel = useRef<HTMLElement>(null);
  useRoom(editor, panel);
  const [hiddenFor, setHiddenFor] = useState<ReadonlySet<string> | null>(null);
  const unasked = useSession((session) => session.withoutPanel);
  const records = selectedRecords(editor);
  const content = hiddenFor === selection || unasked === selection ? null : contentFor(records);
  if (!content) return null;
  const [only] = records;
  const title = records.length > 1 || !only ? t('count.selected', { count: records.length }) : titleOf(only, t);
  return (
    <aside ref={panel} data-pane className="inspector panel" aria-label={t('ui.inspector')}>
      <header>
        <h2>{title}</h2>
        <div className="inspector-icons">
          <ActionIcons records={records} />
          <IconButton icon={X} size={16} label={t('ui.close')} onClick={() => setHiddenFor(selection)} />
        </div>
      </header>
      <div className="inspector-body" key={records.map((record) => record.id).join()}>
        {content}
      </div>
    </aside>
  );
}

function titleOf(record: AnyRecord, t: ReturnType<typeof useT>): string {
  return t(record.kind === 'shape' && record.form === 'text' ? 'action.tool.text' : `kind.${record.kind}`);
}

function contentFor(records: readonly AnyRecord[]): ReactNode {
  const [only, second] = records;
  if (!only) return null;
  if (second) return <ManyPanel records={records} />;
  switch (only.kind) {
    case 'note':
      return <NotePanel note={only} />;
    case 'shape':
      return <ShapePanel shape={only} />;
    case 'image':
      return <ImagePanel image={only} />;
    case 'ink':
      return <InkPanel ink={only} />;
    case 'stamp':
      return <StampPanel stamp={only} />;
    case 'grid':
      return <GridPanel grid={only} />;
    case 'touchpoint':
      return <TouchpointPanel card={only} />;
    case 'frame':
      return <FramePanel frame={only} />;
    case 'personaCard':
      return <PersonaCardPanel card={only} />;
    case 'map':
      return <MapPanel map={only} />;
    case 'stage':
      return <StagePanel stage={only} />;
    case 'step':
      return <StepPanel step={only} />;
    case 'lane':
      return <LanePanel lane={only} />;
    case 'line':
      return <LinePanel line={only} />;
    case 'connector':
      return <ConnectorPanel connector={only} />;
    case 'jump':
      return <JumpPanel jump={only} />;
    case 'curve':
      return <CurvePanel curve={only} />;
    case 'curvePoint':
      return <PointPanel point={only} />;
    default:
      return null;
  }
}
