import { useEffect } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Editor } from '../../editor/editor.ts';
import { focusBoardIfFree } from '../../editor/panes.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { AboutDialog } from './about-dialog.tsx';
import { AddLaneDialog } from './add-lane-dialog.tsx';
import { CarriedDialog } from './carried-dialog.tsx';
import { CommentsDialog } from '../comments/comments-dialog.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { HeaderDialog } from './header-dialog.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { ListsDialog } from '../lists/lists-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MoveToBoardDialog } from './move-to-board-dialog.tsx';
import { Palette } from './palette.tsx';
import { PersonaCardDialog } from './persona-card-dialog.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { SendDialog } from '../sending/send-dialog.tsx';
import { ScaleDialog } from './scale-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { LeftWorkDialog } from '../start/left-work-dialog.tsx';
import { MergeDialog } from '../merging/merge-dialog.tsx';
import { KeepVersionDialog } from '../versions/keep-version-dialog.tsx';
import { VersionsDialog } from '../versions/versions-dialog.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** When a dialog is gone the keyboard is where it was before, or on the board: never nowhere. The answer ends it. */
function giveBackFocus(editor: Editor): () => void {
  let before: HTMLElement | null = null;
  let frame = 0;
  const stop = editor.session.subscribe((state, last) => {
    if (state.dialog && !last.dialog) before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (state.dialog || !last.dialog) return;
    // Not before the dialog has left the page.
    frame = requestAnimationFrame(() => {
      if (editor.state.dialog || document.activeElement !== document.body) return;
      if (before?.isConnected) before.focus();
      focusBoardIfFree();
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useSession((session) => session.dialog);
  const close = useCloseDialog();
  const editor = useEditor();
  useEffect(() => giveBackFocus(editor), [editor]);
  if (!dialog) return null;
  switch (dialog.name) {
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'export':
      return <ExportDialog toPrinter={dialog.toPrinter ?? false} format={dialog.format ?? null} />;
    case 'import':
      return <ImportDialog file={dialog.file} at={dialog.at} key={dialog.file.token} />;
    case 'send':
      return <SendDialog />;
    case 'merge':
      // Other copies, as another window may give them while the dialog is open, are another merge.
      return <MergeDialog key={dialog.files?.map(({ token }) => token).join(' ') ?? ''} files={dialog.files} />;
    case 'versions':
      return <VersionsDialog source={dialog.source ?? null} />;
    case 'recovery':
      return <LeftWorkDialog />;
    case 'keepVersion':
      return <KeepVersionDialog />;
    case 'header':
      return <HeaderDialog mapId={dialog.mapId} />;
    case 'link':
      return <LinkDialog id={dialog.id} />;
    case 'scale':
      return <ScaleDialog curveIds={dialog.curveIds} />;
    case 'addLane':
      return <AddLaneDialog mapId={dialog.mapId} after={dialog.after} />;
    case 'lists':
      return <ListsDialog list={dialog.list} entryId={dialog.entryId} />;
    case 'comments':
      return <CommentsDialog />;
    case 'carried':
      return <CarriedDialog id={dialog.id} part={dialog.part} />;
    case 'moveToBoard':
      return <MoveToBoardDialog />;
    case 'personaCard':
      return <PersonaCardDialog />;
    case 'saveTemplate':
      return <SaveTemplateDialog />;
    default:
      return assertNever(dialog, 'a dialog nobody shows');
  }
}
