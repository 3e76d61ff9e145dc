import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { MAX_ZOOM, MIN_ZOOM } from '../../../shared/geometry/camera.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { ViewsPanel } from '../views/views-panel.tsx';
import { ZoomMenu } from './zoom-menu.tsx';

/** How large the board is shown and what of it: at the lower right, as wide as the panel of properties above it. */
export function ZoomControl() {
  const t = useT();
  const editor = useEditor();
  useDocument();
  const minimap = useSession((session) => session.minimap);
  const isFarthest = useSession((session) => session.camera.zoom <= MIN_ZOOM);
  const isNearest = useSession((session) => session.camera.zoom >= MAX_ZOOM);
  return (
    <div data-pane className="zoom-control panel" role="group" aria-label={t('ui.zoom')}>
      <ViewsPanel />
      <IconButton
        icon={MapIcon}
        size={16}
        side="top"
        label={t('action.view.minimap')}
        shortcut={shortcutOf('view.minimap')}
        pressed={minimap}
        onClick={() => editor.perform('view.minimap')}
      />
      <span className="divider" aria-hidden />
      <IconButton
        icon={Minus}
        size={16}
        side="top"
        label={t('action.view.zoomOut')}
        shortcut={shortcutOf('view.zoomOut')}
        disabled={isFarthest}
        onClick={() => editor.perform('view.zoomOut')}
      />
      <ZoomMenu />
      <IconButton
        icon={Plus}
        size={16}
        side="top"
        label={t('action.view.zoomIn')}
        shortcut={shortcutOf('view.zoomIn')}
        disabled={isNearest}
        onClick={() => editor.perform('view.zoomIn')}
      />
      <span className="divider" aria-hidden />
      <IconButton
        icon={Maximize}
        size={16}
        side="top"
        label={t('action.view.zoomFit')}
        shortcut={shortcutOf('view.zoomFit')}
        onClick={() => editor.perform('view.zoomFit')}
      />
    </div>
  );
}
