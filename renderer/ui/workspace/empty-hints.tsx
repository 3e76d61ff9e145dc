import { Keyboard, MousePointerClick, Route } from 'lucide-react';
import { useT } from '../app-context.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';

/** Three ways to begin, on an empty board only. They take no clicks: the board under them does. */
export function EmptyHints() {
  const t = useT();
  const editor = useEditor();
  useDocument();
  const editing = useSession((session) => session.edit !== null);
  if (editing || editor.layout().bounds !== null) return null;
  return (
    <ul className="empty-hints">
      <li>
        <MousePointerClick size={20} aria-hidden />
        {t('hint.type')}
      </li>
      <li>
        <Keyboard size={20} aria-hidden />
        {t('hint.note')}
      </li>
      <li>
        <Route size={20} aria-hidden />
        {t('hint.map')}
      </li>
    </ul>
  );
}
