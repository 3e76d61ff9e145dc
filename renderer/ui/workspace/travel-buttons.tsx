import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Editor } from '../../editor/editor.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import './travel-buttons.css';

interface Ways {
  readonly back: boolean;
  readonly forward: boolean;
}

const waysOf = (editor: Editor): Ways => ({ back: editor.can('view.back'), forward: editor.can('view.forward') });

/** After the view has come to rest it can be gone back to, ms: looked at once more then, and not with every frame of the way. */
const LATER_MS = [120, 900] as const;

function useWays(): Ways {
  const editor = useEditor();
  const [ways, setWays] = useState(() => waysOf(editor));
  useEffect(() => {
    const timers = new Map<number, number>();
    const later = () => {
      for (const ms of LATER_MS) {
        clearTimeout(timers.get(ms));
        timers.set(
          ms,
          window.setTimeout(() => setWays(waysOf(editor)), ms),
        );
      }
    };
    later();
    const stop = editor.session.subscribe(
      (state, before) => (state.camera !== before.camera || state.boardId !== before.boardId || state.table !== before.table) && later(),
    );
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [editor]);
  return ways;
}

/** Back and forward through the views, beside the zoom buttons; not there before there is a way. */
export function TravelButtons() {
  const t = useT();
  const editor = useEditor();
  const { back, forward } = useWays();
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
