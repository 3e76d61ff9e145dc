import { Present } from '../../present/present.tsx';
import { useSession } from '../editor-context.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { HiddenThings } from '../locked/hidden-things.tsx';
import { LockHint } from '../locked/lock-hint.tsx';
import { NoteBar } from '../notes/note-bar.tsx';
import { EmptyHints } from './empty-hints.tsx';
import { Minimap } from './minimap.tsx';
import { ToolStrip } from './tool-strip.tsx';
import { TravelButtons } from './travel-buttons.tsx';
import { ZoomControl } from './zoom-control.tsx';

export { Outline } from '../outline/outline.tsx';
export { TableView } from '../table/table-view.tsx';
export { AttachDrop } from './attach-drop.tsx';

/** What lies over the board; while presenting only what leads through it. */
export function OverBoard() {
  const presenting = useSession((session) => session.presenting !== null);
  const table = useSession((session) => session.table.open);
  if (presenting) return <Present />;
  return table ? null : (
    <>
      <LockHint />
      <EmptyHints />
      <ToolStrip />
      <NoteBar />
      <Inspector />
      <Minimap />
      <HiddenThings />
      <ZoomControl />
      <TravelButtons />
    </>
  );
}
