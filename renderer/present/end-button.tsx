import { X } from 'lucide-react';
import { useT } from '../ui/app-context.ts';
import { IconButton } from '../ui/controls/icon-button.tsx';
import { useEditor } from '../ui/editor-context.ts';
import './end-button.css';

/** A wall display has no Escape: in touch mode a button ends the show. */
export function EndButton() {
  const t = useT();
  const editor = useEditor();
  const end = () => {
    editor.select([]);
    editor.session.setState({ presenting: null });
  };
  return (
    <div className="present-end panel">
      <IconButton icon={X} size={20} side="left" label={t('touch.endPresenting')} onClick={end} />
    </div>
  );
}
