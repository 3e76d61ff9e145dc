import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { onTrail } from '../../editor/view-trail.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import './travel-buttons.css';

/** Whether there is a way, at every moment: the view may have left a place before it comes to rest. */
function useWay(way: 'view.back' | 'view.forward'): boolean {
  const editor = useEditor();
  const subscribe = useCallback(
    (tell: () => void) => {
      const stops = [editor.session.subscribe(tell), onTrail(editor, tell)];
      return () => stops.forEach((stop) => stop());
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor.can(way));
}

/** Back and forward through the views, beside the zoom buttons; not there before there is a way. */
export function TravelButtons() {
  const t = useT();
  const editor = useEditor();
  const back = useWay('view.back');
  const forward = useWay('view.forward');
  if (!back && !forward) return null;
  return (
    <div data-pane className="travel-buttons panel" role="group" aria-label={t('views.travel')}>
      <IconButton
        icon={ArrowLeft}
        size={16}
        side="top"
        label={t('action.view.back')}
        shortcut={shortcutOf('view.back')}
        aria-disabled={!back}
        onClick={() => editor.perform('view.back')}
      />
      <IconButton
        icon={ArrowRight}
        size={16}
        side="top"
        label={t('action.view.forward')}
        shortcut={shortcutOf('view.forward')}
        aria-disabled={!forward}
        onClick={() => editor.perform('view.forward')}
      />
    </div>
  );
}
