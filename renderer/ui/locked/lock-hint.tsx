import { Lock } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { askedLock, askedPlace } from '../../editor/asked-lock.ts';
import { unlock } from '../../editor/locked-things.ts';
import { focusBoard } from '../../editor/panes.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { followPlace } from '../controls/follow-place.ts';
import { useEditor, useSession } from '../editor-context.ts';
import './locked.css';

/** At the corner of a locked thing somebody pressed on: that it is locked, and the way to unlock it. F6 leads there, Escape takes it away. */
export function LockHint() {
  const editor = useEditor();
  const id = useSession(() => askedLock(editor));
  return id === null ? null : <Hint key={id} id={id} />;
}

function Hint({ id }: { readonly id: Id }) {
  const t = useT();
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (place.current ? followPlace(editor, place.current, (size) => askedPlace(editor, id, size)) : undefined), [editor, id]);
  return (
    <div ref={place} data-pane className="lock-hint panel" role="group" aria-label={t('arrange.refused')}>
      <Lock size={16} aria-hidden />
      <span>{t('arrange.isLocked')}</span>
      <Button
        look="plain"
        onClick={() => {
          unlock(editor, [id]);
          focusBoard();
        }}
      >
        {t('arrange.unlock')}
      </Button>
    </div>
  );
}
