import { chooseStamp } from '../../editor/stamps.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { StampGrid } from './stamp-grid.tsx';

/** What the stamp prints. */
export function StampPicker({ onDone }: { readonly onDone: () => void }) {
  const editor = useEditor();
  const { stamp, recentStamps } = useSession((session) => session.style);
  return (
    <StampGrid
      value={stamp}
      recent={recentStamps}
      onChoose={(next) => {
        chooseStamp(editor, next);
        onDone();
      }}
    />
  );
}
