import { useEffect } from 'react';
import { listenToBackButtons } from '../../canvas/back-buttons.ts';
import { importWaiting } from '../../editor/importing/choose-import.ts';
import { followViews } from '../../editor/view-trail.ts';
import { useT } from '../app-context.ts';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { useAfterPaint } from '../after-paint.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { FindBar } from '../find/find-bar.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { Present } from '../../present/present.tsx';
import { HiddenThings } from '../locked/hidden-things.tsx';
import { LockHint } from '../locked/lock-hint.tsx';
import { Outline } from '../outline/outline.tsx';
import { TableView } from '../table/table-view.tsx';
import { AttachDrop } from './attach-drop.tsx';
import { Board } from './board.tsx';
import { BoardMenu } from './board-menu.tsx';
import { EmptyHints } from './empty-hints.tsx';
import { EntryBox } from '../notes/entry-box.tsx';
import { NoteBar } from '../notes/note-bar.tsx';
import { Minimap } from './minimap.tsx';
import { Notices } from './notices.tsx';
import { StatusBanner } from './status-banner.tsx';
import { keepThumbnail } from './thumbnail.ts';
import { ToolStrip } from './tool-strip.tsx';
import { TopBar } from './top-bar.tsx';
import { TravelButtons } from './travel-buttons.tsx';
import { ZoomControl } from './zoom-control.tsx';
import './workspace.css';

/** The canvas is the app; everything else lies around or over it, and goes away while presenting. */
export function Workspace() {
  const t = useT();
  const editor = useEditor();
  useEffect(() => keepThumbnail(editor), [editor]);
  useEffect(() => followViews(editor), [editor]);
  useEffect(() => importWaiting(editor), [editor]);
  useEffect(() => listenToBackButtons(editor), [editor]);
  // What lies around the board comes when the board is there; but never what takes the keyboard when it is asked for, or has something to say.
  const isPainted = useAfterPaint();
  const presenting = useSession((session) => session.presenting !== null);
  const table = useSession((session) => session.table.open && session.presenting === null);
  return (
    <div className="workspace" data-presenting={presenting}>
      {presenting ? null : <TopBar />}
      {presenting ? null : <StatusBanner />}
      <div className="workspace-body">
        <Outline />
        <main className="stage" aria-label={t(table ? 'table.table' : 'ui.board')}>
          {table ? (
            <TableView />
          ) : (
            <BoardMenu>
              <Board />
            </BoardMenu>
          )}
          {presenting ? (
            <Present />
          ) : table || !isPainted ? null : (
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
          )}
          <EntryBox />
          <FindBar />
          {table ? null : <Notices />}
        </main>
      </div>
      {isPainted ? <AttachDrop /> : null}
      <Dialogs />
    </div>
  );
}
