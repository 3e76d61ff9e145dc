import { Maximize, Minus, Plus } from 'lucide-react';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Tip } from '../controls/tip.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { formatPercent } from '../format.ts';
import { shortcutOf } from '../shortcut.ts';

export function ZoomControl() {
  const { t, language } = useApp();
  const editor = useEditor();
  useDocument();
  const percent = useSession((session) => Math.round(session.camera.zoom * 100));
  return (
    <div data-pane className="zoom-control panel" role="group" aria-label={t('ui.zoom')}>
      <IconButton icon={Minus} size={16} side="top" label={t('action.view.zoomOut')} shortcut={shortcutOf('view.zoomOut')} onClick={() => editor.perform('view.zoomOut')} />
      <Tip label={t('action.view.zoom100')} shortcut={shortcutOf('view.zoom100')} side="top">
        <button type="button" className="zoom-value" onClick={() => editor.perform('view.zoom100')}>
          {formatPercent(percent / 100, language)}
        </button>
      </Tip>
      <IconButton icon={Plus} size={16} side="top" label={t('action.view.zoomIn')} shortcut={shortcutOf('view.zoomIn')} onClick={() => editor.perform('view.zoomIn')} />
      <span className="divider" aria-hidden />
      <IconButton icon={Maximize} size={16} side="top" label={t('action.view.zoomFit')} shortcut={shortcutOf('view.zoomFit')} onClick={() => editor.perform('view.zoomFit')} />
    </div>
  );
}
