import { assertNever } from '../../../shared/base/assert-never.ts';
import { useSession } from '../editor-context.ts';
import { AboutDialog } from './about-dialog.tsx';
import { AddLaneDialog } from './add-lane-dialog.tsx';
import { CommentsDialog } from '../comments/comments-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HeaderDialog } from './header-dialog.tsx';
import { ListsDialog } from '../lists/lists-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MoveToBoardDialog } from './move-to-board-dialog.tsx';
import { Palette } from './palette.tsx';
import { PersonaCardDialog } from './persona-card-dialog.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { ScaleDialog } from './scale-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useSession((session) => session.dialog);
  const close = useCloseDialog();
  if (!dialog) return null;
  switch (dialog.name) {
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'export':
      return <ExportDialog />;
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
