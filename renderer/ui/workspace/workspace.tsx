import { useEffect } from 'react';
import { listenToBackButtons } from '../../canvas/back-buttons.ts';
import { importWaiting } from '../../editor/importing/choose-import.ts';
import { tellOfLeftWork } from '../../editor/left-work.ts';
import { followViews } from '../../editor/view-trail.ts';
import { useT } from '../app-context.ts';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { useAfterPaint } from '../after-paint.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { FindBar } from '../find/find-bar.tsx';
import { Board } from './board.tsx';
import { BoardMenu } from './board-menu.tsx';
import { EntryBox } from '../notes/entry-box.tsx';
import { Notices } from './notices.tsx';
import { StatusBanner } from './status-banner.tsx';
import { keepThumbnail } from './thumbnail.ts';
import { TopBar } from './top-bar.tsx';
import './workspace.css';

/**
 * What lies around the board comes when the board is there, and so does its code; but never what takes the keyboard when it
 * is asked for, or has something to say.
 */
const loadAround = () => import('./around-board.tsx');

/** The canvas is the app; everything else lies around or over it, and goes away while presenting. */
export function Workspace() {
  const t = useT();
  const editor = useEditor();
  useEffect(() => keepThumbnail(editor), [editor]);
  useEffect(() => followViews(editor), [editor]);
  useEffect(() => importWaiting(editor), [editor]);
  useEffect(() => listenToBackButtons(editor), [editor]);
  const around = useAfterPaint(loadAround);
  useEffect(() => {
    if (around) void tellOfLeftWork(editor);
  }, [around, editor]);
  const presenting = useSession((session) => session.presenting !== null);
  const table = useSession((session) => session.table.open && session.presenting === null);
  return (
    <div className="workspace" data-presenting={presenting}>
      {presenting ? null : <TopBar />}
      {presenting ? null : <StatusBanner />}
      <div className="workspace-body">
        {around ? <around.Outline /> : null}
        <main className="stage" aria-label={t(table ? 'table.table' : 'ui.board')}>
          {table && around ? (
            <around.TableView />
          ) : (
            <BoardMenu>
              <Board />
            </BoardMenu>
          )}
          {around ? <around.OverBoard /> : null}
          <EntryBox />
          <FindBar />
          {table ? null : <Notices />}
        </main>
      </div>
      {around ? <around.AttachDrop /> : null}
      <Dialogs />
    </div>
  );
}
